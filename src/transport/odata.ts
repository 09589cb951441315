import { wellFormed } from './well-formed';

/** A string literal for an OData expression: in single quotes, its own quotes doubled. */
export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/** Percent-encoded for a query or a path; strictly, because `encodeURIComponent` leaves five reserved characters alone. */
export const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
