import { activate, type Runtime } from './activation';
import { changedRecipientFields, type Item } from './item';
import { eventsOn, type Manifest } from './manifest';
import type { Store } from './store';

const typesWhenOpened = {
  message: { fresh: ['OnNewMessageCompose', 'OnMessageCompose'], reopened: ['OnMessageCompose'] },
  appointment: {
    fresh: ['OnNewAppointmentOrganizer', 'OnAppointmentOrganizer'],
    reopened: ['OnAppointmentOrganizer'],
  },
} as const;

const typeWhenRecipientsChange = {
  message: 'OnMessageRecipientsChanged',
  appointment: 'OnAppointmentAttendeesChanged',
} as const;

type Listeners = {
  readonly item: Store<Item>;
  readonly manifest: Manifest | undefined;
  readonly runtime: Runtime;
  /** The same change for a pane that registered for it. */
  readonly raiseInPane: (event: string, data: unknown) => void;
};

const run = (type: string, event: Readonly<Record<string, unknown>>, listeners: Listeners) => {
  const { manifest, runtime } = listeners;
  const declared = eventsOn(manifest, runtime.context.client())?.launchEvents.find(
    (candidate) => candidate.type === type,
  );
  if (declared === undefined) return;
  activate({ eventType: type, functionName: declared.functionName, event }, runtime);
};

/** Fires what Outlook fires while somebody writes. Returns how to stop. */
export const watchCompose = (listeners: Listeners, isReopened: boolean): (() => void) => {
  const { item } = listeners;
  const { kind } = item.get();
  for (const type of typesWhenOpened[kind][isReopened ? 'reopened' : 'fresh']) {
    run(type, { type: `olk${type.slice(2)}` }, listeners);
  }
  let before = item.get();
  return item.subscribe(() => {
    const after = item.get();
    const changed = changedRecipientFields(before, after);
    before = after;
    if (changed === undefined) return;
    listeners.raiseInPane('olkRecipientsChanged', [JSON.stringify(changed)]);
    run(
      typeWhenRecipientsChange[kind],
      { type: 'olkRecipientsChanged', changedRecipientFields: changed },
      listeners,
    );
  });
};
