import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pathText, type Path } from '../draft/path';
import { AnyField } from '../fields/AnyField';
import { useForm } from './form-context';
import { problemAt } from './problems';
import { Problem } from './Problem';
import type { FieldSpec } from './spec';

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14em), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
  },
  steps: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  legend: {
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXS,
  },
});

export type FieldsProps = {
  readonly path: Path;
  readonly legend?: string;
  readonly fields: readonly FieldSpec[];
};

/** The fields of one object of the file. */
export const Fields = ({ path, legend, fields }: FieldsProps) => {
  const styles = useStyles();
  const { reading } = useForm();
  const isSteps = fields.some(({ key }) => key === 'warn');
  const problem = path.length === 0 ? undefined : problemAt(reading, pathText(path));
  return (
    <fieldset className={mergeClasses(styles.group, isSteps && styles.steps)}>
      {legend !== undefined && <legend className={styles.legend}>{legend}</legend>}
      {problem !== undefined && <Problem text={problem} />}
      {fields.map((spec) => (
        <AnyField key={spec.key} path={[...path, spec.key]} spec={spec} />
      ))}
    </fieldset>
  );
};
