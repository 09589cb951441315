import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { PolicyNotice } from './policy-notice';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  details: { overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export type PolicyProblemProps = { readonly notice: PolicyNotice; readonly detailsLabel: string };

/** The published policy is not the one in use, with what an administrator can put right. */
export const PolicyProblem = ({ notice, detailsLabel }: PolicyProblemProps) => {
  const styles = useStyles();
  const { sentence, problems, more } = notice;
  return (
    <div className={styles.notice}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
      </MessageBar>
      {problems.length > 0 && (
        <details className={styles.details}>
          {/* office.js takes Tab into its own hands and knows a summary only by its tabindex. */}
          <summary className={styles.summary} tabIndex={0}>
            {detailsLabel}
          </summary>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem} lang="en">
                <Caption1>{problem}</Caption1>
              </li>
            ))}
            {more !== '' && (
              <li>
                <Caption1>{more}</Caption1>
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
};
