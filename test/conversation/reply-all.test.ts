import { fc } from '../builders/fast-check';
import { detect, kindOf, type Signals } from '../../src/conversation/reply-all';

const silent: Signals = {
  composeTypeAtSend: null,
  composeTypeAtStart: null,
  inReplyTo: null,
  hasConversation: null,
  subject: null,
  sharesRecipients: null,
};

/** A fresh reply on a client without bugs. */
const reply: Signals = {
  composeTypeAtSend: 'reply',
  composeTypeAtStart: 'reply',
  inReplyTo: '<parent@contoso.example>',
  hasConversation: true,
  subject: 'RE: Test',
  sharesRecipients: null,
};

const fresh: Signals = {
  composeTypeAtSend: 'newMail',
  composeTypeAtStart: 'newMail',
  inReplyTo: '',
  hasConversation: false,
  subject: 'Test',
  sharesRecipients: null,
};

test.each<[string, Signals, string]>([
  ['a reply on a client without bugs', reply, 'reply'],
  ['a new message', fresh, 'new'],
  ['nothing known at all', silent, 'new'],
  ['new mail at Send on Windows and Mac', { ...reply, composeTypeAtSend: 'newMail' }, 'reply'],
  [
    'a re-opened draft of a reply',
    { ...reply, composeTypeAtSend: 'newMail', composeTypeAtStart: 'newMail' },
    'reply',
  ],
  [
    'a fresh reply in the Mac event runtime',
    { ...reply, composeTypeAtSend: 'newMail', inReplyTo: '', composeTypeAtStart: null },
    'reply',
  ],
  ['an edited subject', { ...reply, subject: 'Please stop', hasConversation: false }, 'reply'],
  ['new mail that Mac gave a conversation', { ...fresh, hasConversation: true }, 'new'],
  [
    'a forward',
    { ...reply, composeTypeAtSend: 'forward', composeTypeAtStart: 'forward', subject: 'FW: Test' },
    'forward',
  ],
  [
    'a forward that Send calls new mail',
    { ...fresh, composeTypeAtStart: 'forward', hasConversation: true, subject: 'FW: Test' },
    'forward',
  ],
  [
    'a prefix of two meanings, in a conversation',
    { ...fresh, hasConversation: true, subject: 'VS: Test' },
    'reply',
  ],
  [
    'a reply whose subject begins as a forward, to people who had the original',
    {
      ...reply,
      composeTypeAtSend: 'newMail',
      composeTypeAtStart: null,
      subject: 'FW: Test',
      sharesRecipients: true,
    },
    'reply',
  ],
  ['a subject with a colon', { ...fresh, subject: 'Reminder: rota' }, 'new'],
])('%s', (_, signals, expected) => {
  expect(detect(signals).relation).toBe(expected);
});

test('says which signals spoke, and how sure it is', () => {
  expect(detect(reply)).toEqual({
    relation: 'reply',
    confidence: expect.closeTo(11 / 13),
    spoke: ['composeTypeAtSend', 'composeTypeAtStart', 'inReplyTo', 'hasConversation', 'subject'],
  });
  expect(detect(silent)).toEqual({ relation: 'new', confidence: 0, spoke: [] });
});

/** What each signal of Outlook's own becomes under the documented bugs, or when it does not arrive. */
const broken: {
  readonly [name in Exclude<keyof Signals, 'sharesRecipients'>]: readonly Signals[name][];
} = {
  composeTypeAtSend: ['newMail', null],
  composeTypeAtStart: ['newMail', null],
  inReplyTo: ['', null],
  hasConversation: [false, null],
  subject: ['Please stop', null],
};

const names = Object.keys(broken) as (keyof typeof broken)[];

test('no bug of a client turns a reply into a new message while two other signals speak', () => {
  const wrong = fc.subarray(names, { maxLength: names.length - 2 });
  const choice = fc.array(fc.nat(1), { minLength: names.length, maxLength: names.length });
  fc.assert(
    fc.property(wrong, choice, (chosen, choices) => {
      const changes = chosen.map((name, index) => [name, broken[name][choices[index] ?? 0]]);
      const signals = { ...reply, ...Object.fromEntries(changes) };
      expect(detect(signals).relation).toBe('reply');
    }),
  );
});

test.each([
  ['reply', 1, 0, 'reply'],
  ['reply', 2, 0, 'replyAll'],
  ['reply', 0, 1, 'replyAll'],
  ['reply', 1, 1, 'replyAll'],
  ['reply', 0, 0, 'reply'],
  ['new', 5, 1, 'new'],
  ['forward', 5, 1, 'forward'],
] as const)('a %s to %i people and %i lists is %s', (relation, people, lists, expected) => {
  expect(kindOf(relation, people, lists)).toBe(expected);
});
