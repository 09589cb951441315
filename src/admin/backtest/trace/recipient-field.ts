/** One recipient of a row; `status` is what its own row or `##` says, '' for nothing. */
export type TraceRecipient = { readonly address: string; readonly status: string };

const splitStatus = (entry: string): TraceRecipient => {
  const mark = entry.indexOf('##');
  return mark < 0
    ? { address: entry.trim(), status: '' }
    : { address: entry.slice(0, mark).trim(), status: entry.slice(mark + 2) };
};

/**
 * The recipients of a field: one address, addresses with semicolons between, or `address##status` with semicolons
 * between. Statuses hold commas (`Receive, Deliver`), so commas set addresses apart only where there is no status.
 */
export const readRecipients = (field: string): readonly TraceRecipient[] => {
  if (!field.includes(';') && !field.includes('#') && !field.includes(','))
    return field.trim() === '' ? [] : [{ address: field.trim(), status: '' }];
  const marks = field.includes('##') ? ';' : /[;,]/;
  return field
    .split(marks)
    .map(splitStatus)
    .filter(({ address }) => address !== '');
};

/** An address that a message can be sent to. X.500 names of Exchange have no @. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** `Expanded` in traces, `Receive, Expand` in reports, `EXPAND` as an event. */
export const isExpansion = (status: string): boolean =>
  status !== '' && /\bexpand(ed)?\b/i.test(status);
