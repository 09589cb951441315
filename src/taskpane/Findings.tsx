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
  if (findings.length === 0 && advice.length === 0) return null;
  return (
    <Section heading={heading}>
      {findings.length > 0 && (
        <ul className={styles.facts}>
          {findings.map((finding) => (
            <li key={finding}>
              <Text>{finding}</Text>
            </li>
          ))}
        </ul>
      )}
      {advice.map((offer) => (
        <Text key={offer}>{offer}</Text>
      ))}
    </Section>
  );
};
