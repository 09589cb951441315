import { runServices, type Running } from '../../simulator/services/running-services';
import { clients, seenBy, ways } from '../clients';
import { prepare } from '../services';
import { fakeOffice } from './fake-office';
import { loadBundle, raise, siteFetch } from './run-bundle';

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => {
  prepare(
    { title: '', message: {}, services: { graph: false }, expected: { action: 'block' } },
    running,
  );
});

afterAll(() => running.stop());

const cases = clients.flatMap((client) =>
  ways.flatMap((way) =>
    [true, false].map((hasSnapshot) => ({
      title: `${client.name}: ${way.name}, with${hasSnapshot ? '' : 'out'} a snapshot`,
      way: seenBy(client, way),
      fake: client.fake,
      hasSnapshot,
    })),
  ),
);

test.each(cases)('$title', async ({ way: { name, atStart, atSend }, fake, hasSnapshot }) => {
  const globals = { fetch: siteFetch(running.origin) };
  const opened = fakeOffice(atStart, fake);
  if (hasSnapshot) {
    loadBundle(opened, globals);
    await raise(opened, 'onNewMessageCompose');
    expect(opened.session.size).toBeGreaterThan(0);
  }
  const sent = fakeOffice(atSend, fake);
  opened.session.forEach((value, key) => sent.session.set(key, value));
  loadBundle(sent, globals);
  const { options } = await raise(sent, 'onMessageSend');

  // Only a reply to the one sender does not reach the 840,000.
  if (name === 'reply') {
    expect(options).toEqual({ allowEvent: true });
    return;
  }
  expect(options).toMatchObject({ allowEvent: false });
  expect(options).not.toHaveProperty('sendModeOverride', 'promptUser');
  expect(options?.errorMessage).toContain('840,000');
});
