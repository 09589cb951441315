import { useEffect } from 'react';

export type Shortcuts = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly review: () => void;
};

const meant = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): keyof Shortcuts | null => {
  if (altKey || ctrlKey === metaKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 's':
      return 'review';
    default:
      return null;
  }
};

/** The keys everybody knows. A field's own undo would not know of the other fields. */
export const useShortcuts = (shortcuts: Shortcuts): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const name = meant(event);
      if (name === null) return;
      event.preventDefault();
      shortcuts[name]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [shortcuts]);
