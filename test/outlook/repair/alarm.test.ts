import { officeCalls } from '../../../src/outlook/call';
import { itemAlarm } from '../../../src/outlook/repair/alarm';

type Done = (result: { readonly status: string }) => void;

const itemWith = (answer: string) => {
  const shown = new Map<string, unknown>();
  const notificationMessages = {
    addAsync: (key: string, details: unknown, done: Done) => {
      shown.set(key, details);
      done({ status: answer, error: { code: 9023, message: 'There already.' } } as never);
    },
    removeAsync: (key: string, done: Done) => {
      shown.delete(key);
      done({ status: answer, error: { code: 9024, message: 'Not there.' } } as never);
    },
  };
  Object.assign(global, {
    Office: { context: { mailbox: { item: { notificationMessages } } } },
  });
  return shown;
};

afterEach(() => {
  Reflect.deleteProperty(global, 'Office');
});

test.each(['succeeded', 'failed'])(
  'stands above the message and goes again (%s)',
  async (answer) => {
    const shown = itemWith(answer);
    const alarm = itemAlarm(officeCalls(), 'Wait a moment.');
    await alarm.raise();
    expect([...shown.values()]).toEqual([
      {
        type: 'informationalMessage',
        message: 'Wait a moment.',
        icon: 'Icon.16',
        persistent: true,
      },
    ]);
    await alarm.clear();
    expect(shown.size).toBe(0);
  },
);

test('a client without notices goes on without', async () => {
  Object.assign(global, { Office: { context: { mailbox: { item: {} } } } });
  await expect(itemAlarm(officeCalls(), 'Wait.').raise()).resolves.toBeUndefined();
});
