import { Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { pathText, valueAt } from '../draft/path';
import { linesShown, linesTyped } from '../draft/typed';
import { useForm } from '../form/form-context';
import { FieldFrame } from '../form/FieldFrame';
import { fieldId } from '../form/problems';
import type { FieldProps } from './field-props';

/** Several texts, one a line. */
export const LinesField = ({ path, label, noun }: FieldProps & { readonly noun: string }) => {
  const { reading, set } = useForm();
  const shown = linesShown(valueAt(reading.value, path));
  // Empty lines and spaces while somebody types are not in the file.
  const [typed, setTyped] = useState(shown);
  const isTyping = linesTyped(typed).join('\n') === shown;
  return (
    <FieldFrame path={path} label={`${label} (one ${noun} a line)`} isWhole>
      <Textarea
        id={fieldId(pathText(path))}
        value={isTyping ? typed : shown}
        rows={Math.min(8, Math.max(2, shown.split('\n').length))}
        resize="vertical"
        spellCheck={false}
        onChange={(_, { value }) => {
          setTyped(value);
          set(path, linesTyped(value));
        }}
      />
    </FieldFrame>
  );
};
