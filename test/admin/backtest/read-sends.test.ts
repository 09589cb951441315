import fc from 'fast-check';
import { dialects, headersOf, type Sent } from './dialects';
import { readTraces, spoken } from './reading';
import { removeTempFolders, tempFile, tempFolder } from './temp-files';

afterEach(removeTempFolders);

const person = fc.integer({ min: 1, max: 30 }).map((number) => `Person-${number}@contoso.example`);
const list = fc.integer({ min: 1, max: 5 }).map((number) => `list-${number}@contoso.example`);

/** Subjects with everything that CSV and mail headers trip over; mail headers lose white space at the ends. */
const subject = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .chain((text) => fc.constantFrom(text, `${text}; "a", b`, `RE: ${text}`, `=?utf-8?Q?${text}`))
  .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  .filter((text) => text !== '');

const week = { min: Date.UTC(2026, 10, 13) / 1000, max: Date.UTC(2026, 10, 19) / 1000 };

const messages = fc
  .array(
    fc.record({
      sender: person,
      subject,
      at: fc.integer(week).map((seconds) => seconds * 1000),
      to: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
      lists: fc.uniqueArray(list, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map((each, index): Sent => ({ ...each, id: `<${index}@mail.contoso.example>` })),
  );

const lower = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.toLowerCase()).sort();

const meant = (sent: readonly Sent[], tellsExpansion: boolean) =>
  sent
    .map(({ at, sender, subject: title, to, lists }) => ({
      at,
      sender: sender.toLowerCase(),
      subject: title,
      recipients: lower([...to, ...lists]).filter((address) => address !== sender.toLowerCase()),
      lists: tellsExpansion ? lower(lists) : [],
    }))
    .filter(({ recipients }) => recipients.length > 0)
    .map((each) => JSON.stringify(each))
    .sort();

const withoutFraction = (at: number): number => at - (at % 1000);

test.each(dialects)('$name reads back as the messages that were written', async (dialect) => {
  await fc.assert(
    fc.asyncProperty(messages, async (sent) => {
      const path = tempFile(dialect.write(sent), dialect.file);
      const expected = meant(sent, dialect.tells.expansion);
      fc.pre(expected.length > 0);
      const read = await readTraces([path], 'month-first');
      const found = spoken(read).map((each) =>
        JSON.stringify({ ...each, at: withoutFraction(each.at) }),
      );
      expect([...found].sort()).toEqual(expected);
      expect(read.summary.bad).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const header = 'MessageId,Received,SenderAddress,RecipientAddress,Subject,Status';
const row = (id: string, to: string, more: { from?: string; at?: string; status?: string } = {}) =>
  [
    id,
    more.at ?? '2026-11-20T06:00:00Z',
    more.from ?? 'ann@contoso.example',
    to,
    'Hello',
    more.status ?? 'Delivered',
  ].join(',');
const trace = (...rows: readonly string[]): string => tempFile([header, ...rows].join('\n'));

test('the rows of one message are put together wherever they stand, also in another file', async () => {
  const first = trace(row('<1>', 'bob@contoso.example'), row('<2>', 'cat@contoso.example'));
  const second = trace(row('<1>', 'dan@contoso.example', { at: '2026-11-20T05:59:00Z' }));
  const sends = spoken(await readTraces([first, second]));
  expect(sends.map(({ recipients }) => recipients)).toEqual([
    ['bob@contoso.example', 'dan@contoso.example'],
    ['cat@contoso.example'],
  ]);
  expect(sends[0]?.at).toBe(Date.UTC(2026, 10, 20, 5, 59));
});

test('without an id, sender, subject and second make a message', async () => {
  const path = trace(
    row('', 'bob@contoso.example'),
    row('', 'cat@contoso.example', { at: '2026-11-20T06:00:00.9Z' }),
    row('', 'cat@contoso.example', { at: '2026-11-20T06:00:01Z' }),
    row('', 'cat@contoso.example', { from: 'bob@contoso.example' }),
  );
  expect(spoken(await readTraces([path])).map(({ recipients }) => recipients.length)).toEqual([
    2, 1, 1,
  ]);
});

test('the sender is no recipient, and a message to oneself is left out and counted', async () => {
  const read = await readTraces([
    trace(
      row('<1>', 'ANN@contoso.example'),
      row('<2>', 'ann@contoso.example'),
      row('<2>', 'b@c.de'),
    ),
  ]);
  expect(spoken(read).map(({ recipients }) => recipients)).toEqual([['b@c.de']]);
  expect(read.summary.leftOut).toMatchObject([{ reason: 'to nobody but the sender', count: 1 }]);
});

test('bad rows are skipped, counted and named by file and line', async () => {
  const path = tempFile(
    [
      header,
      row('<1>', 'bob@contoso.example'),
      row('<2>', 'bob@contoso.example', { at: 'yesterday' }),
      row('<3>', 'Bob'),
      '<4>,2026-11-20T06:00:00Z,ann@contoso.example',
      `${row('<5>', 'bob@contoso.example')},more`,
      '<6>,2026-11-20T06:00:00Z,ann@contoso.example,bob@contoso.example,"He said "no"",Delivered',
      '<7>,2026-11-20T06:00:00Z,ann@contoso.example,bob@contoso.example,"two',
      'lines",Delivered',
      row('<8>', 'bob@contoso.example', { from: '<>' }),
      row('<9>', 'bob@contoso.example', { from: 'x@elsewhere.example' }),
      '',
      '<10>,2026-11-20T06:00:00Z,ann@contoso.example,bob@contoso.example,"never closed,Delivered',
      row('<11>', 'bob@contoso.example'),
    ].join('\r\n'),
  );
  const read = await readTraces([path]);
  expect(read.sends).toHaveLength(3);
  expect(read.summary.rows).toBe(11);
  expect(read.summary.bad.map(({ reason, places }) => [reason, ...places])).toEqual([
    ['a date that cannot be read', 'trace.csv:3'],
    ['no recipient with an address', 'trace.csv:4'],
    ['fewer fields than the header has', 'trace.csv:5'],
    ['more fields than the header has', 'trace.csv:6'],
    ['a quote in the middle of a field', 'trace.csv:7'],
    ['a quote that is never closed', 'trace.csv:13'],
  ]);
  expect(read.summary.leftOut.map(({ count }) => count)).toEqual([1, 1]);
});

test('an extended report knows who is a member and who was addressed', async () => {
  const path = tempFile(
    [
      'date_time_utc,event_id,recipient_address,related_recipient_address,sender_address,message_id,message_subject',
      '2026-11-20T06:00:00Z,RECEIVE,all@contoso.example;boss@contoso.example,,ann@contoso.example,<1>,x',
      '2026-11-20T06:00:01Z,EXPAND,a@contoso.example;sub@contoso.example,all@contoso.example,ann@contoso.example,<1>,x',
      '2026-11-20T06:00:01Z,EXPAND,b@contoso.example,sub@contoso.example,ann@contoso.example,<1>,x',
      '2026-11-20T06:00:02Z,DELIVER,a@contoso.example;b@contoso.example,,ann@contoso.example,<1>,x',
    ].join('\n'),
  );
  expect(spoken(await readTraces([path]))).toMatchObject([
    { recipients: ['all@contoso.example', 'boss@contoso.example'] },
  ]);
});

test('a folder of .eml, the folders in it included; Bcc is known', async () => {
  const sent: Sent = {
    id: '<1@x>',
    sender: 'ann@contoso.example',
    subject: 'Grüße, "alle"',
    at: Date.UTC(2026, 10, 20, 6),
    to: ['bob@contoso.example'],
    lists: [],
  };
  const folder = tempFolder({
    'a.eml': `${headersOf(sent)}\r\nBcc: eve@contoso.example\r\n\r\nbody`,
    'in/b.EML': headersOf({ ...sent, id: '<2@x>', at: sent.at + 1000 }).replaceAll('\r\n', '\n'),
    'in/c.txt': 'no mail',
    'd.eml': 'no mail either',
  });
  const read = await readTraces([folder]);
  expect(read.sends.map(({ hidden }) => hidden?.size)).toEqual([1, 0]);
  expect(spoken(read)[0]).toMatchObject({
    subject: sent.subject,
    recipients: ['bob@contoso.example', 'eve@contoso.example'],
  });
  expect(read.summary.bad).toMatchObject([{ count: 1, places: ['d.eml:1'] }]);
});

test.each<readonly [what: string, content: string | Uint8Array, says: string]>([
  ['an Excel workbook', Buffer.from('PK\u0003\u0004xxxx'), 'Excel'],
  ['a PST', Buffer.from('!BDNxxxx'), '.pst'],
  ['a PDF', '%PDF-1.7', 'PDF'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
  ['JSON', '{ "value": [] }', 'JSON'],
  ['HTML', '<!DOCTYPE html><p>', 'HTML'],
  ['an empty file', '', 'empty'],
  ['some bytes', Buffer.from([65, 66, 67, 0, 68, 69]), 'no text'],
  ['another table', 'name,phone\nx,y', 'lacks a date'],
  ['a header alone', header, 'no rows'],
])('%s is named as what it is', async (_, content, says) => {
  await expect(readTraces([tempFile(content)])).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(says),
  });
});

test('a folder without .eml, and a file that is not there', async () => {
  await expect(readTraces([tempFolder({ 'a.csv': header })])).rejects.toThrow('no .eml');
  await expect(readTraces(['/nowhere/trace.csv'])).rejects.toThrow('no such file');
});

test('nothing but bad rows tells them; nothing but strangers tells the domains', async () => {
  await expect(readTraces([trace(row('<1>', 'x'))])).rejects.toThrow('trace.csv:2');
  const strangers = readTraces([trace(row('<1>', 'b@c.de', { from: 'x@contoso.com' }))]);
  await expect(strangers).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('contoso.com'),
  });
});

const slashed = (...dates: readonly string[]) =>
  trace(...dates.map((at, index) => row(`<${index}>`, 'bob@contoso.example', { at })));

test.each<readonly [dates: readonly string[], asked: 'day-first' | null, first: string]>([
  [['11/14/2026 6:00:00 AM', '11/09/2026 6:00:00 AM'], null, '2026-11-09'],
  [['14/11/2026 06:00:00', '09/11/2026 06:00:00'], null, '2026-11-09'],
  // Neighbouring days: read the other way round they would lie months apart.
  [['11/09/2026 06:00', '11/10/2026 06:00', '11/11/2026 06:00'], null, '2026-11-09'],
  [['09/11/2026 06:00', '10/11/2026 06:00', '11/11/2026 06:00'], null, '2026-11-09'],
  // The other reading lies in the future.
  [['03/12/2026 06:00'], null, '2026-03-12'],
  [['03/04/2026 06:00'], null, '2026-04-03'],
  [['03/04/2026 6:00 AM'], null, '2026-03-04'],
  [['03/04/2026 6:00 AM'], 'day-first', '2026-04-03'],
])('%j are read in the order that makes sense', async (dates, asked, first) => {
  const { sends } = await readTraces([slashed(...dates)], asked);
  expect(new Date(sends[0]!.at).toISOString().slice(0, 10)).toBe(first);
});

test('a guess is told, and a file with both orders is refused', async () => {
  const { summary } = await readTraces([slashed('03/04/2026 06:00')]);
  expect(summary.notes.join()).toContain('--dates month-first');
  const both = readTraces([slashed('13/11/2026 06:00', '11/13/2026 06:00')]);
  await expect(both).rejects.toThrow('day first in some');
});
