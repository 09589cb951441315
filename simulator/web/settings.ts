import type { Client } from '../host/client';
import { readManifest } from '../host/manifest';
import { isRecord, listField, parseJson, textField } from '../host/untrusted';
import type { StoryHold } from '../stories/story';
import { mergePolicy } from './merge-policy';
import { changeState, fetchText, type ServiceState } from './services-client';
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

/** The policy that is served now, with changes laid over it. */
export const patchedPolicy = async (
  changes: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const served = parseJson(await fetchText('/policy.json'));
  return `${JSON.stringify(mergePolicy(isRecord(served) ? served : {}, changes), null, 2)}\n`;
};

const holdMs = 4 * 3_600_000;

/** What an administrator does with a text editor, or with the add-in's own command line. */
export const startHold = async (simulation: Simulation, hold: StoryHold): Promise<void> => {
  const until = new Date(Date.now() + holdMs).toISOString();
  const policyText = await patchedPolicy({ holds: [{ ...hold, until }] });
  await changeServices(simulation, { policyText });
};

export const endHold = async (simulation: Simulation): Promise<void> =>
  changeServices(simulation, { policyText: await patchedPolicy({ holds: [] }) });

export const isHoldLive = ({ policyText }: ServiceState, { id }: StoryHold): boolean =>
  listField(parseJson(policyText), 'holds').some((hold) => textField(hold, 'id') === id);
