import { officeCalls } from '../../src/outlook/call';
import { browserStore, roamingStore } from '../../src/outlook/store';

const settings = new Map<string, unknown>();
let saves = 0;

beforeEach(() => {
  settings.clear();
  saves = 0;
  Object.assign(globalThis, {
    Office: {
      context: {
        roamingSettings: {
          get: (key: string) => settings.get(key),
          set: (key: string, value: unknown) => settings.set(key, value),
          saveAsync: (done: (result: object) => void) => {
            saves += 1;
            done({ status: 'succeeded' });
          },
        },
      },
    },
  });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('roamingSettings keep a text and save it', async () => {
  const store = roamingStore(officeCalls());
  expect(store.get('a')).toBeNull();
  expect(store.set('a', 'x'.repeat(30_000))).toBe(true);
  expect(store.get('a')).toHaveLength(30_000);
  await new Promise(setImmediate);
  expect(saves).toBe(1);
});

test('a text that is too long for roamingSettings is not kept, the one before stays', () => {
  const store = roamingStore(officeCalls());
  store.set('a', 'before');
  expect(store.set('a', 'x'.repeat(30_001))).toBe(false);
  expect(store.get('a')).toBe('before');
});

test('what somebody else left there is no text', () => {
  settings.set('a', { not: 'a text' });
  expect(roamingStore(officeCalls()).get('a')).toBeNull();
});

test('a client without roamingSettings keeps nothing and does not throw', () => {
  Object.assign(globalThis, { Office: { context: {} } });
  const store = roamingStore(officeCalls());
  expect(store.set('a', 'x')).toBe(false);
  expect(store.get('a')).toBeNull();
});

test('a full or forbidden browser store keeps nothing and does not throw', () => {
  const refuse = () => {
    throw new Error('QuotaExceededError');
  };
  const store = browserStore({ getItem: refuse, setItem: refuse });
  expect(store.set('a', 'x')).toBe(false);
  expect(store.get('a')).toBeNull();
});
