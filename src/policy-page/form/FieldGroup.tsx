import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { keyTexts } from '../../policy/key-texts';
import { keyOf, pathText, type Path } from '../draft/path';
import { useForm } from './form-context';
import { fieldId, problemAt } from './problems';
import { Problem } from './Problem';

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, marginBottom: tokens.spacingVerticalXXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export type FieldGroupProps = {
  readonly path: Path;
  readonly label: string;
  readonly children: ReactNode;
};

/** Several controls for one value: a Field of Fluent would give each of them its own label. */
export const FieldGroup = ({ path, label, children }: FieldGroupProps) => {
  const styles = useStyles();
  const { reading } = useForm();
  const at = pathText(path);
  const problem = problemAt(reading, at, true);
  return (
    <fieldset className={styles.group} id={fieldId(at)} tabIndex={-1}>
      <legend className={styles.legend}>{label}</legend>
      {children}
      {problem !== undefined && <Problem text={problem} />}
      <p className={styles.hint}>{keyTexts[keyOf(path)]}</p>
    </fieldset>
  );
};
