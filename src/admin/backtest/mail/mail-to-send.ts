import type { RowPorts } from '../trace/read-rows';
import { readAddressList } from './address-list';
import { decodeWords } from './encoded-words';
import { readMailDate } from './mail-date';
import type { MailHeaders } from './mail-headers';

const messageIdIn = (text: string): string => /<[^<>\s]+>/.exec(text)?.[0] ?? text.trim();

/** Takes one message by its headers into the collector, or says why not. `place` names it, as `file:line`. */
export const takeMail = (headers: MailHeaders, place: string, ports: RowPorts): void => {
  const { book, senders, collector, reading } = ports;
  const field = (name: string): string => headers.get(name) ?? '';
  reading.row();
  const date = readMailDate(field('date'));
  if (date === null) {
    reading.bad(
      headers.has('date') ? 'a Date that cannot be read' : 'no Date among the headers',
      place,
    );
    return;
  }
  const [from] = readAddressList(field('from')).addresses;
  if (from === undefined) {
    reading.bad('no From with an address', place);
    return;
  }
  const sender = book.idOf(from);
  if (!senders.isOwn(sender)) {
    reading.leaveOut('from senders outside the internal domains');
    return;
  }
  const lists = ['to', 'cc', 'bcc'].map((name) => readAddressList(field(name)));
  const [to = [], cc = [], bcc = []] = lists.map(({ addresses }) =>
    addresses.map((address) => book.idOf(address)),
  );
  if (lists.some(({ unreadable }) => unreadable > 0))
    reading.note('Some recipients stand in the mail without an address and are not counted.');
  const visible = new Set([...to, ...cc]);
  const recipients = [...new Set([...to, ...cc, ...bcc])].filter((id) => id !== sender);
  if (recipients.length === 0) {
    reading.leaveOut('to nobody but the sender');
    return;
  }
  const replied = field('in-reply-to') || (field('references').split(/\s+/).at(-1) ?? '');
  collector.add({
    at: date,
    sender,
    subject: headers.has('subject') ? decodeWords(field('subject')) : null,
    recipients,
    expanded: [],
    members: new Set(),
    hidden: new Set(bcc.filter((id) => !visible.has(id))),
    messageId: messageIdIn(field('message-id')) || null,
    inReplyTo: messageIdIn(replied),
  });
};
