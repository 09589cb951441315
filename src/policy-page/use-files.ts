import { useState } from 'react';
import { fileOf } from './draft/history';
import { FileTrouble, openFile, openServed } from './file/open-file';
import { canSave, download, saveTo } from './file/save-file';
import type { Draft } from './use-draft';

export type Files = {
  /** What became of the last attempt. */
  readonly note: string;
  readonly open: () => void;
  readonly openServed: () => void;
  readonly download: () => void;
  /** Null where the browser cannot write files. */
  readonly save: (() => void) | null;
};

const said = (error: unknown): string =>
  error instanceof FileTrouble ? error.message : `That did not work: ${String(error)}`;

/** Opening and saving. What fails is told, and the document stays as it is. */
export const useFiles = (draft: Draft, first: string): Files => {
  const [note, setNote] = useState(first);
  const { name } = fileOf(draft.history);
  const { text } = draft.reading;
  const attempt = (work: () => Promise<string>): void => {
    void work().then(setNote, (error: unknown) => setNote(said(error)));
  };
  return {
    note,
    open: () =>
      attempt(async () => {
        const file = await openFile();
        if (file !== null) draft.open(file);
        return file === null ? '' : `${file.name} is open.`;
      }),
    openServed: () =>
      attempt(async () => {
        draft.open(await openServed());
        return 'The policy that is served here is open.';
      }),
    download: () => {
      download(name, text);
      draft.saved(text, null);
      setNote(
        `${name} was handed to the browser as a download. Put it on the host to make it count.`,
      );
    },
    save: canSave()
      ? () =>
          attempt(async () => {
            const handle = await saveTo(name, text);
            if (handle !== null) draft.saved(text, handle);
            return handle === null ? '' : `${handle.name} is saved.`;
          })
      : null,
  };
};
