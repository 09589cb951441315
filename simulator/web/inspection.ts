import type { Recipient } from '../host/item';
import { requestsOf } from './page-state';
import type { Simulation } from './simulation';

const addresses = (recipients: readonly Recipient[]): readonly string[] =>
  recipients.map(({ address }) => address);

/** `window.simulator`: what tests read. Plain data, made anew at each access; nothing here changes anything. */
export const inspectionOf = ({ page, client, journal, mailbox }: Simulation) => ({
  get isReady() {
    const { manifest, problem } = page.get();
    return manifest !== undefined || problem !== undefined;
  },
  get story() {
    return page.get().story.id;
  },
  get client() {
    return client.get();
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
