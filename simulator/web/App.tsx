import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isPhone } from '../host/client';
import { ComposeForm } from './ComposeForm';
import { ConsentDialog } from './ConsentDialog';
import { ControlStrip } from './ControlStrip';
import { FolderRail } from './FolderRail';
import { Header } from './Header';
import { ItemList } from './ItemList';
import { ReadingPane } from './ReadingPane';
import { SendDialog } from './SendDialog';
import { NewMail } from './NewMail';
import { useSimulation, usePage } from './SimulationContext';
import { TaskPane } from './TaskPane';
import { darkTheme, lightTheme } from './theme';
import { useFocusWhenClosed } from './use-focus-when-closed';
import { useStore } from './use-store';
import { useState } from 'react';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    [narrow]: { height: 'auto', minHeight: '100%' },
  },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    [narrow]: { flexDirection: 'column' },
  },
  // A phone shows one thing at a time.
  phone: {
    width: '100%',
    maxWidth: '412px',
    margin: '0 auto',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > nav': { width: 'auto', flexDirection: 'row', flexWrap: 'wrap', padding: '8px' },
    '& > section': { width: 'auto', maxHeight: '190px', border: 'none' },
  },
  phoneCovered: { '& > nav, & > section': { display: 'none' } },
  main: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
    [narrow]: { overflowY: 'visible', minHeight: '480px' },
  },
});

export const App = () => {
  const { client } = useSimulation();
  const { composing, pane } = usePage();
  const now = useStore(client);
  const styles = useStyles();
  const main = useFocusWhenClosed(composing !== undefined);
  const [areControlsOpen, setControlsOpen] = useState(() => window.innerWidth >= 900);
  return (
    <FluentProvider
      theme={now.dark ? darkTheme : lightTheme}
      style={{ height: '100%', colorScheme: now.dark ? 'dark' : 'light' }}
    >
      <div className={styles.page}>
        <Header areControlsOpen={areControlsOpen} onToggle={() => setControlsOpen((now) => !now)} />
        {areControlsOpen && <ControlStrip />}
        <div
          className={mergeClasses(
            styles.columns,
            isPhone(now) && styles.phone,
            isPhone(now) && composing !== undefined && styles.phoneCovered,
          )}
        >
          <FolderRail />
          <ItemList isCovered={composing !== undefined} />
          <main className={styles.main} ref={main} tabIndex={-1}>
            {composing === undefined ? (
              <ReadingPane />
            ) : (
              <ComposeForm key={composing.item.get().id} composing={composing} />
            )}
          </main>
          {composing !== undefined && pane !== undefined && !isPhone(now) && (
            <TaskPane
              key={`${composing.item.get().id} ${pane.serial}`}
              composing={composing}
              pane={pane}
            />
          )}
        </div>
        {composing !== undefined && <SendDialog composing={composing} />}
        <ConsentDialog />
        <NewMail />
      </div>
    </FluentProvider>
  );
};
