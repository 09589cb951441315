import type { Behaviour, StormCase } from './case';
import { leavesGuardedClient, type Clients } from './client';
import { countUpTo, mailServer } from './mail-server';
import { schedule } from './schedule';
import { ofPerson } from './random';
import type { People } from './people';
import { reasonToReply, type Reason } from './temper';

/** What is tried out. */
export type Setup = {
  /** Share of people whose client has the guard, 0 to 1. */
  readonly coverage: number;
  readonly hasServerProtection: boolean;
  readonly clients: Clients;
};

/** Sent, delivered and seen are three numbers: a reply held or refused is not sent; a copy delivered is not yet seen. */
export type Outcome = {
  /** Replies to all that the server took, without the first message. */
  readonly sent: number;
  /** Of these, those that asked everybody to stop. */
  readonly sentToStop: number;
  /** Held by the guard, each press of Send by itself. */
  readonly held: number;
  /** Refused by the server's protection. */
  readonly refused: number;
  /** Copies that reach a mailbox in the end, those of the first message included. */
  readonly delivered: number;
  /** Copies delivered by the time copies seen are counted; a message under way counts for the part that is out. */
  readonly deliveredInTime: number;
  /** Copies that a person had in the inbox at a look, by the time they are counted. */
  readonly seen: number;
  /** Replies sent within the first hour. */
  readonly sentInFirstHour: number;
};

type Reply = {
  readonly person: number;
  readonly at: number;
  readonly reason: Reason | 'automatic';
};

const [GUARDED, RESOLVE] = [1, 2];
const nobody = -1;

/**
 * One storm from the first message, which goes out in every setup, to the closing of the list. Guarded people pass
 * the real `decide`; automatic answers are sent by servers and pass no guard.
 */
export const replay = (
  people: People,
  replyShare: number,
  storm: StormCase,
  { patience }: Behaviour,
  { coverage, hasServerProtection, clients }: Setup,
): Outcome => {
  const server = mailServer(people.count, storm.copiesPerSecond, hasServerProtection);
  const pending = schedule<Reply>();
  const counts = { sent: 0, sentToStop: 0, held: 0, refused: 0, sentInFirstHour: 0 };

  const isLetGo = ({ person, at, reason }: Reply): boolean =>
    reason === 'automatic' ||
    ofPerson(people.seed, person, GUARDED) >= coverage ||
    leavesGuardedClient(
      clients,
      people.count,
      storm.startedAt + at * 60_000,
      () => server.repliersBetween(at - clients.policy.storm.windowMinutes, at),
      ofPerson(people.seed, person, RESOLVE),
    );

  const send = (reply: Reply): void => {
    if (!isLetGo(reply)) counts.held += 1;
    else if (!server.reply(reply.at, reply.person)) counts.refused += 1;
    else {
      counts.sent += 1;
      if (reply.reason === 'copies') counts.sentToStop += 1;
      if (reply.at <= 60) counts.sentInFirstHour += 1;
    }
  };

  server.begin(nobody);
  const firstDelivered = server.deliveredAt[0] ?? 0;
  for (const person of people.automatic)
    pending.add({ person, at: firstDelivered, reason: 'automatic' });

  for (const { person, at, before, draw, writing } of people.occasions) {
    pending.takeUntil(at).forEach(send);
    const reason = reasonToReply(
      draw,
      replyShare,
      patience,
      server.deliveredBy(at),
      server.deliveredBy(before),
    );
    if (reason !== null) pending.add({ person, at: at + writing, reason });
  }
  pending.takeUntil(storm.openMinutes).forEach(send);

  const { deliveredAt } = server;
  return {
    ...counts,
    delivered: deliveredAt.length * people.count,
    deliveredInTime: deliveredInTime(deliveredAt, people.count, storm),
    seen: seenOf(deliveredAt, people.lastLooks),
  };
};

const deliveredInTime = (
  deliveredAt: readonly number[],
  recipients: number,
  { copiesPerSecond, countedAfterMinutes }: StormCase,
): number => {
  const whole = countUpTo(deliveredAt, countedAfterMinutes);
  const underWay = deliveredAt[whole];
  if (underWay === undefined) return whole * recipients;
  const missing = Math.min(recipients, (underWay - countedAfterMinutes) * 60 * copiesPerSecond);
  return Math.round((whole + 1) * recipients - missing);
};

/** A message is seen by everybody who looks after its delivery. */
const seenOf = (deliveredAt: readonly number[], lastLooks: Float32Array): number =>
  deliveredAt.reduce((sum, at) => sum + lastLooks.length - countUpTo(lastLooks, at), 0);
