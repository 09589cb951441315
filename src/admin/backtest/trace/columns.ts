/** Where in a row of a trace its values stand; -1 for a column that the export does not have. */
export type Columns = {
  readonly date: number;
  readonly sender: number;
  readonly recipient: number;
  readonly subject: number;
  readonly status: number;
  readonly id: number;
  readonly otherId: number;
  readonly event: number;
  readonly related: number;
  readonly count: number;
};

/**
 * The names that exports give their columns, in lower case and without anything but letters and digits, the best
 * first. docs/admin/backtest.md says which of them come from Microsoft's documentation.
 */
const names = {
  date: [
    'received',
    'origintimestamputc',
    'origintimestamp',
    'datetimeutc',
    'receiveddatetime',
    'datereceived',
    'date',
  ],
  sender: ['senderaddress', 'sender'],
  recipient: ['recipientaddress', 'recipients', 'recipient', 'recipientstatus'],
  subject: ['messagesubject', 'subject'],
  status: ['status', 'deliverystatus', 'recipientstatus'],
  id: ['messageid', 'internetmessageid'],
  otherId: ['networkmessageid', 'messagetraceid'],
  event: ['eventid'],
  related: ['relatedrecipientaddress'],
} as const;

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export type HeaderRead =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly missing: readonly string[] };

/** The columns of a header row, in any order and case. */
export const readHeader = (header: readonly string[]): HeaderRead => {
  const given = header.map(bare);
  const place = (wanted: readonly string[]): number => {
    const found = wanted.find((name) => given.includes(name));
    return found === undefined ? -1 : given.indexOf(found);
  };
  const columns: Columns = {
    date: place(names.date),
    sender: place(names.sender),
    recipient: place(names.recipient),
    subject: place(names.subject),
    status: place(names.status),
    id: place(names.id),
    otherId: place(names.otherId),
    event: place(names.event),
    related: place(names.related),
    count: header.length,
  };
  const missing = [
    ...(columns.date < 0 ? ['a date (Received, origin_timestamp_utc or date_time_utc)'] : []),
    ...(columns.sender < 0 ? ['a sender (SenderAddress or sender_address)'] : []),
    ...(columns.recipient < 0
      ? ['a recipient (RecipientAddress, recipient_address or recipient_status)']
      : []),
  ];
  return missing.length === 0 ? { ok: true, columns } : { ok: false, missing };
};

/** The delimiter of a header line: the one of comma, semicolon and tab that stands there most often. */
export const delimiterOf = (headerLine: string): string => {
  const unquoted = headerLine.replace(/"[^"]*"/g, '');
  const often = (delimiter: string): number => unquoted.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (often(each) > often(best) ? each : best));
};
