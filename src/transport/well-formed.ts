const isLoneSurrogate = (point: string): boolean =>
  point.length === 1 && point >= '\uD800' && point <= '\uDFFF';

/** Half characters become U+FFFD, as every UTF-8 encoder has it; `encodeURIComponent` throws on them. */
export const wellFormed = (text: string): string =>
  Array.from(text, (point) => (isLoneSurrogate(point) ? '\uFFFD' : point)).join('');
