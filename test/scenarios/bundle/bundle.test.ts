import { runServices, type Running } from '../../simulator/services/running-services';
import { scenarios } from '../table';
import { runScenario } from './run-scenario';

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

afterAll(() => running.stop());

test.each(scenarios)('$title', (scenario) => runScenario(scenario, running));
