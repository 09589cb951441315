import { CommandError } from '../command-error';
import { printable } from '../printable';

const DOMAIN = /^[^\s\p{Cc}@*.]+(\.[^\s\p{Cc}@*.]+)*$/u;

/** Domains as they were typed, in the form that addresses are compared in. */
export const internalDomains = (typed: readonly string[]): readonly string[] =>
  typed.map((text) => {
    const domain = text
      .trim()
      .toLowerCase()
      .replace(/^@/, '')
      .replace(/^\*?\./, '');
    if (!DOMAIN.test(domain))
      throw new CommandError(
        2,
        `--internal-domain takes a domain like contoso.example, not "${printable(text)}".`,
      );
    return domain;
  });

const AT = 0x40;
const DOT = 0x2e;

/** Whether an address, as bytes, is in one of the domains or below it. */
export const internalTo = (domains: readonly string[]) => {
  const endings = domains.map((domain) => new TextEncoder().encode(domain));
  const endsWith = (bytes: Uint8Array, from: number, to: number, ending: Uint8Array): boolean => {
    const start = to - ending.length;
    // An ending holds no @, so a dot before it stands behind the @ of the address.
    if (start <= from || (bytes[start - 1] !== AT && bytes[start - 1] !== DOT)) return false;
    for (let at = 0; at < ending.length; at += 1)
      if (bytes[start + at] !== ending[at]) return false;
    return true;
  };
  return (bytes: Uint8Array, from: number, to: number): boolean =>
    endings.some((ending) => endsWith(bytes, from, to, ending));
};
