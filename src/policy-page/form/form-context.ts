import { createContext, useContext } from 'react';
import type { Path } from '../draft/path';
import type { Reading } from '../draft/reading';

/** What every field needs: the text as read, and a way to change it. */
export type Form = {
  readonly reading: Reading;
  /** Undefined takes the key out. */
  readonly set: (path: Path, value: unknown) => void;
  readonly add: (path: Path, entry: unknown) => void;
  readonly remove: (path: Path, index: number) => void;
};

const Context = createContext<Form | null>(null);

export const FormProvider = Context.Provider;

export const useForm = (): Form => {
  const form = useContext(Context);
  if (form === null) throw new Error('A field stands outside the form.');
  return form;
};
