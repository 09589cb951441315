import { type RefObject, useEffect, useRef } from 'react';

/** When the form is gone the focus goes to the place where it was, instead of to the top of the page. */
export const useFocusWhenClosed = (isOpen: boolean): RefObject<HTMLElement | null> => {
  const place = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
};
