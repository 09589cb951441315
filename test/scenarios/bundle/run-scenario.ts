import type { Running } from '../../simulator/services/running-services';
import type { Expected, Scenario } from '../scenario';
import { prepare } from '../services';
import { nestedAppAuth } from './bridge';
import { fakeOffice, type CompletedOptions } from './fake-office';
import { loadBundle, raise, siteFetch, type Completed } from './run-bundle';

/** Which action an answer stands for, as the sender meets it. */
const actionOf = (options: CompletedOptions | undefined): Expected['action'] => {
  if (options?.allowEvent === true) return 'allow';
  const { action } = JSON.parse(options?.contextData ?? '{}');
  const canSendAnyway = options?.sendModeOverride === 'promptUser';
  expect(canSendAnyway).toBe(action === 'warn');
  return action;
};

/** A bundle that was made for another address than the built one. */
export type StampedBundle = { readonly file: string; readonly site: string };

const send = (scenario: Scenario, running: Running, bundle?: StampedBundle): Promise<Completed> => {
  prepare(scenario, running);
  const usesGraph = scenario.services?.graph !== false;
  const fake = fakeOffice(scenario.message, { ...scenario.client, hasNestedAppAuth: usesGraph });
  const auth = usesGraph ? nestedAppAuth(scenario.services?.consent) : {};
  const globals = { fetch: siteFetch(running.origin, bundle?.site), ...auth };
  loadBundle(fake, globals, [], bundle?.file);
  return raise(fake, scenario.message.isMeeting === true ? 'onAppointmentSend' : 'onMessageSend');
};

/** Sends the message of a scenario through a bundle, and expects of it what the scenario says. */
export const runScenario = async (
  scenario: Scenario,
  running: Running,
  bundle?: StampedBundle,
): Promise<void> => {
  const { options } = await send(scenario, running, bundle);
  const { action, says = [], requests } = scenario.expected;
  expect(actionOf(options)).toBe(action);
  for (const words of says) expect(options?.errorMessage).toContain(words);
  if (requests !== undefined) expect(running.services.log.entries()).toHaveLength(requests);
};
