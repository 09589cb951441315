import { useMemo, useReducer } from 'react';
import { withEntry, withoutEntry, withValue } from './draft/edits';
import * as history from './draft/history';
import type { History, OpenFile } from './draft/history';
import { pathText, type Path } from './draft/path';
import { readDraft, type Reading } from './draft/reading';
import type { Form } from './form/form-context';

type Step = (before: History) => History;

export type Draft = {
  readonly history: History;
  readonly reading: Reading;
  readonly form: Form;
  readonly setText: (text: string) => void;
  readonly open: (file: OpenFile) => void;
  readonly saved: (text: string, handle: FileSystemFileHandle | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** The document, everything that changes it, and how it reads. */
export const useDraft = (start: OpenFile): Draft => {
  const [state, run] = useReducer(
    (before: History, step: Step) => step(before),
    start,
    history.begin,
  );
  const { text } = state.present;
  const reading = useMemo(() => readDraft(text), [text]);
  const actions = useMemo(() => {
    const edit = (change: (reading: Reading) => string, subject: string | null): void =>
      run((before) => history.edit(before, change(readDraft(before.present.text)), subject));
    return {
      set: (path: Path, value: unknown) =>
        edit((before) => withValue(before, path, value), pathText(path)),
      add: (path: Path, entry: unknown) => edit((before) => withEntry(before, path, entry), null),
      remove: (path: Path, index: number) =>
        edit((before) => withoutEntry(before, path, index), null),
      setText: (next: string) => run((before) => history.edit(before, next, 'text')),
      open: (file: OpenFile) => run((before) => history.open(before, file)),
      saved: (written: string, handle: FileSystemFileHandle | null) =>
        run((before) => history.saved(before, written, handle)),
      undo: () => run(history.undo),
      redo: () => run(history.redo),
    };
  }, []);
  const { set, add, remove, ...others } = actions;
  const form = useMemo(() => ({ reading, set, add, remove }), [reading, set, add, remove]);
  return { history: state, reading, form, ...others };
};
