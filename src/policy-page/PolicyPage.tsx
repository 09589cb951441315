import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Located } from '../policy/locate';
import { fileOf, isUnsaved, type OpenFile } from './draft/history';
import { FormProvider } from './form/form-context';
import { FormView } from './form/FormView';
import { goTo } from './form/problems';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';
import { useLeaveWarning } from './use-leave-warning';
import { useShortcuts } from './use-shortcuts';
import { ChangesView } from './view/ChangesView';
import { Examples } from './view/Examples';
import { State } from './view/State';
import { goToPlace, TextView } from './view/TextView';
import { Toolbar } from './view/Toolbar';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '80em',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  views: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 60em)': { gridTemplateColumns: 'minmax(0, 1fr) 22em' },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    minWidth: 0,
    '@media (min-width: 60em)': {
      gridColumn: 2,
      gridRow: 1,
      position: 'sticky',
      top: tokens.spacingVerticalL,
      alignSelf: 'start',
    },
  },
  main: { minWidth: 0, '@media (min-width: 60em)': { gridColumn: 1, gridRow: 1 } },
});

const views = ['form', 'text', 'changes'] as const;
type View = (typeof views)[number];

const viewNames: { readonly [view in View]: string } = {
  form: 'Form',
  text: 'JSON',
  changes: 'Changes',
};

export type PolicyPageProps = { readonly start: OpenFile; readonly note: string };

/** The editor of one policy.json. */
export const PolicyPage = ({ start, note }: PolicyPageProps) => {
  const styles = useStyles();
  const draft = useDraft(start);
  const { history, reading, form, setText, undo, redo } = draft;
  const [chosen, setView] = useState<View>('form');
  const files = useFiles(draft, note);
  const file = fileOf(history);
  const unsaved = isUnsaved(history);
  const view = chosen === 'form' && !reading.isForm ? 'text' : chosen;
  useLeaveWarning(unsaved);
  useShortcuts(useMemo(() => ({ undo, redo, review: () => setView('changes') }), [undo, redo]));
  const go = (problem: Located): void => {
    flushSync(() => setView(reading.isForm ? 'form' : 'text'));
    if (reading.isForm) goTo(problem.path);
    else goToPlace(problem.place);
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>
        {file.name}
        {unsaved ? ' (not saved)' : ''}
      </h1>
      <Toolbar
        onOpen={files.open}
        onServed={files.openServed}
        onUndo={history.past.length > 0 ? undo : null}
        onRedo={history.future.length > 0 ? redo : null}
        onReview={() => setView('changes')}
      />
      <div role="status">{files.note}</div>
      <div className={styles.views} role="group" aria-label="View">
        {views.map((each) => (
          <ToggleButton
            key={each}
            appearance="subtle"
            checked={each === view}
            disabled={each === 'form' && !reading.isForm}
            onClick={() => setView(each)}
          >
            {viewNames[each]}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label="What it does">
          <State reading={reading} onGo={go} />
          <Examples policy={reading.policy} />
        </aside>
        <div className={styles.main}>
          {view === 'form' && (
            <FormProvider value={form}>
              <FormView key={history.present.file} />
            </FormProvider>
          )}
          {view === 'text' && <TextView text={reading.text} onText={setText} />}
          {view === 'changes' && (
            <ChangesView
              saved={file.saved}
              reading={reading}
              name={file.name}
              onRevision={(revision) => form.set(['revision'], revision)}
              onDownload={files.download}
              onSave={files.save}
            />
          )}
        </div>
      </div>
    </main>
  );
};
