import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from './Section';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

export type FindingsProps = {
  readonly heading: string;
  readonly findings: readonly string[];
  readonly advice: readonly string[];
};

/** What was found, and what to do instead. */
export const Findings = ({ heading, findings, advice }: FindingsProps) => {
  const styles = useStyles();
  return (
    <>
      {findings.length > 0 && (
        <Section heading={heading}>
          <ul className={styles.facts}>
            {findings.map((finding) => (
              <li key={finding}>
                <Text>{finding}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {advice.map((offer) => (
        <Text key={offer}>{offer}</Text>
      ))}
    </>
  );
};
