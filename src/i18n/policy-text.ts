import type { Texts } from '../core/policy';
import { primaryOf } from './language';
import { plainText } from './outside-text';

/** An administrator's text for this reader: the exact language, the same without region, English, any; '' if none. */
export const chooseText = (texts: Texts, displayLanguage: string): string => {
  const wanted = displayLanguage.trim().toLowerCase();
  const ranks = [
    (tag: string) => tag.toLowerCase() === wanted,
    (tag: string) => tag.toLowerCase() === primaryOf(wanted),
    (tag: string) => primaryOf(tag) === primaryOf(wanted),
    (tag: string) => primaryOf(tag) === 'en',
    () => true,
  ];
  const tags = Object.keys(texts).filter((tag) => plainText(texts[tag] ?? '') !== '');
  const tag = ranks.reduce<string | undefined>(
    (found, fits) => found ?? tags.find(fits),
    undefined,
  );
  return tag === undefined ? '' : plainText(texts[tag] ?? '');
};
