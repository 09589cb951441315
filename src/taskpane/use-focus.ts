import { useEffect, useRef, type RefObject } from 'react';
import type { Outcome } from './pane-state';

/**
 * Where the focus is while the person is in the pane; null while they are elsewhere in Outlook, because what they type
 * there must not jump in here.
 */
const useWhereabouts = (): RefObject<Element | null> => {
  const place = useRef<Element | null>(null);
  useEffect(() => {
    const come = ({ target }: Event): void => {
      place.current = target instanceof Element ? target : null;
    };
    const leave = (): void => {
      place.current = null;
    };
    document.addEventListener('focusin', come);
    // Safari gives a pressed button no focus.
    document.addEventListener('pointerdown', come);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('focusin', come);
      document.removeEventListener('pointerdown', come);
      window.removeEventListener('blur', leave);
    };
  }, []);
  return place;
};

export type FocusGuide = {
  readonly headline: RefObject<HTMLHeadingElement | null>;
  readonly results: RefObject<HTMLDivElement | null>;
};

/** The button beside what has just come, else the results themselves. What is lost stands first, what is done last. */
const placeIn = (results: HTMLElement, isLost: boolean): HTMLElement => {
  const buttons = [...results.querySelectorAll('button')];
  return (isLost ? buttons[0] : buttons.at(-1)) ?? results;
};

/**
 * The button that had the focus is gone once it has done its work: the focus goes to the result of a repair, and to the
 * headline once the message is confirmed, or whenever what had it disappears.
 */
export const useFocus = (outcome: Outcome | null, isConfirmed: boolean): FocusGuide => {
  const place = useWhereabouts();
  const headline = useRef<HTMLHeadingElement>(null);
  const results = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isConfirmed && place.current !== null) headline.current?.focus();
  }, [isConfirmed, place]);

  useEffect(() => {
    const shown = results.current;
    if (outcome === null || shown === null || place.current === null) return;
    // After a refusal everything is where it was, the pressed button as well.
    if (outcome.kind === 'refused' || outcome.kind === 'impossible') return;
    placeIn(shown, outcome.kind === 'lost').focus();
  }, [place, outcome]);

  useEffect(() => {
    if (place.current?.isConnected !== false) return;
    place.current = headline.current;
    headline.current?.focus();
  });

  return { headline, results };
};
