import { officeCalls } from '../../src/outlook/call';

type Done = (result: Office.AsyncResult<string>) => void;

const result = (status: string) =>
  ({
    status,
    value: 'done',
    error: { code: 9020, message: 'no' },
  }) as unknown as Parameters<Done>[0];

/** Calls that wait for a test to answer them. */
const open = (givenUp?: () => Promise<unknown>) => {
  const call = officeCalls(givenUp);
  const begun: Done[] = [];
  const begin = () => call<string>((done) => void begun.push(done));
  const settle = () => new Promise((settled) => setImmediate(settled));
  return { begun, begin, settle };
};

test('three calls at once, a fourth after the first is answered', async () => {
  const { begun, begin, settle } = open();
  const all = [begin(), begin(), begin(), begin()];
  await settle();
  expect(begun).toHaveLength(3);
  begun[0]?.(result('succeeded'));
  expect(await all[0]).toBe('done');
  await settle();
  expect(begun).toHaveLength(4);
});

test('a refusal gives its place to the next as well', async () => {
  const { begun, begin, settle } = open();
  const first = begin();
  const others = [begin(), begin(), begin()];
  await settle();
  begun[0]?.(result('failed'));
  await expect(first).rejects.toMatchObject({ code: 9020 });
  await settle();
  expect(begun).toHaveLength(1 + others.length);
});

test('a call without an answer keeps its place until it is given up, and is answered all the same', async () => {
  const wakes: (() => void)[] = [];
  const { begun, begin, settle } = open(() => new Promise<void>((wake) => void wakes.push(wake)));
  const all = [begin(), begin(), begin(), begin()];
  await settle();
  expect(begun).toHaveLength(3);
  wakes[1]?.();
  await settle();
  expect(begun).toHaveLength(4);
  begun[1]?.(result('succeeded'));
  expect(await all[1]).toBe('done');
});

test('a client that throws refuses', async () => {
  const call = officeCalls();
  const thrown = call(() => {
    throw new Error('not here');
  });
  await expect(thrown).rejects.toMatchObject({ name: 'OfficeError', code: 0 });
});
