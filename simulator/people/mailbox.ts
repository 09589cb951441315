import * as v from 'valibot';
import type { People } from './people';

/** A person as a message names them. */
export type Correspondent = { readonly name: string; readonly address: string };

/** A message as the mailbox of the owner holds it. */
export type MailMessage = {
  readonly internetMessageId: string;
  /** In the alphabet of Office.js. */
  readonly conversationId: string;
  readonly subject: string;
  /** Teams leaves chat items in mailboxes, and those are from nobody. */
  readonly from: Correspondent | null;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
};

const minutes = v.pipe(v.number(), v.minValue(0));

export const stormSchema = v.strictObject({
  conversationId: v.string(),
  subject: v.string(),
  original: v.strictObject({
    internetMessageId: v.string(),
    from: v.string(),
    to: v.array(v.string()),
    cc: v.optional(v.array(v.string()), []),
    /** left out, a minute before the first reply */
    minutesAgo: v.optional(minutes),
  }),
  /** from as many different people */
  replies: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000)),
  /** over how long the replies came, the last of them now */
  spreadMinutes: minutes,
  /** single replies beside those: somebody's own, with an edited subject, in another conversation */
  also: v.optional(
    v.array(
      v.strictObject({
        from: v.string(),
        minutesAgo: minutes,
        subject: v.optional(v.string()),
        conversationId: v.optional(v.string()),
      }),
    ),
    [],
  ),
});

/** A storm under way: one message to many, and what came back so far. */
export type Storm = v.InferOutput<typeof stormSchema>;

const minuteMs = 60_000;

// Far from the people who play a part in the stories, and far from one another.
const [firstReplier, betweenRepliers] = [600_011, 17];

export const stormMessages = (
  people: People,
  storm: Storm,
  now: number,
): readonly MailMessage[] => {
  const named = (address: string): Correspondent => ({
    address,
    name: people.resolve(address, 'web')?.name ?? address,
  });
  const { conversationId, subject, original, replies, spreadMinutes, also } = storm;
  const from = named(original.from);
  const [to, cc] = [original.to.map(named), original.cc.map(named)];
  const thread = { conversationId, subject: `RE: ${subject}`, to: [from], cc: [...to, ...cc] };
  const ago = (time: number): number => now - time * minuteMs;
  const first: MailMessage = {
    ...{ conversationId, subject, from, to, cc },
    internetMessageId: original.internetMessageId,
    receivedAt: ago(original.minutesAgo ?? spreadMinutes + 1),
  };
  const answers = Array.from({ length: replies }, (_, index): MailMessage => {
    const replier = people.person((firstReplier + index * betweenRepliers) % people.personCount);
    return {
      ...thread,
      internetMessageId: `<reply-${index}@${replier.address}>`,
      from: { name: replier.name, address: replier.address },
      receivedAt: ago((spreadMinutes * (replies - 1 - index)) / Math.max(1, replies - 1)),
    };
  });
  const others = also.map((answer, index): MailMessage => ({
    ...thread,
    conversationId: answer.conversationId ?? conversationId,
    subject: answer.subject ?? thread.subject,
    internetMessageId: `<also-${index}@${answer.from}>`,
    from: named(answer.from),
    receivedAt: ago(answer.minutesAgo),
  }));
  return [first, ...answers, ...others];
};
