/** A file that was opened or begun, and what of it is on a disk. */
export type OpenFile = {
  readonly name: string;
  /** As it was opened, or saved last. */
  readonly saved: string;
  /** Where it can be saved without a download; null where the browser cannot. */
  readonly handle: FileSystemFileHandle | null;
};

/** A text, and which of the files it belongs to. */
type Version = { readonly text: string; readonly file: number };

export type History = {
  readonly past: readonly Version[];
  readonly present: Version;
  readonly future: readonly Version[];
  readonly files: readonly OpenFile[];
  /** What the last edit was about: the next one about the same is one with it. */
  readonly subject: string | null;
};

export const begin = (file: OpenFile): History => ({
  past: [],
  present: { text: file.saved, file: 0 },
  future: [],
  files: [file],
  subject: null,
});

/** Typing in one field is one step. `subject` null: a step of its own. */
export const edit = (history: History, text: string, subject: string | null): History => {
  const { past, present, future } = history;
  if (text === present.text) return history;
  const isSame = subject !== null && subject === history.subject && future.length === 0;
  return {
    ...history,
    past: isSame ? past : [...past, present],
    present: { ...present, text },
    future: [],
    subject,
  };
};

/** Another file takes the place; undo brings back what was there. */
export const open = (history: History, file: OpenFile): History => ({
  past: [...history.past, history.present],
  present: { text: file.saved, file: history.files.length },
  future: [],
  files: [...history.files, file],
  subject: null,
});

export const undo = (history: History): History => {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: last,
    future: [history.present, ...history.future],
    subject: null,
  };
};

export const redo = (history: History): History => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    ...history,
    past: [...history.past, history.present],
    present: next,
    future,
    subject: null,
  };
};

/** A text is on a disk now; for every version of the same file that is what it differs from. */
export const saved = (
  history: History,
  text: string,
  handle: FileSystemFileHandle | null,
): History => ({
  ...history,
  files: history.files.map((file, index) =>
    index === history.present.file
      ? { name: handle?.name ?? file.name, saved: text, handle: handle ?? file.handle }
      : file,
  ),
  subject: null,
});

export const fileOf = ({ files, present }: History): OpenFile =>
  files[present.file] ?? { name: 'policy.json', saved: '', handle: null };

export const isUnsaved = (history: History): boolean =>
  history.present.text !== fileOf(history).saved;
