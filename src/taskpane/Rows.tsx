import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { sideBySide } from '../i18n/sentence';
import { Bar } from './Bar';
import { RepairButtons } from './RepairButtons';
import type { Offer, Offers } from './repairs-offered';
import type { Row } from './rows';
import { Section } from './Section';

const useStyles = makeStyles({
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalMNudge,
  },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  people: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type RowsProps = {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly offers: Offers;
  /** How the rows add up. */
  readonly sum: readonly string[];
  readonly isBusy: boolean;
  readonly onRepair: (offer: Offer) => void;
};

/** Through which lists the people are reached, the largest first, each with what can be done about it. */
export const Rows = ({ heading, rows, offers, sum, isBusy, onRepair }: RowsProps) => {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <Section heading={heading}>
      <ul className={styles.rows}>
        {rows.map(({ key, list, name, address, people, details, bar }) => (
          <li className={styles.row} key={key}>
            <div className={styles.title}>
              {/* A name from outside must not turn the text around it. */}
              <Text as="strong" weight="semibold">
                <bdi>{name}</bdi>
              </Text>
              <Text className={styles.people}>{people}</Text>
            </div>
            <Bar bar={bar} />
            {(address !== '' || details.length > 0) && (
              <Caption1 className={styles.quiet}>
                {address !== '' && <bdi>{address}</bdi>}
                {address !== '' && details.length > 0 && ' · '}
                {details.join(' · ')}
              </Caption1>
            )}
            <RepairButtons
              offers={list === null ? [] : (offers.ofLists.get(list) ?? [])}
              size="small"
              isBusy={isBusy}
              onRepair={onRepair}
            />
          </li>
        ))}
      </ul>
      {sum.length > 0 && <Caption1 className={styles.quiet}>{sideBySide(sum)}</Caption1>}
    </Section>
  );
};
