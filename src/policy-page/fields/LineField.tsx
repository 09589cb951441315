import { Input } from '@fluentui/react-components';
import { usualAt } from '../draft/edits';
import { pathText, valueAt } from '../draft/path';
import { numberTyped, shownIn, textTyped } from '../draft/typed';
import { useForm } from '../form/form-context';
import { FieldFrame } from '../form/FieldFrame';
import { fieldId } from '../form/problems';
import type { FieldProps } from './field-props';

/** A text or a number on one line. Empty means that the key is left out, and shows what holds then. */
export const LineField = ({
  path,
  label,
  isNumber,
}: FieldProps & { readonly isNumber: boolean }) => {
  const { reading, set } = useForm();
  const typed = isNumber ? numberTyped : textTyped;
  return (
    <FieldFrame path={path} label={label}>
      <Input
        id={fieldId(pathText(path))}
        value={shownIn(valueAt(reading.value, path))}
        placeholder={usualAt(reading, path)}
        inputMode={isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        style={{ minWidth: 0 }}
        input={{ style: { width: '100%' } }}
        onChange={(_, { value }) => set(path, typed(value))}
      />
    </FieldFrame>
  );
};
