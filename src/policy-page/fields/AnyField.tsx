import type { Path } from '../draft/path';
import type { FieldSpec } from '../form/spec';
import { ChoiceField } from './ChoiceField';
import { FlagField } from './FlagField';
import { LineField } from './LineField';
import { LinesField } from './LinesField';
import { PairsField } from './PairsField';

export type AnyFieldProps = { readonly path: Path; readonly spec: FieldSpec };

/** The control that a field of the form asks for. */
export const AnyField = ({ path, spec: { label, input } }: AnyFieldProps) => {
  switch (input.kind) {
    case 'number':
      return <LineField path={path} label={label} isNumber />;
    case 'text':
      return <LineField path={path} label={label} isNumber={false} />;
    case 'flag':
      return <FlagField path={path} label={label} />;
    case 'choice':
      return <ChoiceField path={path} label={label} options={input.options} />;
    case 'lines':
      return <LinesField path={path} label={label} noun={input.noun} />;
    case 'pairs':
      return <PairsField path={path} label={label} names={input} />;
  }
};
