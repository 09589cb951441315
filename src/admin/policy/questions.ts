import { checkPolicy } from '../../policy/parse';
import { number } from './explain/words';
import type { Answers } from './starting-point';

/** An answer, or what is wrong with it. */
export type Answer<Value> = { readonly value: Value } | { readonly wrong: string };

export type Question<Value> = {
  /** What is asked on a terminal, without what is taken when nothing is typed. */
  readonly words: string;
  readonly option: string;
  /** What is typed and stands for nothing; null where there must be an answer. */
  readonly usual: string | null;
  readonly read: (typed: string) => Answer<Value>;
};

/** A value that policy.json takes at a key, by the word of the parser itself. */
const fits = <Value>(file: object, value: Value): Answer<Value> => {
  const parsed = checkPolicy(file);
  const [problem] = parsed.ok ? [] : parsed.problems;
  return problem === undefined
    ? { value }
    : { wrong: `found ${problem.found}, expected ${problem.expected}` };
};

const MOST_PEOPLE = 100_000_000;

const size: Question<number> = {
  words: 'How many people are in the organisation?',
  option: '--size',
  usual: '10,000',
  read: (typed) => {
    const digits = typed.trim().replace(/(?<=\d)[ ,.'_\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
    return value >= 1 && value <= MOST_PEOPLE
      ? { value }
      : { wrong: `a whole number of people from 1 to ${number(MOST_PEOPLE)} is expected` };
  },
};

const domains: Question<readonly string[]> = {
  words: 'Its own mail domains, with commas between (subdomains are included)?',
  option: '--domain',
  usual: null,
  read: (typed) => {
    const value = typed.split(/[\s,;]+/).filter((domain) => domain !== '');
    return value.length === 0
      ? { wrong: 'at least one domain is expected, e.g. contoso.example' }
      : fits({ internalDomains: value }, value);
  },
};

const style: Question<Answers['style']> = {
  words: 'Cautious, which holds sooner, or lenient?',
  option: '--style',
  usual: 'cautious',
  read: (typed) => {
    const value = (['cautious', 'lenient'] as const).find((each) =>
      each.startsWith(typed.trim().toLowerCase()),
    );
    return value === undefined ? { wrong: 'cautious or lenient is expected' } : { value };
  },
};

const everybody: Question<string | null> = {
  words: 'The address of a list that everybody is on, if there is one?',
  option: '--everybody',
  usual: '',
  read: (typed) => {
    const address = typed.trim();
    return address === '' ? { value: null } : fits({ lists: [{ address }] }, address);
  },
};

const support: Question<string | null> = {
  words: 'The web address of a page that helps senders, if there is one?',
  option: '--support',
  usual: '',
  read: (typed) => {
    const url = typed.trim();
    return url === '' ? { value: null } : fits({ support: { url } }, url);
  },
};

export const questions: { readonly [Key in keyof Answers]: Question<Answers[Key]> } = {
  size,
  domains,
  style,
  everybody,
  support,
};
