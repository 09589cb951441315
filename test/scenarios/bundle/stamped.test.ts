import { join } from 'node:path';
import { breakwater } from '../../admin/temp-policy';
import { allEnglandAnd, someLists } from '../../admin/site/some-lists';
import { removeTempFolders, tempFolder } from '../../admin/site/temp-folder';
import { runServices, type Running } from '../../simulator/services/running-services';
import { list } from '../scenario';
import { scenarios } from '../table';
import { fakeOffice } from './fake-office';
import { loadBundle, raise } from './run-bundle';
import { runScenario, type StampedBundle } from './run-scenario';

/** The bundle as `breakwater site` stamps it for another address: it does what the built one does, and knows the giants. */

let running: Running;

/** Stamps a site with the 840,000 of All England baked in. */
const stamp = async (policy: object): Promise<StampedBundle> => {
  const folder = tempFolder({
    'policy.json': JSON.stringify(policy),
    ...Object.fromEntries(
      Object.entries(someLists(allEnglandAnd(3))).map(([path, text]) => [`lists/${path}`, text]),
    ),
  });
  const [url, out] = ['https://guard.contoso.example', join(folder, 'site')];
  const { exitCode, err } = await breakwater([
    ...['site', '--url', url, '--policy', join(folder, 'policy.json')],
    ...['--lists', join(folder, 'lists'), '--out', out],
  ]);
  expect([exitCode, err]).toEqual([0, '']);
  return { file: join(out, 'launchevent.js'), site: url };
};

let stamped: StampedBundle;

beforeAll(async () => {
  running = await runServices();
  stamped = await stamp({});
});

afterAll(async () => {
  removeTempFolders();
  await running.stop();
});

test.each(scenarios)('stamped: $title', (scenario) => runScenario(scenario, running, stamped));

const send = async (name: string, bundle: StampedBundle, globals = {}) => {
  const fake = fakeOffice({ to: [list(name, name)], subject: 'Test' });
  loadBundle(fake, globals, [], bundle.file);
  return (await raise(fake, 'onMessageSend')).options;
};

const noNetwork = { fetch: () => Promise.reject(new TypeError('Network request failed')) };

test.each([
  ['with a network that refuses', noNetwork],
  ['without any network', {}],
])('840,000 people are stopped %s', async (_, globals) => {
  const options = await send('all-england', stamped, globals);
  expect(options).toMatchObject({ allowEvent: false });
  expect(options?.sendModeOverride).toBeUndefined();
  expect(JSON.parse(options?.contextData ?? '{}')).toMatchObject({ action: 'block' });
  expect(options?.errorMessage).toContain('840,000');
});

test('another list is no less unreachable for that', async () => {
  const options = await send('innocent', stamped, noNetwork);
  expect(options).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
});

test('without a network the policy that was stamped holds', async () => {
  const lenient = await stamp({ thresholds: { new: { warn: 1_000_000 } } });
  expect(await send('all-england', lenient, noNetwork)).toEqual({ allowEvent: true });
});

test('texts of a policy that look like script stay texts', async () => {
  const note = '</script><script>alert(1)//\u2028"};alert(1);//';
  const hostile = await stamp({
    revision: note,
    lists: [{ address: 'all-england@contoso.example', action: 'block', note: { en: note } }],
    __proto__: null,
  });
  const options = await send('all-england', hostile, noNetwork);
  expect(options).toMatchObject({ allowEvent: false });
  expect(options?.errorMessage).toContain('alert(1)');
});
