import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Reason } from './reasons';
import { Section } from './Section';

const useStyles = makeStyles({
  reasons: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  limit: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export type WhyProps = {
  readonly heading: string;
  readonly reasons: readonly Reason[];
  readonly advice: readonly string[];
};

/** What was found, under which limit it falls, and what to do instead. */
export const Why = ({ heading, reasons, advice }: WhyProps) => {
  const styles = useStyles();
  if (reasons.length === 0 && advice.length === 0) return null;
  return (
    <Section heading={heading}>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map(({ said, limit }) => (
            <li key={said}>
              <Text>{said}</Text>
              {limit !== '' && <Caption1 className={styles.limit}>{limit}</Caption1>}
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
