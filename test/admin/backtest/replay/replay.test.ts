import { replay } from '../../../../src/admin/backtest/replay/replay';
import type { Send } from '../../../../src/admin/backtest/send';
import { aTrace, MINUTE, noon, people, policyOf, sizesOf } from '../replaying';
import { noProgress } from '../reading';

const list = 'all@contoso.example';
const sizes = sizesOf({ [list]: 300, 'everyone@contoso.example': 840_000 });

const replayed = (
  sends: readonly Send[],
  book: ReturnType<typeof aTrace>['book'],
  ...policies: readonly object[]
) =>
  replay({
    sends,
    book,
    sizes,
    policies: (policies.length === 0 ? [{}] : policies).map(policyOf),
    progress: noProgress,
  });

const judged = (meant: Parameters<ReturnType<typeof aTrace>['send']>[0], policy: object = {}) => {
  const { book, send } = aTrace();
  const [tally] = replayed([send(meant)], book, policy).tallies;
  const rules = [...tally!.rules.keys()];
  const action = (['block', 'confirm', 'warn', 'allow'] as const).find(
    (each) => tally!.actions[each] > 0,
  );
  return [action, ...rules];
};

test.each<
  readonly [meant: Parameters<typeof judged>[0], verdict: readonly string[], policy: object]
>([
  [{ to: people(3) }, ['allow'], {}],
  [{ to: people(250) }, ['warn', 'large-audience'], {}],
  [{ to: people(249) }, ['allow'], {}],
  [{ expanded: [list] }, ['warn', 'large-audience'], {}],
  [{ expanded: [list], subject: 'RE: Hello' }, ['warn', 'reply-all'], {}],
  [{ expanded: [list], subject: 'WG: Hello' }, ['warn', 'large-audience'], {}],
  [{ expanded: ['everyone@contoso.example'] }, ['block', 'large-audience'], {}],
  [{ expanded: ['unheard-of@contoso.example'] }, ['confirm', 'unknown-list'], {}],
  [{ to: people(25, 'elsewhere.example') }, ['warn', 'visible-external'], {}],
  [{ to: [], bcc: people(25, 'elsewhere.example') }, ['allow'], {}],
  [{ to: people(50), subject: 'Hello', replyTo: '<1>' }, ['warn', 'reply-all'], {}],
  [{ to: people(50), subject: 'Hello', replyTo: '' }, ['allow'], {}],
  // The sender at the moment of sending.
  [
    { expanded: [list] },
    ['allow'],
    { exemptSenders: [{ address: 'ann@contoso.example', until: '2026-11-20' }] },
  ],
  [
    { expanded: [list] },
    ['warn', 'large-audience'],
    { exemptSenders: [{ address: 'ann@contoso.example', until: '2026-11-19' }] },
  ],
  [
    { to: ['bob@contoso.example', 'cat@contoso.example'] },
    ['block', 'hold'],
    { holds: [{ id: 'x', until: '2026-11-21', lists: ['bob@contoso.example'] }] },
  ],
  [
    { to: ['bob@contoso.example'] },
    ['allow'],
    { holds: [{ id: 'x', until: '2026-11-19', lists: ['bob@contoso.example'] }] },
  ],
  [
    { to: ['vip@contoso.example'] },
    ['confirm', 'protected-list'],
    { lists: [{ address: 'vip@contoso.example', size: 3, action: 'confirm' }] },
  ],
  // Monitor mode holds nothing; the figures say what the rules find.
  [{ expanded: [list] }, ['warn', 'large-audience'], { mode: 'monitor' }],
])('%j is %j', (meant, verdict, policy) => {
  expect(judged(meant, policy)).toEqual(verdict);
});

const storm = (count: number, gap: number, subject = 'RE: Test') => {
  const { book, send } = aTrace();
  const first = send({ from: 'first@contoso.example', expanded: [list], subject: 'Test' });
  const answers = Array.from({ length: count }, (_, index) =>
    send({
      from: `person-${index}@contoso.example`,
      expanded: [list],
      subject,
      at: noon + (index + 1) * gap,
    }),
  );
  return { book, send, sends: [first, ...answers] };
};

