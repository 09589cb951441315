// Control characters move the cursor and colour the screen; direction overrides and invisible marks make a text look
// like another.
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
};

/** A text from outside as a terminal may show it, on one line. */
export const printable = (text: string): string => text.replace(DECEPTIVE, escaped);
