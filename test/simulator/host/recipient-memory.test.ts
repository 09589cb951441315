import { createItem } from '../../../simulator/host/item';
import { rememberRecipients } from '../../../simulator/host/recipient-memory';
import { createStore } from '../../../simulator/host/store';

const jane = { name: 'Jane', address: 'jane@contoso.example', recipientType: 'user' } as const;
const guest = {
  name: 'Guest',
  address: 'g@guests.example',
  recipientType: 'externalUser',
} as const;

const setUp = () => {
  const item = createStore(createItem({ from: jane, to: [jane] }, 0));
  const lookUp = jest.fn((address: string, name: string) =>
    Promise.resolve({ address, name, recipientType: 'other' as const }),
  );
  return { item, lookUp, memory: rememberRecipients(item, lookUp) };
};

const toIn = ({ to }: ReturnType<typeof createItem>) => to;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('knows whoever stood in any field at any time, and looks up everybody else', async () => {
  const { item, lookUp, memory } = setUp();
  item.update((now) => ({ ...now, to: [], bcc: [guest] }));
  item.update((now) => ({ ...now, bcc: [] }));
  expect(await memory.resolve('JANE@contoso.example', '')).toEqual(jane);
  expect(await memory.resolve('g@guests.example', 'other')).toEqual(guest);
  expect(lookUp).not.toHaveBeenCalled();
  expect(await memory.resolve('new@guests.example', 'New')).toMatchObject({ name: 'New' });
});

test('a read lags behind each write by itself', () => {
  const { item, memory } = setUp();
  memory.noteWrite();
  item.update((now) => ({ ...now, to: [guest] }));
  jest.advanceTimersByTime(100);
  memory.noteWrite();
  item.update((now) => ({ ...now, to: [] }));
  expect(toIn(memory.read(200))).toEqual([jane]);
  jest.advanceTimersByTime(120);
  expect(toIn(memory.read(200))).toEqual([guest]);
  jest.advanceTimersByTime(100);
  expect(toIn(memory.read(200))).toEqual([]);
});

test('without a lag a read shows what is there', () => {
  const { item, memory } = setUp();
  memory.noteWrite();
  item.update((now) => ({ ...now, to: [guest] }));
  expect(toIn(memory.read(0))).toEqual([guest]);
});
