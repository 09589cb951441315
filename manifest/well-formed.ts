import { validateXML } from 'xmllint-wasm';

/** What keeps the text from being XML at all; the other checks make sense only when this finds nothing. */
export const notWellFormed = async (xml: string): Promise<readonly string[]> => {
  const { valid, errors } = await validateXML({ xml, normalization: 'format' });
  return valid
    ? []
    : errors.map(({ message, loc }) => `line ${String(loc?.lineNumber ?? 1)}: ${message}`);
};
