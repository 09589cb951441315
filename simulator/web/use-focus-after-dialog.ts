import { useEffect, useId, useRef } from 'react';
import type { SendState } from '../host/send';

/** Whoever closes a dialog of Send stands at the Send button again. Returns the id for that button. */
export const useFocusAfterDialog = (state: SendState['kind']): string => {
  const id = useId();
  const before = useRef(state);
  useEffect(() => {
    const wasAsked = before.current !== 'writing' && before.current !== 'checking';
    before.current = state;
    if (wasAsked && state === 'writing') document.getElementById(id)?.focus();
  }, [id, state]);
  return id;
};
