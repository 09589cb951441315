import type { Facts, ListFact, MessageKind, Size } from '../../../src/core/facts';
import { smtpAddress, type Field } from '../../../src/core/recipient';

/** A size that a source is sure of. */
export const exactly = (people: number): Size => between(people, people);

/** A size with two ends; Infinity where nobody knows an upper one. */
export const between = (min: number, max: number): Size => ({
  known: true,
  min,
  max,
  source: 'published',
  asOf: null,
  isAbout: false,
  isModerated: false,
});

export const unlisted: Size = { known: false, why: 'unlisted' };
export const unreachable: Size = { known: false, why: 'unreachable' };

export const listsOf = (sizes: readonly Size[], field: Field): readonly ListFact[] =>
  sizes.map((size, index) => ({
    address: smtpAddress(`list-${index}@contoso.example`),
    name: `List ${index}`,
    field,
    size,
  }));

const sender = smtpAddress('sender@contoso.example');
const firstSender = smtpAddress('first.sender@contoso.example');

/** The message of a storm as the add-in sees it at Send: a reply to all goes to whoever began it as well. */
export const messageTo = (kind: MessageKind, lists: readonly ListFact[]): Facts => ({
  at: Date.UTC(2026, 10, 21, 8, 29),
  kind,
  sender,
  subject: kind === 'replyAll' ? 'RE: Test' : 'Test',
  people:
    kind === 'replyAll' ? [{ address: firstSender, name: 'First Sender', isVisible: true }] : [],
  lists,
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  original: null,
  thread: null,
});
