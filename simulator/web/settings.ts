import { type Client, defaultClient } from '../host/client';
import { readManifest } from '../host/manifest';
import { isRecord, parseJson } from '../host/untrusted';
import { emptyJournal } from '../host/journal';
import { owner } from '../stories/cast';
import { inbox } from '../stories/inbox';
import { findStory } from '../stories/stories';
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

const prepareServices = async (simulation: Simulation, story: Story): Promise<void> => {
  await resetServices();
  const { consent, ...services } = story.services ?? {};
  await changeState({
    ...services,
    ...(consent === undefined ? {} : { consent: consent ? 'granted' : 'missing' }),
  });
  const policyText =
    story.policy === undefined ? story.policyText : await patchedPolicy(story.policy);
  if (policyText !== undefined) await changeState({ policyText });
  const state = await fetchState();
  simulation.page.update((now) => ({ ...now, services: state }));
};

/** The handler page keeps its last good policy here; a story starts as on a new machine. */
const forgetAddInStorage = (): void => window.localStorage.clear();

export const startStory = async (simulation: Simulation, story: Story): Promise<void> => {
  const { page, journal, mailbox, client } = simulation;
  page.get().composing?.stop();
  await prepareServices(simulation, story);
  forgetAddInStorage();
  journal.set(emptyJournal);
  mailbox.set({ owner, settings: {} });
  client.update((now) => ({ ...now, language: story.language ?? now.language }));
  page.update((now) => ({
    ...now,
    story,
    folder: 'inbox',
    inbox,
    openId: story.start.kind === 'message' ? story.start.messageId : undefined,
    drafts: [],
    sent: [],
    composing: undefined,
    pane: undefined,
    requests: [],
    lastSend: undefined,
  }));
  if (story.start.kind === 'draft') simulation.write({ from: owner, ...story.start.draft });
};

const languages: Readonly<Record<string, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  nl: 'nl-NL',
};

const numberFrom = (text: string | null, fallback: number): number =>
  text === null || Number.isNaN(Number(text)) ? fallback : Number(text);

/** `?band=1.14&lang=fr&theme=dark&caps=classic&latency=30&fault=silent&speed=100&naa=off` */
export const clientFromAddress = (search: string): Client => {
  const query = new URLSearchParams(search);
  const band = (['1.12', '1.13', '1.14', '1.15', '1.16'] as const).find(
    (one) => one === query.get('band'),
  );
  const language = query.get('lang');
  const fault = query.get('fault');
  return {
    band: band ?? defaultClient.band,
    classicCaps: query.get('caps') === 'classic',
    language: language === null ? defaultClient.language : (languages[language] ?? language),
    dark: query.get('theme') === 'dark',
    latencyMs: numberFrom(query.get('latency'), defaultClient.latencyMs),
    fault: fault === 'fail' || fault === 'silent' ? fault : 'none',
    speed: numberFrom(query.get('speed'), defaultClient.speed),
    nestedAppAuth: query.get('naa') !== 'off',
  };
};

export const storyFromAddress = (search: string): Story =>
  findStory(new URLSearchParams(search).get('story'));
