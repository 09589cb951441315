/** The zero of every run of ten digits that a keyboard for one of Outlook's languages may give. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const anyDigit =
  /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;

const toAscii = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
};

/** Marks that steer the direction of text come along when a number is copied. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Blanks of every width, commas, points, apostrophes and low lines, as the world groups thousands (CLDR). */
const grouped = /^\d+(?:[\s,.'’‘ʼ`´·_٬٫،，．]+\d+)*$/;

/**
 * The number somebody typed, whichever way the thousands are grouped; null where it is not a whole number. Points and
 * commas always group: nobody counts parts of people.
 */
export const parseNumberOfPeople = (typed: string): number | null => {
  const text = typed.replace(direction, '').replace(anyDigit, toAscii).trim();
  if (!grouped.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
};
