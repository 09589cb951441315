import { useEffect } from 'react';

/** What takes the focus by Tab here; the same list office.js goes by. */
const tabbable = 'a[href], button, input, select, textarea, [tabindex]';

const places = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(tabbable)].filter(({ tabIndex }) => tabIndex >= 0);

const isAfter = (place: Node, other: Node): boolean =>
  (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The next place from where the focus is; undefined where there is none, and Outlook is next. The page itself stands before all. */
const nextPlace = (from: Element, isBackwards: boolean): HTMLElement | undefined => {
  const all = places();
  return isBackwards
    ? all.filter((place) => isAfter(from, place)).at(-1)
    : all.find((place) => isAfter(place, from));
};

/**
 * Goes on from the headline or a result that holds the focus. office.js takes Tab into its own hands on the window, and
 * leaves the pane from wherever Tab would not have stopped.
 */
export const useTabOrder = (): void => {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (key !== 'Tab' || ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return;
      if (target.tabIndex >= 0) return;
      const next = nextPlace(target, shiftKey);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
};
