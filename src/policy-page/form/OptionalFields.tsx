import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { pathText, valueAt } from '../draft/path';
import { Fields } from './Fields';
import { useForm } from './form-context';
import { fieldId, problemAt } from './problems';
import { Problem } from './Problem';
import type { Block } from './spec';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  inner: { paddingInlineStart: tokens.spacingHorizontalXXL },
});

export type OptionalFieldsProps = { readonly block: Extract<Block, { readonly kind: 'optional' }> };

/** An object that may be left away, behind a tick box. */
export const OptionalFields = ({ block }: OptionalFieldsProps) => {
  const styles = useStyles();
  const { reading, set } = useForm();
  const { path, legend, fresh, fields } = block;
  const value = valueAt(reading.value, path);
  const isOn = value !== undefined && value !== null;
  const problem = problemAt(reading, pathText(path));
  return (
    <div className={styles.group}>
      <Checkbox
        id={fieldId(pathText(path))}
        label={legend}
        checked={isOn}
        onChange={(_, { checked }) => set(path, checked === true ? fresh : null)}
      />
      {problem !== undefined && <Problem text={problem} />}
      {isOn && (
        <div className={styles.inner}>
          <Fields path={path} fields={fields} />
        </div>
      )}
    </div>
  );
};
