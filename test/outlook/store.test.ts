import { officeCalls } from '../../src/outlook/call';
import { browserStore, firstThatKeeps, roamingStore } from '../../src/outlook/store';

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

/** Keeps texts up to a length, as a store with little room does. */
const small = (longest: number) => {
  const kept = new Map<string, string>();
  return {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => {
      if (value.length > longest) return false;
      kept.set(key, value);
      return true;
    },
  };
};

test('where the first store refuses, the next one keeps the value', () => {
  const store = firstThatKeeps([small(-1), small(10)]);
  expect(store.set('a', 'text')).toBe(true);
  expect(store.get('a')).toBe('text');
});

test('an older value in a store that is full does not come back', () => {
  const store = firstThatKeeps([small(5), small(10)]);
  store.set('a', 'old');
  store.set('a', 'a new one');
  expect(store.get('a')).toBe('a new one');
});

test('where no store takes a value, the one before stays', () => {
  const store = firstThatKeeps([small(5), small(10)]);
  store.set('a', 'old');
  expect(store.set('a', 'far too long for both')).toBe(false);
  expect(store.get('a')).toBe('old');
});
