import { Checkbox } from '@fluentui/react-components';
import { defaultPolicy } from '../../policy/defaults';
import { pathText, valueAt, type Path } from '../draft/path';
import { useForm } from '../form/form-context';
import { FieldFrame } from '../form/FieldFrame';
import { fieldId } from '../form/problems';
import type { FieldProps } from './field-props';

/** Everything inside graph is on by default; defaultPolicy has no graph to say so. */
const usual = (path: Path): boolean =>
  path.includes('graph') || valueAt(defaultPolicy, path) === true;

/** Yes or no. */
export const FlagField = ({ path, label }: FieldProps) => {
  const { reading, set } = useForm();
  const value = valueAt(reading.value, path);
  const isOdd = value !== undefined && typeof value !== 'boolean';
  return (
    <FieldFrame path={path}>
      <Checkbox
        id={fieldId(pathText(path))}
        label={label}
        checked={isOdd ? 'mixed' : (value ?? usual(path))}
        onChange={(_, { checked }) => set(path, checked === true)}
      />
    </FieldFrame>
  );
};
