import type { Draft, Recipient } from '../host/item';
import type { WriteFaultPlan } from '../host/write-faults';
import { requestsOf } from './page-state';
import type { Simulation } from './simulation';

const addresses = (recipients: readonly Recipient[]): readonly string[] =>
  recipients.map(({ address }) => address);

/**
 * `window.simulator`: what tests read, plain data made anew at each access; `write`, which spares them the typing; and
 * `failWrites`. README.md has the list.
 */
export const inspectionOf = ({
  page,
  client,
  journal,
  mailbox,
  write,
  writeFaults,
}: Simulation) => ({
  /** Opens a draft with everything in it, as a reply or a template would. */
  write: (draft: Partial<Draft>): void => write({ from: mailbox.get().owner, ...draft }),
  /** What becomes of the add-in's next writes to a recipient field; null for nothing unusual. */
  failWrites: (plan: WriteFaultPlan | null): void => writeFaults.plan(plan),
  get isReady() {
    return !page.get().isStarting;
  },
  /** The story is open and no handler is at work. */
  get isIdle() {
    return !page.get().isStarting && journal.get().running === 0;
  },
  get problem() {
    return page.get().problem;
  },
  get story() {
    return page.get().story.id;
  },
  get client() {
    return client.get();
  },
  /** How many messages came since the story began. */
  get arrived() {
    return page.get().arrived;
  },
  get sent() {
    return page.get().sent.map(({ item, departure, at }) => ({
      kind: item.kind,
      subject: item.subject,
      to: addresses(item.to),
      cc: addresses(item.cc),
      bcc: addresses(item.bcc),
      departure,
      at,
    }));
  },
  /** The add-in's pane, when one is open. */
  get pane() {
    const { pane, composing } = page.get();
    return pane && { commandId: pane.control.id, context: composing?.item.get().paneContext ?? '' };
  },
  /** What the consent question asks for while it stands open. */
  get consentAsked() {
    return page.get().consent?.scopes;
  },
  get item() {
    return page.get().composing?.item.get();
  },
  get sendState() {
    return page.get().composing?.sender.state.get().kind ?? 'nothing open';
  },
  get lastSend() {
    const { lastSend, requests } = page.get();
    return lastSend && { ...lastSend, requests: requestsOf(lastSend, requests) };
  },
  get requests() {
    return page.get().requests;
  },
  get officeCalls() {
    return journal.get().officeCalls;
  },
  get unknownCalls() {
    return journal.get().unknownCalls;
  },
  get violations() {
    return journal.get().violations;
  },
  get handlerRuns() {
    return journal.get().handlerRuns;
  },
  get roamingSettings() {
    return mailbox.get().settings;
  },
});

export type Inspection = ReturnType<typeof inspectionOf>;
