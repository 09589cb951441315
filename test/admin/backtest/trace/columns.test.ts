import { delimiterOf, readHeader } from '../../../../src/admin/backtest/trace/columns';

test.each([
  ['PSComputerName,Received,SenderAddress,RecipientAddress,Subject,Status,MessageId', [1, 2, 3, 4]],
  ['message_subject,RECIPIENT_STATUS,sender_address,origin_timestamp_utc', [3, 2, 1, 0]],
  ['Date,Sender,Recipient,Subject', [0, 1, 2, 3]],
  ['Sender Address,Date Received,Recipient Address,Subject', [1, 0, 2, 3]],
  // Both: the status of an extended report is no list of addresses.
  ['date_time_utc,recipient_status,recipient_address,sender_address,message_subject', [0, 3, 2, 4]],
])('%s', (header, [date, sender, recipient, subject]) => {
  expect(readHeader(header.split(','))).toMatchObject({
    ok: true,
    columns: { date, sender, recipient, subject },
  });
});

test('what is missing is named', () => {
  const header = readHeader(['Subject', 'Received']);
  expect(header.ok ? [] : header.missing.map((what) => what.split(' ')[1])).toEqual([
    'sender',
    'recipient',
  ]);
});

test.each([
  ['a,b,c', ','],
  ['"a,b";"c,d";e', ';'],
  ['a\tb,c\td', '\t'],
  ['alone', ','],
])('the delimiter of %j is %j', (line, delimiter) => {
  expect(delimiterOf(line)).toBe(delimiter);
});
