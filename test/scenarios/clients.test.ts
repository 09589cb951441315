import { detect, kindOf, type Signals } from '../../src/conversation/reply-all';
import { clients, seenBy, ways, type Client, type Way } from './clients';

const since114 = ({ fake: { mailbox } }: Client): boolean => Number(mailbox.split('.')[1]) >= 14;

const signalsOf = (client: Client, way: Way, hasSnapshot: boolean): Signals => {
  const { atStart, atSend } = seenBy(client, way);
  return {
    composeTypeAtSend: atSend.composeType ?? null,
    composeTypeAtStart: hasSnapshot ? (atStart.composeType ?? null) : null,
    inReplyTo: since114(client) ? (atSend.inReplyTo ?? '') : null,
    hasConversation: (atSend.conversationId ?? null) !== null,
    subject: atSend.subject ?? '',
    sharesRecipients: null,
  };
};

const kindSeen = (client: Client, way: Way, hasSnapshot: boolean): string => {
  const recipients = [...(way.atSend.to ?? []), ...(way.atSend.cc ?? [])];
  const lists = recipients.filter(({ recipientType }) => recipientType === 'distributionList');
  const { relation } = detect(signalsOf(client, way, hasSnapshot));
  return kindOf(relation, recipients.length - lists.length, lists.length);
};

type Row = readonly [way: string, ...kinds: string[]];

const tableOf = (hasSnapshot: boolean): readonly Row[] =>
  ways.map((way) => [way.name, ...clients.map((client) => kindSeen(client, way, hasSnapshot))]);

const everywhere = (way: string, kind: string): Row => [way, ...clients.map(() => kind)];

test('with the snapshot of the compose handler every way is known on every client', () => {
  expect(tableOf(true)).toEqual([
    everywhere('reply', 'reply'),
    everywhere('reply all', 'replyAll'),
    everywhere('reply to the list', 'replyAll'),
    everywhere('forward', 'forward'),
    everywhere('re-opened draft', 'replyAll'),
    everywhere('edited subject', 'replyAll'),
    everywhere('pasted recipients', 'new'),
    // Somebody wrote RE: into the link, and nothing tells it from a reply; the stricter kind is taken.
    everywhere('mailto', 'replyAll'),
  ]);
});

test('without it, only an edited subject hides a reply, and only where nothing else is left', () => {
  const hidden = ['classic 1.12', 'classic 1.13', 'Mac'];
  const edited = clients.map(({ name }) => (hidden.includes(name) ? 'new' : 'replyAll'));
  expect(tableOf(false)).toEqual(
    tableOf(true).map((row) => (row[0] === 'edited subject' ? [row[0], ...edited] : row)),
  );
});
