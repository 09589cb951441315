import type { ListFact } from '../core/facts';
import type { Texts } from '../core/policy';
import { catalogues } from './catalogues';
import { languageOf } from './language';
import { escapeMarkdown } from './markdown';
import type { Messages } from './messages';
import { formatNumber } from './numbers';
import { cut, plainText } from './outside-text';
import { chooseText } from './policy-text';

export type Form = 'plain' | 'markdown';

/** How much of a name and of an administrator's text is told, in UTF-16 units before escaping. */
export type Room = { readonly name: number; readonly note: number };

/** The way to speak to one reader in one form: our messages, and whatever comes from outside made harmless. */
export type Voice = {
  readonly text: Messages;
  readonly number: (value: number) => string;
  readonly strong: (text: string) => string;
  /** A list's name without quotation marks; its address where it has none. */
  readonly name: (list: Pick<ListFact, 'name' | 'address'>) => string;
  /** The administrator's text as a sentence; '' where there is none. */
  readonly note: (texts: Texts) => string;
};

/** Quotation marks of ours stand around a name: its own must not end them. */
const withoutQuotes = (name: string): string => name.replace(/[“”„‟«»「」"]/g, "'");

const asSentence = (text: string): string =>
  text === '' || /[.!?…。！？]$/.test(text) ? text : `${text}.`;

export const voiceFor = (displayLanguage: string, form: Form, room: Room): Voice => {
  const language = languageOf(displayLanguage);
  const text = catalogues[language];
  const shown = (outside: string, limit: number): string =>
    form === 'markdown' ? escapeMarkdown(cut(outside, limit)) : cut(outside, limit);
  return {
    text,
    number: (value) => formatNumber(value, displayLanguage),
    strong: (words) => (form === 'markdown' ? `**${words}**` : words),
    name: ({ name, address }) =>
      shown(
        withoutQuotes(plainText(name) || plainText(address) || text['unnamed-list']()),
        room.name,
      ),
    note: (texts) => shown(asSentence(chooseText(texts, displayLanguage)), room.note),
  };
};
