import { decide } from '../../../src/core/decide';
import { smtpAddress } from '../../../src/core/recipient';
import { defaultPolicy } from '../../../src/policy/defaults';
import { between, exactly, listsOf, messageTo, unlisted, unreachable } from './facts';
import { storms } from './storms';

const numbers = storms.flatMap(({ name, field, recipients }) =>
  recipients.map(({ count, first, reply }) => ({ name, field, count, first, reply })),
);

const actionOn = (...[kind, lists]: Parameters<typeof messageTo>) =>
  decide(messageTo(kind, lists), defaultPolicy).action;

test('every storm with a number is here, each once', () => {
  expect(storms.map(({ id }) => id)).toEqual([
    'nhs-2016',
    'bedlam-1997',
    'dhs-2007',
    'bundestag-2012',
    'nyu-2012',
    'cisco-2013',
    'ucl-2014',
    'reuters-2015',
    'utah-2018',
    'github-2019',
    'store-offer-2020',
  ]);
});

test('every number names its source', () => {
  const published = storms.flatMap(({ recipients, messages = [], mails = [] }) => [
    ...recipients,
    ...messages,
    ...mails,
  ]);
  expect(published.filter(({ source }) => source.length < 4)).toEqual([]);
});

test.each(numbers)('$name: a first message to $count people is $first', (storm) => {
  expect(actionOn('new', listsOf([exactly(storm.count)], storm.field))).toBe(storm.first);
});

test.each(numbers)('$name: the first reply to all $count people is $reply', (storm) => {
  expect(actionOn('replyAll', listsOf([exactly(storm.count)], storm.field))).toBe(storm.reply);
});

test.each(numbers)('$name with $count people: the table itself lets neither pass', (storm) => {
  expect(['confirm', 'block']).toContain(storm.first);
  expect(['confirm', 'block']).toContain(storm.reply);
});

test.each(numbers)('$name: the verdict names $count people', ({ count, field }) => {
  const { audience } = decide(messageTo('new', listsOf([exactly(count)], field)), defaultPolicy);
  expect(audience).toMatchObject({ min: count, max: count });
});

test.each(storms)('$name: a list that no source knows needs a confirmation', ({ field }) => {
  const lists = listsOf([unlisted], field);
  expect(actionOn('new', lists)).toBe('confirm');
  expect(actionOn('replyAll', lists)).toBe('confirm');
});

test.each(storms)('$name: with every source down there is a warning', ({ field }) => {
  const lists = listsOf([unreachable], field);
  expect(actionOn('new', lists)).toBe('warn');
  expect(actionOn('replyAll', lists)).toBe('warn');
});

test.each(storms)(
  '$name: once five have answered, a reply is blocked, size or no size',
  (storm) => {
    for (const size of [unlisted, unreachable]) {
      const reply = messageTo('replyAll', listsOf([size], storm.field));
      expect(decide({ ...reply, thread: { repliers: 4 } }, defaultPolicy).action).not.toBe('block');
      expect(decide({ ...reply, thread: { repliers: 5 } }, defaultPolicy).action).toBe('block');
    }
  },
);

test.each([
  ['Bedlam and Utah stand on it', 25_000, 'block'],
  ['one person fewer', 24_999, 'confirm'],
] as const)('the step for a new message begins at 25,000: %s', (_, count, action) => {
  expect(actionOn('new', listsOf([exactly(count)], 'to'))).toBe(action);
});

test.each([
  ['new', 'confirm'],
  ['replyAll', 'block'],
] as const)('Utah, "more than 20,000" with no upper end: %s is %s', (kind, action) => {
  expect(actionOn(kind, listsOf([between(20_001, Infinity)], 'cc'))).toBe(action);
});

// Nobody published the sizes of the single lists, only the whole: the two extremes of overlap stand for any.
test.each([
  ['the same 4,000 people in three lists', [4_000, 4_000, 4_000]],
  ['four lists without a common member', [1_000, 1_000, 1_000, 1_000]],
])('Bundestag, several lists in Cc, %s: both messages need a confirmation', (_, sizes) => {
  const lists = listsOf(sizes.map(exactly), 'cc');
  expect(actionOn('new', lists)).toBe('confirm');
  expect(actionOn('replyAll', lists)).toBe('confirm');
});

test.each([100, 500, 1_000])(
  'Utah, had everybody stood in Cc one by one, cut off by Outlook at %i: a warning at least',
  (cap) => {
    const people = Array.from({ length: cap }, (_, index) => ({
      address: smtpAddress(`employee-${index}@contoso.example`),
      name: '',
      isVisible: true,
    }));
    for (const kind of ['new', 'replyAll'] as const) {
      const facts = { ...messageTo(kind, []), people, isCut: true };
      const policy = { ...defaultPolicy, internalDomains: ['contoso.example'] };
      expect(['warn', 'confirm', 'block']).toContain(decide(facts, policy).action);
    }
  },
);
