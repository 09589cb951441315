/** What mail programs put before the subject of a reply, by language; lower case. */
const replyPrefixes: readonly string[] = [
  're', // English, Spanish, French, Romanian and most clients set to English
  'aw', // German
  'antwort', // German, some clients
  'sv', // Swedish, Danish, Norwegian, Icelandic
  'svar', // the same, some clients
  'antw', // Dutch
  'vs', // Finnish; a forward in Danish and Norwegian
  'rép', // French, some clients
  'r', // Italian
  'rif', // Italian
  'res', // Portuguese
  'odp', // Polish
  'ynt', // Turkish
  'vá', // Hungarian
  'απ', // Greek
  'σχετ', // Greek
  'отв', // Russian
  'bls', // Indonesian
  'atb', // Welsh
  'תגובה', // Hebrew
  'השב', // Hebrew, other clients
  '回复', // Chinese, simplified
  '答复', // Chinese, simplified
  '回覆', // Chinese, traditional
  '返信', // Japanese
  '회신', // Korean
];

const forwardPrefixes: readonly string[] = [
  'fw', // English
  'fwd', // English
  'wg', // German
  'tr', // French
  'rv', // Spanish
  'i', // Italian
  'doorst', // Dutch
  'vb', // Swedish
  'vs', // Danish, Norwegian; a reply in Finnish
  'vl', // Finnish
  'fs', // Icelandic
  'enc', // Portuguese
  'pd', // Polish
  'i̇lt', // Turkish, as toLowerCase makes it from İLT
  'ilt', // Turkish, typed without the dot
  'πρθ', // Greek
  'redirecţionat', // Romanian, with the cedilla of old fonts
  'redirecționat', // Romanian, with the comma below
  'пересл', // Russian
  'trs', // Indonesian
  'yml', // Welsh
  'továbbítás', // Hungarian
  'הועבר', // Hebrew
  '转发', // Chinese, simplified
  '轉寄', // Chinese, traditional
  '転送', // Japanese
  '전달', // Korean
];

/** `ambiguous`: a reply in one language and a forward in another. */
export type Prefix = 'reply' | 'forward' | 'ambiguous';

const meaningOf = (word: string): Prefix | null => {
  const isReply = replyPrefixes.includes(word);
  const isForward = forwardPrefixes.includes(word);
  if (isReply && isForward) return 'ambiguous';
  if (isReply) return 'reply';
  return isForward ? 'forward' : null;
};

// A word, perhaps a counter as in `Re[2]:`, a colon (also the full-width one); before it perhaps a tag such as
// `[EXTERNAL]`, which some servers put in front.
const leading =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?([^\s:：[\]()^\d]{1,14})\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*/;

type Split = { readonly prefix: Prefix | null; readonly rest: string };

const splitPrefix = (subject: string): Split => {
  const found = leading.exec(subject);
  const prefix = meaningOf((found?.[1] ?? '').toLowerCase());
  return found === null || prefix === null
    ? { prefix: null, rest: subject }
    : { prefix, rest: subject.slice(found[0].length) };
};

/** What the outermost prefix of a subject says, null where it has none. */
export const subjectPrefix = (subject: string): Prefix | null => splitPrefix(subject).prefix;

/** The subject without prefixes, white space folded, lower case: equal for all messages of one thread. */
export const normalisedSubject = (subject: string): string => {
  let { prefix, rest } = splitPrefix(subject);
  while (prefix !== null) ({ prefix, rest } = splitPrefix(rest));
  return rest.replace(/\s+/g, ' ').trim().toLowerCase();
};
