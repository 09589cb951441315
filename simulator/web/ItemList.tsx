import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ageOf } from './age';
import type { PageState } from './page-state';
import type { Simulation } from './simulation';
import { usePage, useSimulation } from './SimulationContext';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  list: {
    width: '250px',
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { width: 'auto', maxHeight: '190px', border: 'none' },
  },
  entries: { margin: 0, padding: '4px', listStyleType: 'none' },
  covered: { [narrow]: { display: 'none' } },
  item: {
    width: '100%',
    height: 'auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    textAlign: 'left',
    padding: '8px 10px',
    fontWeight: tokens.fontWeightRegular,
  },
  arrived: {
    animationName: { from: { backgroundColor: tokens.colorBrandBackground2 }, to: {} },
    animationDuration: '1200ms',
    animationTimingFunction: 'ease-out',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  open: { backgroundColor: tokens.colorBrandBackground2 },
  line: { maxWidth: '100%' },
  head: { width: '100%', display: 'flex', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: { padding: '12px', color: tokens.colorNeutralForeground3 },
});

type Entry = {
  readonly id: string;
  readonly first: string;
  readonly age?: string;
  readonly second: string;
  readonly third: string;
  readonly isNew?: boolean;
  readonly open: () => void;
};

const namesOf = (recipients: readonly { readonly name: string }[]): string =>
  recipients.length === 0 ? 'Nobody yet' : recipients.map(({ name }) => name).join(', ');

const entriesOf = (page: PageState, simulation: Simulation): readonly Entry[] => {
  switch (page.folder) {
    case 'inbox':
      return page.inbox.map((message, place) => ({
        id: message.id,
        isNew: place === 0 && page.arrived > 0,
        first: message.from.name,
        age: ageOf(message.minutesAgo),
        second: message.subject,
        third: message.body,
        open: () => simulation.show('inbox', message.id),
      }));
    case 'drafts':
      return page.drafts.map((item) => ({
        id: item.id,
        first: namesOf(item.to),
        second: item.subject || '(no subject)',
        third: 'Draft',
        open: () => simulation.reopen(item),
      }));
    case 'sent':
      return page.sent.map(({ item, departure }) => ({
        id: item.id,
        first: namesOf([...item.to, ...item.cc, ...item.bcc]),
        second: item.subject || '(no subject)',
        third: departure,
        open: () => simulation.show('sent', item.id),
      }));
  }
};

type ItemListProps = {
  /** Something is being written: on a narrow screen that has the room to itself. */
  readonly isCovered: boolean;
};

export const ItemList = ({ isCovered }: ItemListProps) => {
  const simulation = useSimulation();
  const page = usePage();
  const styles = useStyles();
  const entries = entriesOf(page, simulation);
  return (
    <section
      className={mergeClasses(styles.list, isCovered && styles.covered)}
      aria-label="Message list"
    >
      <ul className={styles.entries}>
        {entries.length === 0 && <li className={styles.empty}>Nothing here.</li>}
        {entries.map(({ id, first, age, second, third, isNew, open }) => {
          const isOpen = page.openId === id && page.composing === undefined;
          return (
            <li key={id}>
              <Button
                appearance="subtle"
                className={mergeClasses(
                  styles.item,
                  isNew && styles.arrived,
                  isOpen && styles.open,
                )}
                aria-current={isOpen ? 'true' : undefined}
                onClick={open}
              >
                <span className={styles.head}>
                  <Text truncate wrap={false} weight="semibold">
                    {first}
                  </Text>
                  <Text className={styles.quiet} size={200}>
                    {age}
                  </Text>
                </span>
                <Text className={styles.line} truncate wrap={false}>
                  {second}
                </Text>
                <Text
                  className={mergeClasses(styles.line, styles.quiet)}
                  size={200}
                  truncate
                  wrap={false}
                >
                  {third}
                </Text>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
