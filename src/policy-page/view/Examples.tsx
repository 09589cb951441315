import { Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Policy } from '../../core/policy';
import {
  exampleKinds,
  hasNumber,
  outcomeOf,
  type Example,
  type ExampleKind,
} from '../draft/examples';
import { Section } from './Section';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 6.5em',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  input: { minWidth: 0, width: '100%' },
  outcome: { gridColumn: '1 / -1', fontWeight: tokens.fontWeightSemibold },
});

const atFirst: readonly Example[] = [
  { kind: 'replyAll', people: 3000 },
  { kind: 'new', people: 3000 },
  { kind: 'storm', people: 300 },
  { kind: 'unlisted', people: 3000 },
];

const kinds = Object.keys(exampleKinds).filter((key): key is ExampleKind => key in exampleKinds);

const numberIn = (typed: string): number => Number(typed.replace(/[\s,.']/g, ''));

const said = (example: Example, isNumber: boolean, policy: Policy | null): string => {
  if (!isNumber) return 'a whole number, please';
  return policy === null ? 'unknown: this file cannot be used' : outcomeOf(example, policy).words;
};

type RowProps = { readonly start: Example; readonly index: number; readonly policy: Policy | null };

const Row = ({ start, index, policy }: RowProps) => {
  const styles = useStyles();
  const [kind, setKind] = useState(start.kind);
  const [typed, setTyped] = useState(String(start.people));
  const people = numberIn(typed);
  const isNumber = !hasNumber(kind) || (typed.trim() !== '' && Number.isSafeInteger(people));
  return (
    <div className={styles.row} role="group" aria-label={`Example ${index + 1}`}>
      <Select
        size="small"
        aria-label="Kind of message"
        value={kind}
        onChange={(_, { value }) => setKind(kinds.find((each) => each === value) ?? kind)}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {exampleKinds[each]}
          </option>
        ))}
      </Select>
      {hasNumber(kind) && (
        <Input
          size="small"
          className={styles.input}
          input={{ className: styles.input }}
          aria-label="How many"
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      )}
      <output className={styles.outcome}>{said({ kind, people }, isNumber, policy)}</output>
    </div>
  );
};

export type ExamplesProps = { readonly policy: Policy | null };

/** What becomes of a few messages under the policy as it is being written. */
export const Examples = ({ policy }: ExamplesProps) => {
  const styles = useStyles();
  return (
    <Section heading="Try it">
      <div className={styles.rows}>
        {atFirst.map((start, index) => (
          <Row key={index} start={start} index={index} policy={policy} />
        ))}
      </div>
    </Section>
  );
};
