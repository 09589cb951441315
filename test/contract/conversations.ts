import type { Conversation, Conversations, Reply } from '../../src/ports';
import { address } from '../builders/facts';
import { inMs } from '../builders/clock';

/** How whatever stands behind the conversations behaves. */
export type Trouble = 'none' | 'hangs' | 'breaks off' | 'refuses' | 'answers HTML' | 'answers {}';

/** A storm: a message from Ewan to All England and Ann, and five replies in the last hour. */
export const storm = {
  inReplyTo: "<o'hara%3Cx&y+z#1=@contoso.example>",
  conversationId: 'AAQk/a+b=',
  subject: 'Test',
  from: 'ewan.fletcher@contoso.example',
  to: 'all-england@contoso.example',
  cc: 'ann@fabrikam.example',
  replies: 5,
};

export type StartConversations = (trouble: Trouble) => Promise<{
  readonly conversations: Conversations;
  readonly close: () => Promise<unknown>;
}>;

const reply = (more: Partial<Reply> = {}): Reply => ({
  inReplyTo: storm.inReplyTo,
  conversationId: storm.conversationId,
  subject: 'RE: Test',
  own: [address('sender')],
  since: Date.now() - 60 * 60_000,
  ...more,
});

const known: Conversation = {
  original: { sender: address(storm.from), recipients: [storm.to, storm.cc].map(address) },
  thread: { repliers: storm.replies },
};

const nothing: Conversation = { original: null, thread: null };

const hostile = [
  "' or internetMessageId ne '",
  "<x@y>' or receivedDateTime ge 2000-01-01T00:00:00Z or subject eq '",
  '%27%20or%20true',
  '../../users',
  '<>&$top=1000#?',
  '\ud800',
  '\u0000\r\nAuthorization: none',
  `<${'x'.repeat(2_000)}@contoso.example>`,
];

/** What every answer to «is a storm under way?» keeps to, wherever it comes from. */
export const conversationsContract = (name: string, start: StartConversations): void => {
  describe(name, () => {
    let close: () => Promise<unknown> = () => Promise.resolve();
    afterEach(() => close());

    const open = async (trouble: Trouble): Promise<Conversations> => {
      const opened = await start(trouble);
      close = opened.close;
      return opened.conversations;
    };

    test('knows the original and how many answered', async () => {
      const conversations = await open('none');
      expect(await conversations.lookUp(reply(), inMs(5000))).toEqual(known);
    });

    test('knows the one without the other', async () => {
      const conversations = await open('none');
      const { original, thread } = known;
      for (const inReplyTo of ['', null, '<none@contoso.example>'])
        expect(await conversations.lookUp(reply({ inReplyTo }), inMs(5000))).toEqual({
          original: null,
          thread,
        });
      const alone = reply({ conversationId: '', subject: '' });
      expect(await conversations.lookUp(alone, inMs(5000))).toEqual({ original, thread: null });
    });

    test('a quiet thread has no replies, which is not the same as not knowing', async () => {
      const conversations = await open('none');
      const quiet = reply({ inReplyTo: null, conversationId: 'other', subject: 'RE: Lunch' });
      expect(await conversations.lookUp(quiet, inMs(5000))).toEqual({
        original: null,
        thread: { repliers: 0 },
      });
    });

    test('of nothing knows nothing', async () => {
      const conversations = await open('none');
      const none = reply({ inReplyTo: null, conversationId: null, subject: null });
      expect(await conversations.lookUp(none, inMs(5000))).toEqual(nothing);
    });

    test('takes any text for an id, and finds nothing by it', async () => {
      const conversations = await open('none');
      for (const inReplyTo of hostile) {
        const found = await conversations.lookUp(reply({ inReplyTo }), inMs(5000));
        expect(found).toEqual({ ...known, original: null });
      }
    });

    test.each<Trouble>(['hangs', 'breaks off', 'refuses', 'answers HTML', 'answers {}'])(
      'knows nothing, and says so in time, when the other side %s',
      async (trouble) => {
        const conversations = await open(trouble);
        const begin = Date.now();
        expect(await conversations.lookUp(reply(), inMs(200))).toEqual(nothing);
        expect(Date.now() - begin).toBeLessThan(200 + 150);
      },
    );

    test('answers at once when there is no time left', async () => {
      const conversations = await open('hangs');
      const over = { left: () => 0, passed: Promise.resolve() };
      expect(await conversations.lookUp(reply(), over)).toEqual(nothing);
    });
  });
};
