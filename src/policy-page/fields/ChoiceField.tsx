import { Select } from '@fluentui/react-components';
import { usualAt } from '../draft/edits';
import { pathText, valueAt } from '../draft/path';
import { shownIn, textTyped } from '../draft/typed';
import { useForm } from '../form/form-context';
import { FieldFrame } from '../form/FieldFrame';
import { fieldId } from '../form/problems';
import type { FieldProps } from './field-props';

/** One of a few values; the first choice leaves the key out. What is none of them stays until another is chosen. */
export const ChoiceField = ({
  path,
  label,
  options,
}: FieldProps & { readonly options: readonly string[] }) => {
  const { reading, set } = useForm();
  const value = shownIn(valueAt(reading.value, path));
  const usual = usualAt(reading, path);
  const isOther = value !== '' && !options.includes(value);
  return (
    <FieldFrame path={path} label={label}>
      <Select
        id={fieldId(pathText(path))}
        value={value}
        onChange={(_, chosen) => set(path, textTyped(chosen.value))}
      >
        <option value="">{usual === '' ? '(not set)' : `(${usual})`}</option>
        {[...options, ...(isOther ? [value] : [])].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    </FieldFrame>
  );
};
