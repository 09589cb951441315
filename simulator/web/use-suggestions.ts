import { useEffect, useState } from 'react';
import type { Recipient } from '../host/item';
import { searchPeople } from './services-client';

const typingPause = 120;
const none: readonly Recipient[] = [];

/** Entries of the address book for what is typed so far. */
export const useSuggestions = (text: string): readonly Recipient[] => {
  const [found, setFound] = useState<{ text: string; entries: readonly Recipient[] }>();
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    let isStale = false;
    const timer = setTimeout(() => {
      void searchPeople(wanted)
        .catch(() => none)
        .then((entries) => {
          if (!isStale) setFound({ text: wanted, entries });
        });
    }, typingPause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return found !== undefined && found.text === wanted ? found.entries : none;
};
