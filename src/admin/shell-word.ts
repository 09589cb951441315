/** A word as it can be pasted into a shell. Double quotes where they do, since every shell knows those. */
export const shellWord = (word: string): string => {
  if (/^[\p{L}\p{N}_./:@+=,-]+$/u.test(word)) return word;
  return /["$`\\!%\p{Cc}]/u.test(word) ? `'${word.replace(/'/g, `'\\''`)}'` : `"${word}"`;
};
