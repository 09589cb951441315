import type { Client } from '../host/client';
import { readManifest } from '../host/manifest';
import { isRecord, parseJson } from '../host/untrusted';
import { emptyJournal } from '../host/journal';
import { owner } from '../stories/cast';
import { inbox } from '../stories/inbox';
import type { Story } from '../stories/story';
import { mergePolicy } from './merge-policy';
import {
  changeState,
  fetchState,
  fetchText,
  resetServices,
  type ServiceState,
} from './services-client';
import type { Simulation } from './simulation';

export const loadManifest = async ({ page }: Simulation): Promise<void> => {
  try {
    const manifest = readManifest(await fetchText('/manifest.xml'));
    page.update((now) => ({ ...now, manifest, problem: undefined }));
  } catch (error) {
    const problem = `The add-in cannot be read, so nothing is checked on Send. ${String(error)}`;
    page.update((now) => ({ ...now, manifest: undefined, problem }));
  }
};

export const changeServices = async (
  { page }: Simulation,
  change: Partial<ServiceState>,
): Promise<void> => {
  const services = await changeState(change);
  page.update((now) => ({ ...now, services }));
};

export const changeClient = ({ client, page }: Simulation, change: Partial<Client>): void => {
  client.update((now) => ({ ...now, ...change }));
  // What a page learns at its start (language, requirement sets) it learns by starting again.
  page.update((now) => ({
    ...now,
    pane: now.pane && { ...now.pane, serial: now.pane.serial + 1 },
  }));
};

/** The policy the add-in would get without any change made on this page. */
const patchedPolicy = async (changes: Readonly<Record<string, unknown>>): Promise<string> => {
  const built = parseJson(await fetchText('/policy.json'));
  return `${JSON.stringify(mergePolicy(isRecord(built) ? built : {}, changes), null, 2)}\n`;
};

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

export const startStory = async (
  simulation: Simulation,
  story: Story,
  overrides: Partial<ServiceState> = {},
): Promise<void> => {
  const { page, journal, mailbox, client } = simulation;
  page.get().composing?.stop();
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
  mailbox.set({ owner, settings: {} });
  client.update((now) => ({ ...now, language: story.language ?? now.language }));
  page.update((now) => ({
    ...now,
    isStarting: false,
    services,
    folder: 'inbox',
    inbox,
    openId: story.start.kind === 'message' ? story.start.messageId : undefined,
    drafts: [],
    sent: [],
    notice: '',
    requests: [],
    lastSend: undefined,
  }));
  if (story.start.kind === 'draft') simulation.write({ from: owner, ...story.start.draft });
};
