import { defaultClient } from '../host/client';
import { createItem, type Draft } from '../host/item';
import { emptyJournal } from '../host/journal';
import { owner } from '../stories/cast';
import { inbox } from '../stories/inbox';
import type { Story } from '../stories/story';
import { startArrivals } from './arrivals';
import type { PageState } from './page-state';
import { replyTo } from './reply';
import { changeState, fetchState, resetServices, type ServiceState } from './services-client';
import { patchedPolicy } from './settings';
import type { Simulation } from './simulation';

const prepareServices = async (
  story: Story,
  overrides: Partial<ServiceState>,
): Promise<ServiceState> => {
  await resetServices();
  const { consent, ...services } = story.services ?? {};
  await changeState({
    ...services,
    ...(consent === undefined ? {} : { consent: consent ? 'granted' : 'missing' }),
    ...overrides,
  });
  const policyText =
    story.policy === undefined ? story.policyText : await patchedPolicy(story.policy);
  if (policyText !== undefined) await changeState({ policyText });
  return fetchState();
};

/** The handler page keeps its last good policy here, the sign-in library its tokens; a story starts as on a new machine. */
const forgetAddInStorage = (): void => {
  window.localStorage.clear();
  window.sessionStorage.clear();
};

/** A client of the story before goes with it; what was chosen by hand stays. */
const chooseClient = ({ client }: Simulation, before: Story, story: Story): void => {
  const { platform, band } = defaultClient;
  client.update((now) => ({
    ...now,
    ...(before.client === undefined ? {} : { platform, band }),
    ...story.client,
    language: story.language ?? now.language,
  }));
};

type Opening = Pick<PageState, 'folder' | 'openId' | 'drafts'> & { readonly draft?: Draft };

const nothingOpen: Opening = { folder: 'inbox', openId: undefined, drafts: [] };

const replyAllTo = (messageId: string, body: string): Draft => {
  const message = inbox.find(({ id }) => id === messageId);
  if (message === undefined) throw new Error(`No message of the inbox is called ${messageId}.`);
  const draft = replyTo(message, 'replyAll', owner);
  return { ...draft, body: body + (draft.body ?? '') };
};

const openingOf = ({ start }: Story): Opening => {
  switch (start.kind) {
    case 'draft':
      return { ...nothingOpen, draft: { from: owner, ...start.draft } };
    case 'message':
      return { ...nothingOpen, openId: start.messageId };
    case 'replyAll':
      return { ...nothingOpen, draft: replyAllTo(start.messageId, start.body) };
    case 'savedReply': {
      const saved = { ...replyAllTo(start.messageId, start.body), saved: true };
      return { ...nothingOpen, folder: 'drafts', drafts: [createItem(saved, Date.now())] };
    }
  }
};

export const startStory = async (
  simulation: Simulation,
  story: Story,
  overrides: Partial<ServiceState> = {},
): Promise<void> => {
  const { page, journal, mailbox, writeFaults } = simulation;
  const { story: before, composing, stopArrivals } = page.get();
  composing?.stop();
  stopArrivals();
  page.update((now) => ({
    ...now,
    isStarting: true,
    story,
    composing: undefined,
    pane: undefined,
  }));
  const services = await prepareServices(story, overrides);
  forgetAddInStorage();
  journal.set(emptyJournal);
  writeFaults.plan(null);
  mailbox.set({ owner, settings: {} });
  chooseClient(simulation, before, story);
  const { draft, ...opening } = openingOf(story);
  page.update((now) => ({
    ...now,
    services,
    inbox,
    arrived: 0,
    ...opening,
    sent: [],
    notice: '',
    requests: [],
    lastSend: undefined,
  }));
  await startArrivals(simulation, story);
  page.update((now) => ({ ...now, isStarting: false }));
  if (draft !== undefined) simulation.write(draft);
};
