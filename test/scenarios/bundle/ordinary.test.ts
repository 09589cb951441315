import { clients } from '../clients';
import { ordinaryReplies } from '../ordinary-replies';
import { fakeOffice, type CompletedOptions } from './fake-office';
import { loadBundle } from './run-bundle';

/** One browser runtime for every message, as on the web; what is open changes under it. */
const runtime = (fetch: (url: string) => Promise<never>) => {
  const first = fakeOffice();
  const context = loadBundle(first, { fetch });
  const office = { ...first.office };
  context['Office'] = office;
  return {
    open: (fake: ReturnType<typeof fakeOffice>) => {
      office.context = fake.office.context;
    },
    send: () =>
      new Promise<CompletedOptions | undefined>((completed) => {
        first.handlers.get('onMessageSend')?.({ completed });
      }),
  };
};

test('of 2,000 ordinary replies none is held, and nobody is asked', async () => {
  const asked: string[] = [];
  const { open, send } = runtime((url) => {
    asked.push(url);
    return Promise.reject(new Error('There is no network.'));
  });
  const held: unknown[] = [];
  for (const [index, message] of ordinaryReplies(2000, 20261121).entries()) {
    const fake = fakeOffice(message, clients[index % clients.length]?.fake);
    open(fake);
    const options = await send();
    if (options?.allowEvent !== true) held.push(message);
    expect([...fake.asked].sort()).toEqual(['bcc', 'cc', 'to']);
  }
  expect(held).toEqual([]);
  expect(asked).toEqual([]);
});

test('the same with a list among the recipients does ask', async () => {
  const asked: string[] = [];
  const { open, send } = runtime((url) => {
    asked.push(url);
    return Promise.reject(new Error('There is no network.'));
  });
  for (const message of ordinaryReplies(20, 20261121)) {
    const list = {
      emailAddress: 'all@contoso.example',
      recipientType: 'distributionList',
    } as const;
    open(fakeOffice({ ...message, cc: [list] }, { mailbox: '1.15' }));
    expect(await send()).toMatchObject({ allowEvent: false });
  }
  expect(asked.length).toBeGreaterThanOrEqual(20);
});
