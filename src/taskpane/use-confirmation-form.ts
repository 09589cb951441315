import { useState } from 'react';
import { gaps, type Filled, type Gap, type Question } from './confirmation';

export type ConfirmationForm = {
  readonly filled: Filled;
  readonly change: (changed: Partial<Filled>) => void;
  /** What to complain about: nothing before the first try. */
  readonly complaints: readonly Gap[];
  /** The inputs of the form are named like the gaps. */
  readonly submit: (form: HTMLFormElement) => void;
};

const empty: Filled = { typed: '', isTicked: false, reason: '' };

const focusOn = (field: unknown): void => {
  if (field instanceof HTMLElement) field.focus();
};

/** What is being filled in. A try with gaps puts the focus into the first of them. */
export const useConfirmationForm = (
  question: Question,
  onConfirm: (reason: string) => void,
): ConfirmationForm => {
  const [filled, setFilled] = useState(empty);
  const [wasTried, setTried] = useState(false);
  const missing = gaps(question, filled);
  return {
    filled,
    change: (changed) => setFilled((before) => ({ ...before, ...changed })),
    complaints: wasTried ? missing : [],
    submit: (form) => {
      setTried(true);
      const [first] = missing;
      if (first === undefined) onConfirm(filled.reason);
      else focusOn(form.elements.namedItem(first));
    },
  };
};
