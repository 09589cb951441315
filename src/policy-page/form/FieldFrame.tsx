import { Field, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { keyTexts } from '../../policy/key-texts';
import { keyOf, pathText, type Path } from '../draft/path';
import { useForm } from './form-context';
import { fieldId, problemAt } from './problems';

// A control is as narrow as its column, and what is wrong with it wraps.
const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
});

/** Steps stand in three columns, and their labels say it all. */
const isPlain = (key: string): boolean => /\.(warn|confirm|block)$/.test(key);

export type FieldFrameProps = {
  readonly path: Path;
  readonly label?: string;
  /** Whether this field shows what is wrong below its path as well. */
  readonly isWhole?: boolean;
  readonly children: ReactElement;
};

/** A control with its label, what it means, and what is wrong with it. */
export const FieldFrame = ({ path, label, isWhole = false, children }: FieldFrameProps) => {
  const { reading } = useForm();
  const at = pathText(path);
  const problem = problemAt(reading, at, isWhole);
  const hint = isPlain(keyOf(path)) ? undefined : keyTexts[keyOf(path)];
  return (
    <Field
      size="small"
      className={useStyles().field}
      {...(label === undefined ? {} : { label: { children: label, htmlFor: fieldId(at) } })}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem, validationState: 'error' })}
    >
      {children}
    </Field>
  );
};