const watching = {
  sources: { graph: { clientId: '158be46f-e4cb-435a-8d36-f399883c642e', conversations: true } },
};

const stormy = (
  sends: readonly Send[],
  book: ReturnType<typeof aTrace>['book'],
  policy: object = watching,
): number => replayed(sends, book, policy).tallies[0]!.rules.get('storm-in-progress')?.block ?? 0;

test('without Graph’s conversations Outlook sees no storm, and none is counted', () => {
  const { sends, book } = storm(8, MINUTE);
  expect(stormy(sends, book, {})).toBe(0);
});

test('the sixth different person to answer everybody within the hour meets a storm of five', () => {
  const { sends, book } = storm(8, MINUTE);
  expect(stormy(sends, book)).toBe(3);
  const { sends: slow, book: slowBook } = storm(8, 16 * MINUTE);
  expect(stormy(slow, slowBook)).toBe(0);
});

test('answers of one person are no storm, nor are those to other people under the same subject', () => {
  const { book, send } = aTrace();
  const alone = Array.from({ length: 9 }, (_, index) =>
    send({ expanded: [list], subject: 'RE: Test', at: noon + index * MINUTE }),
  );
  expect(stormy(alone, book)).toBe(0);
  const apart = Array.from({ length: 9 }, (_, index) =>
    send({
      from: `person-${index}@contoso.example`,
      expanded: [`unheard-of-${index}@contoso.example`],
      to: people(2),
      subject: 'RE: Update',
      at: noon + index * MINUTE,
    }),
  );
  expect(stormy(apart, book)).toBeLessThan(3);
});

test('a storm of prefixes in several languages is one', () => {
  const { book, send } = aTrace();
  const sends = [
    'Test',
    'RE: Test',
    'AW: test',
    'SV: TEST',
    'Re: re: Test',
    'Antw: Test',
    'RE: Test',
  ].map((subject, index) =>
    send({
      from: `p${index}@contoso.example`,
      expanded: [list],
      subject,
      at: noon + index * MINUTE,
    }),
  );
  expect(stormy(sends, book)).toBe(1);
});

test('an original in the mail tells a reply from a blind copy', () => {
  const { book, send } = aTrace();
  const sends = [
    send({ id: '<1>', from: 'boss@contoso.example', to: people(60), bcc: ['ann@contoso.example'] }),
    send({
      replyTo: '<1>',
      to: ['boss@contoso.example', ...people(60)],
      bcc: [],
      subject: 'RE: Hello',
      at: noon + 1,
    }),
  ];
  expect([...replayed(sends, book).tallies[0]!.rules.keys()]).toContain('bcc-exposed');
});

test('two policies: what changes, and by how much', () => {
  const { book, send } = aTrace();
  const sends = [
    send({ expanded: [list] }),
    send({ expanded: ['everyone@contoso.example'], at: noon + 1 }),
    send({ to: people(2), at: noon + 2 }),
  ];
  const stricter = { thresholds: { new: { warn: 10, confirm: 100, block: 10_000 } } };
  const { changes, changed, tallies } = replayed(sends, book, {}, stricter);
  expect(changes).toEqual([{ from: 'warn', to: 'confirm', sends: 1 }]);
  expect(changed.map(({ send: { at } }) => at)).toEqual([noon]);
  expect(tallies.map(({ actions }) => actions)).toEqual([
    { allow: 1, warn: 1, confirm: 0, block: 1 },
    { allow: 1, warn: 0, confirm: 1, block: 1 },
  ]);
});

test('senders a day are different people', () => {
  const { book, send } = aTrace();
  const day = 24 * 60 * MINUTE;
  const sends = [0, 1, 2, day, day + 1].map((after, index) =>
    send({ from: `p${index % 2}@contoso.example`, expanded: [list], at: noon + after }),
  );
  const [tally] = replayed(sends, book).tallies;
  expect(tally!.senderDays.warn).toBe(4);
  expect([...tally!.days].map(([name, { warn }]) => [name, warn])).toEqual([
    ['2026-11-20', 3],
    ['2026-11-21', 2],
  ]);
});
