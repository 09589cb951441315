import { runServices, type Running } from '../../simulator/services/running-services';
import type { Expected, Scenario } from '../scenario';
import { prepare } from '../services';
import { scenarios } from '../table';
import { nestedAppAuth } from './bridge';
import { fakeOffice, type CompletedOptions } from './fake-office';
import { loadBundle, raise, siteFetch } from './run-bundle';

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

afterAll(() => running.stop());

/** Which action an answer stands for, as the sender meets it. */
const actionOf = (options: CompletedOptions | undefined): Expected['action'] => {
  if (options?.allowEvent === true) return 'allow';
  const { action } = JSON.parse(options?.contextData ?? '{}');
  const canSendAnyway = options?.sendModeOverride === 'promptUser';
  expect(canSendAnyway).toBe(action === 'warn');
  return action;
};

const run = async (scenario: Scenario) => {
  prepare(scenario, running);
  const usesGraph = scenario.services?.graph !== false;
  const fake = fakeOffice(scenario.message, { ...scenario.client, hasNestedAppAuth: usesGraph });
  const auth = usesGraph ? nestedAppAuth(scenario.services?.consent) : {};
  loadBundle(fake, { fetch: siteFetch(running.origin), ...auth });
  return raise(fake, scenario.message.isMeeting === true ? 'onAppointmentSend' : 'onMessageSend');
};

test.each(scenarios)('$title', async (scenario) => {
  const { options } = await run(scenario);
  const { action, says = [], requests } = scenario.expected;
  expect(actionOf(options)).toBe(action);
  for (const words of says) expect(options?.errorMessage).toContain(words);
  if (requests !== undefined) expect(running.services.log.entries()).toHaveLength(requests);
});
