import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nextRevision } from '../../policy/revision';
import { diff } from '../draft/diff';
import { valueAt } from '../draft/path';
import type { Reading } from '../draft/reading';
import { DiffTable } from './DiffTable';
import { Section } from './Section';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  text: { margin: 0 },
});

const revisionIn = (text: string): unknown => {
  try {
    return valueAt(JSON.parse(text), ['revision']);
  } catch {
    return undefined;
  }
};

/** The name that a changed file ought to have, where it still has the old one; null where it has one of its own. */
const revisionFor = (saved: string, { text, value, policy }: Reading): string | null => {
  const revision = valueAt(value, ['revision']);
  const isKept = text !== saved && revisionIn(saved) === revision;
  return isKept && policy !== null && saved.trim() !== ''
    ? nextRevision(policy.revision, Date.now())
    : null;
};

export type ChangesViewProps = {
  readonly saved: string;
  readonly reading: Reading;
  readonly name: string;
  readonly onRevision: (revision: string) => void;
  readonly onDownload: () => void;
  /** Null where the browser cannot write files. */
  readonly onSave: (() => void) | null;
};

/** What has changed since the file was opened or saved, and the ways to save it. */
export const ChangesView = ({
  saved,
  reading,
  name,
  onRevision,
  onDownload,
  onSave,
}: ChangesViewProps) => {
  const styles = useStyles();
  const lines = useMemo(() => diff(saved, reading.text), [saved, reading.text]);
  const count = (kind: string): number => lines.filter((line) => line.kind === kind).length;
  const revision = revisionFor(saved, reading);
  return (
    <Section heading="Changes">
      <p className={styles.text}>
        {reading.text === saved
          ? `Nothing has changed since ${name} was opened or saved.`
          : `Lines added: ${count('added')}. Lines removed: ${count('removed')}.`}
      </p>
      {reading.text !== saved && <DiffTable lines={lines} />}
      {revision !== null && (
        <div className={styles.row}>
          <span>The revision is still the old one; audit events could not tell the two apart.</span>
          <Button size="small" onClick={() => onRevision(revision)}>
            Make it {revision}
          </Button>
        </div>
      )}
      {reading.policy === null && (
        <p className={styles.text}>This file has problems: Outlook would not use it.</p>
      )}
      <div className={styles.row}>
        <Button appearance="primary" onClick={onDownload}>
          Download {name}
        </Button>
        {onSave !== null && <Button onClick={onSave}>Save to a file…</Button>}
      </div>
    </Section>
  );
};
