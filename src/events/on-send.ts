import { answerSend } from '../check/answer';
import { check, type CheckPorts, type Judged } from '../check/check';
import { contextDataOf } from '../check/context-data';
import { judgeUnread } from '../check/unread';
import { everyone } from '../core/governed';
import { describe } from '../i18n/describe';
import { capabilities, displayLanguage } from '../outlook/capabilities';
import { completeSend, type PaneCommand, type Reply, type SendEvent } from '../outlook/send-event';
import type { Deadline } from '../ports';
import { startDeadline } from '../transport/deadline';
import { bakedInPolicy, wire } from './wire';

/** Remembering a warning or spending a confirmation must fit in even when the budget is used up. Milliseconds. */
const graceMs = 200;

/** What was remembered may be late (office-js#5951), so it has what the check has left of the budget as well. */
const graceAfter = ({ clock }: CheckPorts, { policy }: Judged, startedAt: number): Deadline => {
  const spent = Math.max(0, clock.now() - startedAt);
  return startDeadline(clock, Math.max(0, policy.budgetMs - spent) + graceMs);
};

const letGo: Reply = { allow: true };

const held = ({ facts, verdict, policy }: Judged, command: PaneCommand): Reply => ({
  allow: false,
  ...describe({
    verdict,
    reach: everyone(facts, policy),
    kind: facts.kind,
    displayLanguage: displayLanguage(),
    now: facts.at,
    client: {
      canSendAnyway: capabilities().canOverride,
      canOpenPane: capabilities().canOverride,
    },
  }),
  canSendAnyway: verdict.action === 'warn',
  contextData: contextDataOf(verdict.action),
  command,
});

const answer = async (command: PaneCommand): Promise<Reply> => {
  const ports = wire();
  const startedAt = ports.clock.now();
  const checked = await check(ports);
  if (checked.isOrdinary) return letGo;
  const told = await answerSend(checked, {
    session: ports.item.session,
    canOverride: capabilities().canOverride,
    grace: graceAfter(ports, checked, startedAt),
  });
  return told.allow ? letGo : held(told.judged, command);
};

/** A bug of ours, or a client that gives nothing at all: as unreachable as any other source. */
const unanswered = (command: PaneCommand): Reply => {
  const judged = judgeUnread(bakedInPolicy(), Date.now());
  const { action } = judged.verdict;
  // Without Send Anyway a warning that nobody remembers would be a dead end.
  const isDeadEnd = action === 'warn' && !capabilities().canOverride;
  return action === 'allow' || isDeadEnd ? letGo : held(judged, command);
};

const onSend =
  (command: PaneCommand) =>
  (event: SendEvent): Promise<void> =>
    completeSend(
      event,
      () => answer(command),
      () => unanswered(command),
    );

export const onMessageSend = onSend('breakwater.message.pane');
export const onAppointmentSend = onSend('breakwater.appointment.pane');
