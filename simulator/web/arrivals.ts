import { inbox } from '../stories/inbox';
import { conversationIdOf, messageIdOf } from '../stories/message-ids';
import type { Story, StoryMessage, StoryReply } from '../stories/story';
import { changeMailbox } from './services-client';
import type { Simulation } from './simulation';

/** When it came, in milliseconds since 1970. */
export type Arrived = StoryReply & { readonly at: number };

const minuteMs = 60_000;

/** Those that came before the story began: evenly over the time since the message they answer. */
export const earlier = (
  replies: readonly StoryReply[],
  { minutesAgo }: Pick<StoryMessage, 'minutesAgo'>,
  now: number,
): readonly Arrived[] =>
  replies.map((reply, index) => ({
    ...reply,
    at: now - ((replies.length - index) / (replies.length + 1)) * minutesAgo * minuteMs,
  }));

/** The inbox with all that came, the newest first. */
export const inboxWith = (
  arrived: readonly Arrived[],
  original: StoryMessage,
  begunAt: number,
  now: number,
): readonly StoryMessage[] => [
  ...arrived
    .map(({ from, body, at }, index) => ({
      id: `${original.id}-reply-${index}`,
      from,
      to: [original.from, ...original.to],
      ...(original.cc === undefined ? {} : { cc: original.cc }),
      subject: `RE: ${original.subject}`,
      body,
      minutesAgo: (now - at) / minuteMs,
    }))
    .reverse(),
  ...inbox.map((message) => ({
    ...message,
    minutesAgo: message.minutesAgo + (now - begunAt) / minuteMs,
  })),
];

/** The same for the mailbox behind Graph. */
export const stormWith = (
  arrived: readonly Arrived[],
  original: StoryMessage,
  begunAt: number,
  now: number,
) => ({
  conversationId: conversationIdOf(original),
  subject: original.subject,
  original: {
    internetMessageId: messageIdOf(original),
    from: original.from.address,
    to: original.to.map(({ address }) => address),
    cc: (original.cc ?? []).map(({ address }) => address),
    minutesAgo: original.minutesAgo + (now - begunAt) / minuteMs,
  },
  replies: 0,
  spreadMinutes: 0,
  also: arrived.map(({ from, at }) => ({
    from: from.address,
    minutesAgo: (now - at) / minuteMs,
  })),
});

/** Lets the replies of a story come, one after another, until there are no more or another story begins. */
export const startArrivals = async (simulation: Simulation, story: Story): Promise<void> => {
  const { arrivals, start } = story;
  const original =
    'messageId' in start ? inbox.find(({ id }) => id === start.messageId) : undefined;
  if (arrivals === undefined || original === undefined) return;
  const { page, client } = simulation;
  const { replies, alreadyThere, everyMs } = arrivals;
  const begunAt = Date.now();
  let arrived = earlier(replies.slice(0, alreadyThere), original, begunAt);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const show = async (): Promise<void> => {
    const now = Date.now();
    await changeMailbox(stormWith(arrived, original, begunAt, now));
    if (isOver) return;
    page.update((before) => ({
      ...before,
      inbox: inboxWith(arrived, original, begunAt, now),
      arrived: arrived.length - alreadyThere,
    }));
    const next = replies[arrived.length];
    const { mailSpeed } = client.get();
    if (next === undefined || mailSpeed <= 0) return;
    timer = setTimeout(() => {
      arrived = [...arrived, { ...next, at: Date.now() }];
      // Without services there is no mail.
      void show().catch(() => undefined);
    }, everyMs / mailSpeed);
  };

  const stopArrivals = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  page.update((before) => ({ ...before, stopArrivals }));
  await show();
};
