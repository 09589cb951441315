import type { Output } from './world';

const codes = { red: 31, green: 32, yellow: 33, dim: 2 };

export type Colour = keyof typeof codes;

/** A text in a colour where there are colours, else as it is. */
export const paint = ({ hasColours }: Output, colour: Colour, text: string): string =>
  hasColours ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
