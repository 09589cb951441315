import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { MailAddRegular } from '@fluentui/react-icons/svg/mail-add';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { owner } from '../stories/cast';
import type { Folder } from './page-state';
import { usePage, useSimulation } from './SimulationContext';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  rail: {
    width: '150px',
    flexShrink: 0,
    padding: '12px 8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    [narrow]: { width: 'auto', flexDirection: 'row', flexWrap: 'wrap', padding: '8px' },
  },
  folder: {
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { minWidth: 'auto' },
  },
  open: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  gap: { height: '8px', [narrow]: { display: 'none' } },
});

const folders: readonly (readonly [Folder, string, FluentIcon])[] = [
  ['inbox', 'Inbox', MailInboxRegular],
  ['drafts', 'Drafts', DraftsRegular],
  ['sent', 'Sent', SendRegular],
];

export const FolderRail = () => {
  const simulation = useSimulation();
  const { folder, drafts, sent, arrived } = usePage();
  const styles = useStyles();
  const counts: Readonly<Record<Folder, number>> = {
    inbox: arrived,
    drafts: drafts.length,
    sent: sent.length,
  };
  return (
    <nav className={styles.rail} aria-label="Folders">
      <Button
        appearance="primary"
        icon={<MailAddRegular />}
        onClick={() => simulation.write({ from: owner })}
      >
        New mail
      </Button>
      <Button
        icon={<CalendarAddRegular />}
        onClick={() => simulation.write({ from: owner, kind: 'appointment' })}
      >
        New meeting
      </Button>
      <div className={styles.gap} />
      {folders.map(([id, name, Icon]) => (
        <Button
          key={id}
          appearance="subtle"
          className={mergeClasses(styles.folder, id === folder && styles.open)}
          icon={<Icon />}
          aria-current={id === folder ? 'page' : undefined}
          onClick={() => simulation.show(id)}
        >
          {name}
          {counts[id] > 0 && ` (${counts[id]})`}
        </Button>
      ))}
    </nav>
  );
};
