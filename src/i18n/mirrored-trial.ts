import type { Writing } from './template';

const plain = 'AEINOUaceinosuyz';
const accented = 'ÅÉÎÑÖÛåçéîñöšüýž';

const accent = (letter: string): string => accented.charAt(plain.indexOf(letter));

/** English with foreign letters, in brackets and a third longer: what is not translated, or has no room, is seen at once. */
export const mirroredTrial: Writing = {
  piece: (text) =>
    text.replace(/[AEINOUaceinosuyz]/g, accent).replace(/[åéîöü]/g, (vowel) => vowel + vowel),
  whole: (message) => `[${message}]`,
};
