/** What stands in To, Cc or Bcc: the addresses, and how many entries have none that could be read. */
export type AddressList = { readonly addresses: readonly string[]; readonly unreadable: number };

type Scan = {
  /** What stands outside quotes, comments and angle brackets. */
  bare: string;
  /** What stands in angle brackets; null for none. */
  angle: string | null;
  hasQuotes: boolean;
};

const fresh = (): Scan => ({ bare: '', angle: null, hasQuotes: false });

/** Where a quoted text, a comment or an address in angle brackets ends, behind its closing mark. */
const endOfPart = (text: string, start: number, open: string, close: string): number => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === close && (open === close ? at > start : true)) {
      depth -= 1;
      if (open === close || depth === 0) return at + 1;
    } else if (character === open) depth += 1;
  }
  return text.length;
};

// `<@relay,@other:person@contoso.example>`: a route before the address, from the days of RFC 822.
const route = /^@[^:]*:/;

/** White space may stand around the dots and the @, as it once did; anywhere else it parts words. */
const addressOf = ({ bare, angle }: Scan): string => {
  const text = (angle ?? bare).replace(route, '').trim();
  return text.startsWith('"') ? text : text.replace(/\s*([@.])\s*/g, '$1');
};

const plausible = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/;
// `"john doe"@contoso.example` is an address too, if a rare one.
const quotedLocal = /^"(?:[^"\\]|\\.)+"@[^\s@<>,;:"()]+$/;

/**
 * The addresses of a header (RFC 5322, section 3.4): display names, quoted names with commas, comments within comments,
 * groups (their members; an empty group such as `undisclosed-recipients:;` has none), routes.
 */
export const readAddressList = (text: string): AddressList => {
  const addresses: string[] = [];
  let unreadable = 0;
  let scan = fresh();

  const finish = (): void => {
    const address = addressOf(scan);
    if (plausible.test(address) || quotedLocal.test(address)) addresses.push(address);
    else if (address !== '' || scan.hasQuotes) unreadable += 1;
    scan = fresh();
  };

  for (let at = 0; at < text.length;) {
    const character = text[at] ?? '';
    if (character === '(') at = endOfPart(text, at, '(', ')');
    else if (character === '"') {
      const end = endOfPart(text, at, '"', '"');
      // In front of an @ it is part of the address, else a name.
      if (text[end] === '@') scan.bare += text.slice(at, end);
      scan.hasQuotes = true;
      at = end;
    } else if (character === '<') {
      const end = endOfPart(text, at, '<', '>');
      scan.angle = text.slice(at + 1, text[end - 1] === '>' ? end - 1 : end);
      at = end;
    } else if (character === ',' || character === ';') {
      finish();
      at += 1;
    } else if (character === ':') {
      // What stood before it is the name of a group.
      scan = fresh();
      at += 1;
    } else {
      scan.bare += character;
      at += 1;
    }
  }
  finish();
  return { addresses, unreadable };
};
