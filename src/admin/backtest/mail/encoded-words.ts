const word = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi;
// White space between two encoded words belongs to neither (RFC 2047, section 6.2).
const between = /(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi;

const bytesOfQ = (text: string): Uint8Array => {
  const latin = text
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Uint8Array.from(latin, (character) => character.charCodeAt(0) & 0xff);
};

const bytesOf = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : bytesOfQ(text);

type Run = { charset: string; readonly parts: Uint8Array[]; raw: string };

const decodeRun = ({ charset, parts, raw }: Run): string => {
  try {
    return new TextDecoder(charset).decode(Buffer.concat(parts));
  } catch {
    // A character set that nobody here knows: better the words as they came than none.
    return raw;
  }
};

/**
 * Header text with its encoded words (RFC 2047, Q and B) decoded. Neighbours of one character set are decoded
 * together, because programs cut words in the middle of a character.
 */
export const decodeWords = (text: string): string => {
  if (!text.includes('=?')) return text;
  let decoded = '';
  let end = 0;
  let run: Run | null = null;
  const joined = text.replace(between, '$1');
  for (const match of joined.matchAll(word)) {
    const [raw, charset = '', encoding = '', body = ''] = match;
    const isNext = run !== null && match.index === end;
    if (run !== null && !(isNext && run.charset === charset.toLowerCase())) {
      decoded += decodeRun(run);
      run = null;
    }
    decoded += joined.slice(end, match.index);
    run ??= { charset: charset.toLowerCase(), parts: [], raw: '' };
    run.parts.push(bytesOf(encoding, body));
    run.raw += raw;
    end = match.index + raw.length;
  }
  if (run !== null) decoded += decodeRun(run);
  return decoded + joined.slice(end);
};
