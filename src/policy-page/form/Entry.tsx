import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { pathText, valueAt } from '../draft/path';
import { shownIn } from '../draft/typed';
import { Fields } from './Fields';
import { useForm } from './form-context';
import { fieldId, problemsIn } from './problems';
import type { Block } from './spec';

const useStyles = makeStyles({
  entry: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  inner: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  remove: { alignSelf: 'start' },
});

export type EntryProps = {
  readonly block: Extract<Block, { readonly kind: 'entries' }>;
  readonly index: number;
  /** Somebody has just asked for it: it is open, and its first field has the focus. */
  readonly isNew: boolean;
};

const wrong = (count: number): string =>
  count === 0 ? '' : ` (${count} ${count === 1 ? 'problem' : 'problems'})`;

/** One object of a list. */
export const Entry = ({ block: { path, noun, fields }, index, isNew }: EntryProps) => {
  const styles = useStyles();
  const { reading, remove } = useForm();
  const [isOpen, setOpen] = useState(isNew);
  const element = useRef<HTMLDetailsElement>(null);
  const at = [...path, index];
  const [first] = fields;
  const name = first === undefined ? '' : shownIn(valueAt(reading.value, [...at, first.key]));
  useEffect(() => {
    if (isNew) element.current?.querySelector('input')?.focus();
  }, [isNew]);
  return (
    <details
      ref={element}
      className={styles.entry}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary id={fieldId(pathText(at))} className={styles.summary}>
        {name === '' ? `New ${noun}` : name}
        {wrong(problemsIn(reading, pathText(at)))}
      </summary>
      {isOpen && (
        <div className={styles.inner}>
          <Fields path={at} fields={fields} />
          <Button size="small" className={styles.remove} onClick={() => remove(path, index)}>
            Remove this {noun}
          </Button>
        </div>
      )}
    </details>
  );
};
