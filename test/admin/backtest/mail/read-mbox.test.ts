import { readTraces, spoken } from '../reading';
import { removeTempFolders, tempFile } from '../temp-files';

afterEach(removeTempFolders);

const mbox = [
  'From ann@contoso.example Sat Nov 21 06:00:00 2026',
  'From: Ann <ann@contoso.example>',
  'To: "All; of us" <all@contoso.example>',
  'Subject: Test',
  'Date: Sat, 21 Nov 2026 06:00:00 +0000',
  'Message-ID: <1@contoso.example>',
  '',
  'From here on it is a body, with',
  'From: nobody@contoso.example',
  '>From ann@contoso.example Sat Nov 21 06:00:00 2026',
  '',
  'From bob@contoso.example Sat Nov 21 06:01:00 2026',
  'From: bob@contoso.example',
  'To: ann@contoso.example',
  'Cc: all@contoso.example',
  'Date: Sat, 21 Nov 2026 06:01:00 +0000',
  'References: <0@contoso.example>',
  ' <1@contoso.example>',
  '',
  '',
  'From broken@contoso.example Sat Nov 21 06:02:00 2026',
  'Subject: neither From nor Date',
].join('\n');

test('messages are told from bodies, replies by In-Reply-To and References', async () => {
  const read = await readTraces([tempFile(mbox, 'sent.mbox')]);
  expect(spoken(read).map(({ sender, subject }) => [sender, subject])).toEqual([
    ['ann@contoso.example', 'Test'],
    ['bob@contoso.example', null],
  ]);
  expect(read.sends.map(({ inReplyTo }) => inReplyTo)).toEqual(['', '<1@contoso.example>']);
  expect(read.summary.bad).toMatchObject([{ count: 1, places: ['sent.mbox:21'] }]);
});
