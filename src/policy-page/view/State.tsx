import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Located } from '../../policy/locate';
import type { Reading } from '../draft/reading';
import { Section } from './Section';

const useStyles = makeStyles({
  sentence: { fontWeight: tokens.fontWeightSemibold },
  items: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    maxHeight: '16em',
    overflowY: 'auto',
  },
});

const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`;

/** The one sentence that is heard when it changes. */
export const stateOf = ({ policy, problems }: Reading): string => {
  if (policy === null)
    return `${counted(problems.length, 'problem')}: this file would not be used.`;
  return policy.mode === 'monitor'
    ? 'In order. Monitor mode: nothing is held.'
    : 'In order. Messages are held by it.';
};

const nameOf = ({ path, place }: Located): string => {
  const line = place === null ? '' : `line ${place.line}`;
  return path === '' ? line || 'the file' : `${path}${line === '' ? '' : ` (${line})`}`;
};

export type StateProps = {
  readonly reading: Reading;
  readonly onGo: (problem: Located) => void;
};

/** Whether the file can be used, and everything that is wrong with it. */
export const State = ({ reading, onGo }: StateProps) => {
  const styles = useStyles();
  const { problems, unknownKeys, twice } = reading;
  return (
    <Section heading="State">
      <div role="status" className={styles.sentence}>
        {stateOf(reading)}
      </div>
      {problems.length > 0 && (
        <ul className={styles.items} aria-label="Problems" tabIndex={0}>
          {problems.map((problem, index) => (
            <li key={index}>
              <Link as="button" onClick={() => onGo(problem)}>
                {nameOf(problem)}
              </Link>
              : found {problem.found}, expected {problem.expected}
            </li>
          ))}
        </ul>
      )}
      {unknownKeys.length > 0 && (
        <div>
          Kept in the file, and not read by this version:
          <ul className={styles.items} aria-label="Unknown keys" tabIndex={0}>
            {unknownKeys.map((problem) => (
              <li key={problem.path}>{nameOf(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {twice.length > 0 && (
        <div>
          {twice.join(', ')}: stands twice, and only the last one counts. Take one out under JSON.
        </div>
      )}
    </Section>
  );
};
