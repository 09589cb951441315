import { useSyncExternalStore } from 'react';

const wish = matchMedia('(prefers-color-scheme: dark)');

const onChange = (listener: () => void): (() => void) => {
  wish.addEventListener('change', listener);
  return () => wish.removeEventListener('change', listener);
};

/** Whether the system asks for dark pages, also when it changes its mind. */
export const useDark = (): boolean => useSyncExternalStore(onChange, () => wish.matches);
