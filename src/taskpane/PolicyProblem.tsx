import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Disclosure } from './Disclosure';
import { Notice } from './Notice';
import type { PolicyNotice } from './policy-notice';

const useStyles = makeStyles({
  problem: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export type PolicyProblemProps = { readonly notice: PolicyNotice; readonly detailsLabel: string };

/** The published policy is not the one in use, with what an administrator can put right. */
export const PolicyProblem = ({ notice, detailsLabel }: PolicyProblemProps) => {
  const styles = useStyles();
  const { sentence, problems, more } = notice;
  return (
    <div className={styles.problem}>
      <Notice tone="bad">
        <Text>{sentence}</Text>
      </Notice>
      {problems.length > 0 && (
        <Disclosure label={detailsLabel}>
          {problems.map((problem) => (
            <li key={problem} lang="en" dir="ltr">
              <Caption1>{problem}</Caption1>
            </li>
          ))}
          {more !== '' && (
            <li>
              <Caption1>{more}</Caption1>
            </li>
          )}
        </Disclosure>
      )}
    </div>
  );
};
