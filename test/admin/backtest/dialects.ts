/** One message as a test means it. Recipients with `isList` are expanded by Exchange. */
export type Sent = {
  readonly id: string;
  readonly sender: string;
  readonly subject: string;
  /** Milliseconds since 1970, whole seconds. */
  readonly at: number;
  readonly to: readonly string[];
  readonly lists: readonly string[];
};

/** Writes messages as one kind of export has them. */
export type Dialect = {
  readonly name: string;
  readonly file: string;
  /** The subject and the lists that were expanded survive this export. */
  readonly tells: { readonly expansion: boolean };
  readonly write: (sent: readonly Sent[]) => string | Uint8Array;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const two = (value: number): string => String(value).padStart(2, '0');

const american = (at: number): string => {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
};

const numbers = (at: number): readonly [day: string, month: string, rest: string] => {
  const iso = new Date(at).toISOString();
  return [iso.slice(8, 10), iso.slice(5, 7), `${iso.slice(0, 4)} ${iso.slice(11, 19)}`];
};

const british = (at: number): string => {
  const [day, month, rest] = numbers(at);
  return `${day}/${month}/${rest}`;
};

const german = (at: number): string => {
  const [day, month, rest] = numbers(at);
  return `${day}.${month}.${rest}`;
};

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', '.1234567Z');

type Row = {
  readonly at: number;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  readonly status: string;
  readonly id: string;
};

const rowsOf = (sent: readonly Sent[]): readonly Row[] =>
  sent.flatMap(({ id, sender, subject, at, to, lists }) =>
    [
      ...lists.map((recipient) => ({ recipient, status: 'Expanded' })),
      ...to.map((recipient) => ({ recipient, status: 'Delivered' })),
    ].map((row) => ({ ...row, id, sender, subject, at })),
  );

const exportCsv = (
  sent: readonly Sent[],
  delimiter: string,
  date: (at: number) => string,
): string => {
  const header = [
    'Received',
    'SenderAddress',
    'RecipientAddress',
    'Subject',
    'Status',
    'MessageId',
  ];
  const lines = rowsOf(sent).map(({ at, sender, recipient, subject, status, id }) =>
    [date(at), sender, recipient, subject, status, id].map(quoted).join(delimiter),
  );
  return [header.map(quoted).join(delimiter), ...lines, ''].join('\r\n');
};

const statuses = ({ to, lists }: Sent): string =>
  [
    ...lists.map((list) => `${list}##Receive, Expand`),
    ...to.map((person) => `${person}##Receive, Deliver`),
  ].join(';');

const report = (sent: readonly Sent[]): string =>
  [
    'origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id',
    ...sent.map((each) =>
      [iso(each.at), each.sender, statuses(each), each.subject, '4711', each.id]
        .map(quoted)
        .join(','),
    ),
    '',
  ].join('\n');

const events = (sent: readonly Sent[]): string => {
  const header =
    'date_time_utc,event_id,recipient_address,related_recipient_address,message_subject,sender_address,message_id';
  const line = (
    each: Sent,
    event: string,
    recipients: readonly string[],
    related: string,
  ): string =>
    [iso(each.at), event, recipients.join(';'), related, each.subject, each.sender, each.id]
      .map(quoted)
      .join(',');
  return [
    header,
    ...sent.flatMap((each) => [
      line(each, 'RECEIVE', [...each.lists, ...each.to], ''),
      ...each.lists.map((list) => line(each, 'EXPAND', [`member-of-${list}`], list)),
      ...each.lists.map((list) => line(each, 'DELIVER', [`member-of-${list}`], '')),
    ]),
    '',
  ].join('\n');
};

const encodedSubject = (subject: string): string =>
  /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(subject) && !subject.includes('=?')
    ? subject
    : `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;

const headersOf = ({ id, sender, subject, at, to, lists }: Sent): string =>
  [
    `From: "A, person" <${sender}>`,
    `To: ${[...lists, ...to].join(',\r\n\t')}`,
    `Subject: ${encodedSubject(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id}`,
  ].join('\r\n');

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const traced = { expansion: true };

export const dialects: readonly Dialect[] = [
  {
    name: 'Export-Csv, ISO dates',
    file: 'trace.csv',
    tells: traced,
    write: (sent) => exportCsv(sent, ',', iso),
  },
  {
    name: 'Windows PowerShell, US dates',
    file: 'trace.csv',
    tells: traced,
    write: (sent) => `\ufeff#TYPE Deserialized.Trace\r\n${exportCsv(sent, ',', american)}`,
  },
  {
    name: 'Export-Csv in Britain, tabs',
    file: 'trace.tsv',
    tells: traced,
    write: (sent) => exportCsv(sent, '\t', british),
  },
  {
    name: 'Excel in Germany, semicolons',
    file: 'trace.csv',
    tells: traced,
    write: (sent) => `sep=;\r\n${exportCsv(sent, ';', german)}`,
  },
  { name: 'enhanced summary, UTF-8', file: 'report.csv', tells: traced, write: report },
  {
    name: 'enhanced summary, UTF-16LE as downloaded',
    file: 'report.csv',
    tells: traced,
    write: (sent) => utf16(report(sent)),
  },
  { name: 'extended report', file: 'extended.csv', tells: traced, write: (sent) => events(sent) },
  {
    name: 'mbox',
    file: 'sent.mbox',
    tells: { expansion: false },
    write: (sent) =>
      sent
        .map(
          (each) =>
            `From x@y Sat Nov 21 06:00:00 2026\r\n${headersOf(each)}\r\n\r\nFrom: a body\r\n\r\n`,
        )
        .join(''),
  },
];

export { headersOf };
