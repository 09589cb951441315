/** Not in every browser: https://wicg.github.io/file-system-access/ */
declare const showSaveFilePicker: ((options: object) => Promise<FileSystemFileHandle>) | undefined;

export const canSave = (): boolean => typeof showSaveFilePicker === 'function';

/** Hands the text to the browser as a download. */
export const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by then; a minute is more than any of them needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Writes into a file of the person's choice, at first the one that was opened; null where they change their mind. */
export const saveTo = async (name: string, text: string): Promise<FileSystemFileHandle | null> => {
  if (typeof showSaveFilePicker !== 'function') return null;
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
};
