import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { createAddInFrame } from '../host/add-in-frame';
import { inLocale } from '../host/manifest';
import type { Composing } from './compose-session';
import { onOwnOrigin } from './own-origin';
import type { OpenPane } from './page-state';
import { usePage, useSimulation } from './SimulationContext';
import { useStore } from './use-store';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  pane: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // The whole window, head and all, as where there is no room for two.
    [narrow]: { width: 'auto !important', height: '100dvh', borderLeft: 'none' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 8px 8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    '& > iframe': { flexGrow: 1, width: '100%', border: 'none' },
  },
});

type TaskPaneProps = { readonly composing: Composing; readonly pane: OpenPane };

/** The head of the pane stands before it; behind it the page begins anew. */
const firstControl = (place: ParentNode | null): HTMLElement | null | undefined =>
  place?.querySelector<HTMLElement>('a[href], button:not([disabled])');

/** The add-in's own page in a frame; it is started anew for every opening (see `key` in App). */
export const TaskPane = ({ composing, pane }: TaskPaneProps) => {
  const simulation = useSimulation();
  const { manifest } = usePage();
  const { language, paneWidth } = useStore(simulation.client);
  const place = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const name = manifest === undefined ? 'Add-in' : inLocale(manifest.displayName, language);

  useEffect(() => {
    const frame = createAddInFrame({
      role: 'pane',
      context: composing.context,
      journal: simulation.journal,
      signIn: simulation.signIn,
      onReady: () => simulation.attachPane(frame.link),
      onCompleted: () => undefined,
      onFocusLeaving: (move) => firstControl(move === 'forward' ? document : head.current)?.focus(),
    });
    frame.element.title = `Task pane: ${name}`;
    frame.load(onOwnOrigin(pane.control.target));
    place.current?.append(frame.element);
    frame.element.focus();
    // On a narrow screen it stands below the form.
    head.current?.scrollIntoView({ block: 'start' });
    return () => {
      simulation.attachPane(undefined);
      frame.close();
    };
  }, [composing, name, pane, simulation]);

  return (
    <aside className={styles.pane} style={{ width: paneWidth }} aria-label={`Add-in pane: ${name}`}>
      <div className={styles.head} ref={head}>
        <Text weight="semibold">{name}</Text>
        <Button
          appearance="subtle"
          aria-label="Close pane"
          icon={<DismissRegular />}
          onClick={simulation.closePane}
        />
      </div>
      <div className={styles.frame} ref={place} />
    </aside>
  );
};
