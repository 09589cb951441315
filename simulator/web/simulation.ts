import type { Mailbox } from '../host/calls/answer';
import type { AlertButton } from '../host/alert';
import { type Client, defaultClient } from '../host/client';
import type { FrameLink } from '../host/frame-link';
import type { Draft, Item, NotificationAction } from '../host/item';
import { createJournal, type Journal } from '../host/journal';
import type { Control } from '../host/manifest';
import type { Departure } from '../host/send';
import { rememberRecipients } from '../host/recipient-memory';
import type { SignInDesk } from '../host/sign-in';
import { createStore, type Store } from '../host/store';
import { createWriteFaults, type WriteFaults } from '../host/write-faults';
import { owner } from '../stories/cast';
import { type Composing, composeAgain, composeNew, type World } from './compose-session';
import { noticeOf } from './departure-words';
import { type Folder, initialPage, type PageState } from './page-state';
import { fetchState, forwardToTokenService, resolveAddress } from './services-client';

/** The page without its looks: what is open, what was sent, and what the user can do. */
export type Simulation = {
  readonly page: Store<PageState>;
  readonly client: Store<Client>;
  readonly mailbox: Store<Mailbox>;
  readonly journal: Store<Journal>;
  readonly signIn: SignInDesk;
  readonly writeFaults: WriteFaults;
  readonly write: (draft: Draft) => void;
  readonly reopen: (item: Item) => void;
  readonly send: () => void;
  readonly press: (button: AlertButton, contextData: string) => void;
  readonly closeDraft: (isKept: boolean) => void;
  readonly show: (folder: Folder, openId?: string) => void;
  readonly openPane: (control: Control, context: string) => void;
  /** The link of an InfoBar; without a pane of that name nothing opens. */
  readonly follow: (action: NotificationAction) => void;
  readonly closePane: () => void;
  readonly attachPane: (link: FrameLink | undefined) => void;
};

export const createSimulation = (): Simulation => {
  const page = createStore(initialPage);
  const client = createStore(defaultClient);
  const mailbox = createStore<Mailbox>({ owner, settings: {} });
  const journal = createJournal();
  const writeFaults = createWriteFaults();
  let paneLink: FrameLink | undefined;

  const change = (changes: Partial<PageState>): void =>
    page.update((now) => ({ ...now, ...changes }));

  const signIn: SignInDesk = {
    isOffered: () => client.get().nestedAppAuth,
    askUser: (scopes) =>
      new Promise((resolve) => {
        // Who agreed once is not asked again, whatever window opens.
        if (page.get().services.consent === 'granted') return resolve(true);
        const answer = (isGiven: boolean): void => {
          change({ consent: undefined });
          resolve(isGiven);
        };
        change({ consent: { scopes, answer } });
      }),
    forward: async (message) => {
      const answer = await forwardToTokenService(message);
      change({ services: await fetchState() });
      return answer;
    },
  };

  const world: World = {
    manifest: () => page.get().manifest,
    contextFor: (item) => ({
      place: 'pane',
      item,
      mailbox,
      client: client.get,
      manifest: () => page.get().manifest,
      recipients: rememberRecipients(item, resolveAddress),
      nextWrite: writeFaults.next,
    }),
    journal,
    signIn,
    raiseInPane: (event, data) => paneLink?.raise(event, data),
  };

  const end = (outcome: string): void =>
    page.update((now) => ({
      ...now,
      lastSend: now.lastSend && { ...now.lastSend, endedAt: Date.now(), outcome },
    }));

  const leave = (item: Item, departure: Departure): void => {
    page.get().composing?.stop();
    if (page.get().lastSend?.endedAt === undefined) end(departure);
    page.update((now) => ({
      ...now,
      sent: [{ item, at: Date.now(), departure }, ...now.sent],
      composing: undefined,
      pane: undefined,
      openId: undefined,
      notice: noticeOf(departure),
    }));
  };

  const start = (composing: Composing): void => {
    composing.sender.state.subscribe(() => {
      const { kind } = composing.sender.state.get();
      if (kind === 'held' || kind === 'unavailable') end(kind);
    });
    change({ composing, pane: undefined, notice: '' });
  };

  const closeDraft = (isKept: boolean): void => {
    const { composing, drafts } = page.get();
    composing?.stop();
    change({
      composing: undefined,
      pane: undefined,
      drafts: composing && isKept ? [composing.item.get(), ...drafts] : drafts,
    });
  };

  const openPane = (control: Control, paneContext: string): void => {
    page.get().composing?.item.update((item) => ({ ...item, paneContext }));
    // An open pane is loaded anew: the npm build knows no InitializationContextChanged event.
    page.update((now) => ({ ...now, pane: { control, serial: (now.pane?.serial ?? 0) + 1 } }));
  };

  return {
    page,
    client,
    mailbox,
    journal,
    signIn,
    writeFaults,
    write: (draft) => {
      if (page.get().composing !== undefined) closeDraft(true);
      start(composeNew(draft, world, leave));
    },
    reopen: (item) => {
      if (page.get().composing !== undefined) closeDraft(true);
      page.update((now) => ({ ...now, drafts: now.drafts.filter((one) => one.id !== item.id) }));
      start(composeAgain(item, world, leave));
    },
    send: () => {
      change({ lastSend: { startedAt: Date.now(), endedAt: undefined, outcome: 'checking' } });
      page.get().composing?.sender.send();
    },
    press: (button, contextData) => {
      const sender = page.get().composing?.sender;
      if (button.action === 'sendAnyway') return sender?.sendAnyway();
      sender?.goBack();
      if (button.opens?.kind === 'pane') openPane(button.opens, contextData);
    },
    closeDraft,
    show: (folder, openId) => {
      if (page.get().composing !== undefined) closeDraft(true);
      change({ folder, openId, notice: '' });
    },
    openPane,
    follow: ({ commandId, contextData }) => {
      const control = page.get().manifest?.controls.find(({ id }) => id === commandId);
      if (control?.kind === 'pane') openPane(control, contextData);
    },
    closePane: () => change({ pane: undefined }),
    attachPane: (link) => {
      paneLink = link;
    },
  };
};
