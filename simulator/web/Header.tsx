import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { MailRegular } from '@fluentui/react-icons/svg/mail';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '2px',
    padding: '8px 16px',
    color: '#ffffff',
    backgroundColor: '#0c3c44',
  },
  title: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0, fontSize: '16px' },
  notice: { flexGrow: 1, color: '#dbeef0' },
  toggle: {
    color: '#ffffff',
    ':hover': { color: '#ffffff', backgroundColor: '#0f6673' },
    ':hover:active': { color: '#ffffff', backgroundColor: '#0b5863' },
    ':focus-visible': { outline: `2px solid ${tokens.colorNeutralForegroundInverted}` },
  },
});

type HeaderProps = { readonly areControlsOpen: boolean; readonly onToggle: () => void };

export const Header = ({ areControlsOpen, onToggle }: HeaderProps) => {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        <MailRegular aria-hidden fontSize={20} />
        Mail
      </h1>
      <Text className={styles.notice} size={200}>
        Stand-in for Outlook on the web. Not Outlook, not from Microsoft.
      </Text>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={areControlsOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={areControlsOpen}
        onClick={onToggle}
      >
        Controls
      </Button>
    </header>
  );
};
