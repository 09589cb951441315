import { fakeOffice, type FakeRecipient } from '../test/scenarios/bundle/fake-office';
import { loadBundle, raise } from '../test/scenarios/bundle/run-bundle';
import type { Figure } from './figure';
import { median } from './median';

const callMs = 30;
const runs = 21;

const people = (count: number): FakeRecipient[] =>
  Array.from({ length: count }, (_, n) => ({
    emailAddress: `person${String(n)}@contoso.example`,
    recipientType: 'user',
  }));

/** The same round of getters with nothing else done: the baseline. */
const oneRound = async (to: FakeRecipient[]): Promise<number> => {
  const { item } = fakeOffice({ to }, { callMs }).office.context.mailbox;
  const start = performance.now();
  const fields = 'to' in item ? [item.to, item.cc, item.bcc] : [];
  await Promise.all(
    fields.map(
      (field) =>
        new Promise<void>((done) => {
          field.getAsync(() => {
            done();
          });
        }),
    ),
  );
  return performance.now() - start;
};

const send = async (to: FakeRecipient[], ms: number): Promise<number> => {
  // The platform has no cap here, so that 1,000 recipients stay ordinary mail under a policy without thresholds.
  const fake = fakeOffice({ to }, { callMs: ms, platform: 'Mac' });
  const noLimits = { ...unlimited, at: Date.now() };
  fake.settings.set('breakwater.policy', JSON.stringify(noLimits));
  loadBundle(fake);
  const completed = await raise(fake, 'onMessageSend');
  if (completed.options?.allowEvent !== true) throw new Error('Ordinary mail was held.');
  return completed.ms;
};

const unlimited = {
  text: JSON.stringify({
    thresholds: { new: {}, replyAll: {}, meeting: {} },
    externalVisible: {},
    storm: { windowMinutes: 60, replies: 5, minAudience: 1_000_000, action: 'block' },
  }),
  etag: null,
};

/** What Breakwater adds to a message that nobody needs to be protected from. */
export const ordinaryMail = async (): Promise<readonly Figure[]> => {
  const three = people(3);
  const thousand = people(1000);
  const ratios: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ratios.push((await send(three, callMs)) / (await oneRound(three)));
    own.push((await send(thousand, callMs)) - (await oneRound(thousand)));
  }
  return [
    {
      what: 'three colleagues, against one round of Office getters of 30 ms',
      value: median(ratios),
      unit: 'times',
      limit: 1.2,
    },
    {
      what: '1,000 recipients: own time, beyond that round',
      value: median(own),
      unit: 'ms',
      limit: 3,
    },
  ];
};
