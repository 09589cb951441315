import { normalisedSubject } from '../../core/subject';
import { misuse } from '../command-error';
import { inWords } from '../duration';
import { printable } from '../printable';
import { untilOf, type Until } from './until';

/** What `hold add` was given, as typed. */
export type HoldRequest = {
  readonly until: string;
  readonly id?: string;
  readonly list: readonly string[];
  readonly subject: readonly string[];
  readonly message: readonly string[];
  readonly forceLong?: true;
};

/** An entry of `holds` in policy.json, in the order in which it is written. */
export type HoldEntry = {
  readonly id: string;
  readonly until: string;
  readonly lists?: readonly string[];
  readonly subjects?: readonly string[];
  readonly message?: { readonly [language: string]: string };
};

/** A storm is over in hours, its cleaning up in days; a hold for longer is mostly a slip in the year. */
const LONGEST_DAYS = 30;
const DAY = 86_400_000;

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_.:#/-]{0,63}$/u;
const MESSAGE = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.*\S.*)$/s;

const distinct = (texts: readonly string[]): readonly string[] => {
  const trimmed = texts.map((text) => text.trim());
  const keys = trimmed.map((text) => text.toLowerCase());
  return trimmed.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};

const untilProblems = (until: Until | null, request: HoldRequest, now: number) => {
  if (until === null)
    return [
      `--until ${printable(request.until)} is no moment. Write a span from now (+6h, +90m, +2d), a date (2026-11-23, ` +
        'which lasts through that day in UTC) or a date and time (2026-11-22T18:00:00Z).',
    ];
  const left = until.endsAt - now;
  if (left <= 0) return [`--until ${until.text} was ${inWords(-left)} ago. Give a later moment.`];
  if (left > LONGEST_DAYS * DAY && request.forceLong !== true)
    return [
      `--until ${until.text} is ${inWords(left)} from now. A hold of more than ${LONGEST_DAYS} days needs --force-long.`,
    ];
  return [];
};

const subjectProblems = (subjects: readonly string[]): readonly string[] =>
  subjects
    .filter((subject) => normalisedSubject(subject) === '')
    .map(
      (subject) =>
        `--subject "${printable(subject)}" would hold every reply without a subject. Give the words behind RE:.`,
    );

const messageProblems = (messages: readonly string[]): readonly string[] => {
  const languages = messages.map((message) => MESSAGE.exec(message)?.[1]?.toLowerCase());
  return messages.flatMap((message, index) => {
    const language = languages[index];
    if (language === undefined)
      return [`--message "${printable(message)}" is not of the form en=TEXT.`];
    if (languages.indexOf(language) < index)
      return [`--message ${language}=… is given twice. One text a language.`];
    return [];
  });
};

/** The first of today's names that no hold has: "hold-2026-11-21-1". */
const freeId = (ids: readonly string[], now: number): string => {
  const name = (count: number): string =>
    `hold-${new Date(now).toISOString().slice(0, 10)}-${count}`;
  let count = 1;
  while (ids.includes(name(count))) count += 1;
  return name(count);
};

const idProblems = (id: string | undefined, ids: readonly string[]): readonly string[] => {
  if (id === undefined) return [];
  if (!ID.test(id))
    return [
      `--id "${printable(id)}": an id is up to 64 letters, digits and . _ : # / -, the first one a letter or digit.`,
    ];
  return ids.includes(id)
    ? [`--id ${id} is taken by another hold of this policy. Choose another, or end that one first.`]
    : [];
};

/** The hold that was asked for, or a refusal that tells everything wrong with it at once. */
export const newHold = (
  request: HoldRequest,
  ids: readonly string[],
  now: number,
): { readonly entry: HoldEntry; readonly endsAt: number } => {
  const { id, message } = request;
  const [lists, subjects] = [distinct(request.list), distinct(request.subject)];
  const until = untilOf(request.until, now);
  const problems = [
    ...untilProblems(until, request, now),
    ...(lists.length + subjects.length === 0
      ? ['Name what is held: --list ADDRESS, --subject TEXT, or both.']
      : []),
    ...subjectProblems(subjects),
    ...messageProblems(message),
    ...idProblems(id, ids),
  ];
  if (until === null || problems.length > 0)
    throw misuse(['Nothing was written.', ...problems.map((line) => `  ${line}`)].join('\n'));
  const texts = message.flatMap((text) => {
    const [, language = '', words = ''] = MESSAGE.exec(text) ?? [];
    return [[language, words.trim()] as const];
  });
  const entry = {
    id: id ?? freeId(ids, now),
    until: until.text,
    ...(lists.length > 0 ? { lists } : {}),
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(texts.length > 0 ? { message: Object.fromEntries(texts) } : {}),
  };
  return { entry, endsAt: until.endsAt };
};
