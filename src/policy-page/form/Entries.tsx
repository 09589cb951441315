import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { keyTexts } from '../../policy/key-texts';
import { keyOf, pathText, valueAt } from '../draft/path';
import { Entry } from './Entry';
import { useForm } from './form-context';
import { fieldId, problemAt } from './problems';
import { Problem } from './Problem';
import type { Block } from './spec';

const useStyles = makeStyles({
  entries: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  help: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'start' },
});

/** More at once make every key press slow. */
const SHOWN_AT_FIRST = 50;

export type EntriesProps = { readonly block: Extract<Block, { readonly kind: 'entries' }> };

/** A list of objects of the file, each closed until it is wanted. */
export const Entries = ({ block }: EntriesProps) => {
  const styles = useStyles();
  const { reading, add } = useForm();
  const [isAll, setAll] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const { path, noun, fresh } = block;
  const value = valueAt(reading.value, path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const shown = isAll ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const problem = problemAt(reading, pathText(path));
  return (
    <div
      className={styles.entries}
      id={fieldId(pathText(path))}
      role="group"
      tabIndex={-1}
      aria-label={noun}
    >
      <p className={styles.help}>{keyTexts[keyOf(path)]}</p>
      {problem !== undefined && <Problem text={problem} />}
      {shown.map((_, index) => (
        <Entry key={index} block={block} index={index} isNew={index === added} />
      ))}
      {shown.length < entries.length && (
        <Button className={styles.button} size="small" onClick={() => setAll(true)}>
          Show all {entries.length}
        </Button>
      )}
      <Button
        className={styles.button}
        size="small"
        onClick={() => {
          setAll(isAll || entries.length >= SHOWN_AT_FIRST);
          setAdded(entries.length);
          add(path, fresh);
        }}
      >
        Add a {noun}
      </Button>
    </div>
  );
};
