import type { OpenFile } from '../draft/history';

/** Not in every browser: https://wicg.github.io/file-system-access/ */
declare const showOpenFilePicker:
  ((options: object) => Promise<readonly FileSystemFileHandle[]>) | undefined;

export class FileTrouble extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileTrouble';
  }
}

/** Outlook reads the file as UTF-8; other bytes would arrive as something else. */
const textOf = async (file: File): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileTrouble(`${file.name} is not UTF-8. Save it as UTF-8, then open it again.`, {
      cause: error,
    });
  }
};

const jsonFiles = {
  types: [{ description: 'policy.json', accept: { 'application/json': ['.json'] } }],
};

const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** By an element of the page, where the browser has nothing better. */
const chooseByInput = (): Promise<File | null> => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
};

const choose = async (): Promise<{
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
} | null> => {
  if (typeof showOpenFilePicker !== 'function') {
    const file = await chooseByInput();
    return file === null ? null : { file, handle: null };
  }
  try {
    const [handle] = await showOpenFilePicker(jsonFiles);
    return handle === undefined ? null : { file: await handle.getFile(), handle };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
};

/** A file of the person's choice; null where they change their mind. */
export const openFile = async (): Promise<OpenFile | null> => {
  const chosen = await choose();
  return chosen === null
    ? null
    : { name: chosen.file.name, saved: await textOf(chosen.file), handle: chosen.handle };
};

/** The policy that lies beside this page. */
export const openServed = async (): Promise<OpenFile> => {
  const failed = 'The policy.json beside this page could not be read';
  const answer = await fetch('./policy.json', { cache: 'no-store' }).catch((error: unknown) => {
    throw new FileTrouble(`${failed}: there was no answer.`, { cause: error });
  });
  if (!answer.ok) throw new FileTrouble(`${failed}: status ${answer.status}.`);
  return { name: 'policy.json', saved: await answer.text(), handle: null };
};
