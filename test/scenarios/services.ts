import { defaultPolicy } from '../../simulator/services/default-policy';
import type { Running } from '../simulator/services/running-services';
import type { Scenario } from './scenario';

/** What is served as policy.json in a scenario; null for the simulator's own. */
const policyTextOf = (
  { policy, policyText }: Scenario,
  origin: string,
  graph: boolean,
): string | null => {
  if (policyText !== undefined) return policyText;
  if (policy === undefined) return null;
  return JSON.stringify({ ...JSON.parse(defaultPolicy(origin, graph)), ...policy });
};

/** What the services are to be in a scenario, as `PUT /simulator/api/state` takes it. */
export const stateOf = (scenario: Scenario, origin: string) => {
  const { graph = true, ...rest } = scenario.services ?? {};
  return { graph, latencyMs: 0, ...rest, policyText: policyTextOf(scenario, origin, graph) };
};

/** Puts the simulator's services into the state a scenario asks for, with an empty log. */
export const prepare = (scenario: Scenario, { services, origin }: Running): void => {
  services.reset();
  const problems = [...services.state.change(stateOf(scenario, origin))];
  problems.push(...services.mailbox.change(scenario.mailbox ?? null));
  if (problems.length > 0) throw new Error(problems.join('\n'));
};
