import { chmodSync, existsSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changePolicyFile, readPolicyText } from '../../src/admin/policy-file';
import { breakwater, removeTempPolicies, tempPolicy, textOf } from './temp-policy';

afterEach(removeTempPolicies);

const plus = (more: string) => (text: string) => ({ text: text + more });

test.each([0o600, 0o644, 0o664, 0o640])('rights stay as they are: %o', async (mode) => {
  const path = tempPolicy('a');
  chmodSync(path, mode);
  await changePolicyFile(path, plus('b'));
  expect(textOf(path)).toBe('ab');
  expect(statSync(path).mode & 0o777).toBe(mode);
});

test('a link stays a link, and what it points to changes', async () => {
  const path = tempPolicy('a');
  const link = join(dirname(path), 'link.json');
  symlinkSync(path, link);
  await changePolicyFile(link, plus('b'));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(textOf(path)).toBe('ab');
});

test('the file is replaced as a whole: a reader who has it open keeps the old one', async () => {
  const path = tempPolicy('a');
  const before = statSync(path).ino;
  await changePolicyFile(path, plus('b'));
  expect(statSync(path).ino).not.toBe(before);
});

test('a byte order mark stays, and no change sees it', async () => {
  const path = tempPolicy('\ufeffa');
  const { text } = await changePolicyFile(path, plus('b'));
  expect(text).toBe('ab');
  expect(textOf(path)).toBe('\ufeffab');
  expect(await readPolicyText(path)).toBe('ab');
});

test('where the change fails nothing is written and nothing left behind', async () => {
  const path = tempPolicy('a');
  const fails = () => {
    throw new Error('No.');
  };
  await expect(changePolicyFile(path, fails)).rejects.toThrow('No.');
  expect(textOf(path)).toBe('a');
  expect(readdirSync(dirname(path))).toEqual(['policy.json']);
});

test('somebody who saves the file meanwhile is not overwritten', async () => {
  const path = tempPolicy('a');
  const change = (text: string) => {
    writeFileSync(path, 'saved by an editor');
    return { text: `${text}b` };
  };
  await expect(changePolicyFile(path, change)).rejects.toMatchObject({ exitCode: 2 });
  expect(textOf(path)).toBe('saved by an editor');
  expect(readdirSync(dirname(path))).toEqual(['policy.json']);
});

test('of twenty holds at a time none is lost', async () => {
  const path = tempPolicy('{ "revision": "a0" }');
  const added = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      breakwater([
        ...['hold', 'add', '--policy', path, '--until', '+6h'],
        ...['--id', `INC-${index}`, '--subject', 'Test'],
      ]),
    ),
  );
  expect(added.map(({ exitCode }) => exitCode)).toEqual(added.map(() => 0));
  const { revision, holds } = JSON.parse(textOf(path));
  expect(holds).toHaveLength(20);
  expect(revision).toBe('a20');
  expect(readdirSync(dirname(path))).toEqual(['policy.json']);
});

test('waits for another change, and says what to do where it never ends', async () => {
  const path = tempPolicy('a');
  const lock = `${path}.lock`;
  writeFileSync(lock, '');
  setTimeout(() => rmSync(lock), 120);
  await changePolicyFile(path, plus('b'));
  expect(textOf(path)).toBe('ab');

  writeFileSync(lock, '');
  await expect(changePolicyFile(path, plus('c'))).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(`delete ${lock}`),
  });
  expect(textOf(path)).toBe('ab');
  expect(existsSync(lock)).toBe(true);
});

test('a file that is not UTF-8 is not touched', async () => {
  const latin = new Uint8Array([0x22, 0xe9, 0x22]);
  const path = tempPolicy(latin);
  await expect(changePolicyFile(path, plus('b'))).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('not UTF-8'),
  });
  expect(statSync(path).size).toBe(3);
});

test.each([
  ['missing', (path: string) => `${path}.not`, 'no such file'],
  ['a folder', dirname, 'a folder'],
])('%s: exit code 2 and a way out', async (_, of, says) => {
  const path = of(tempPolicy('{}'));
  for (const args of [
    ['hold', 'list', '--policy', path],
    ['hold', 'end', 'x', '--policy', path],
    ['policy', 'check', path],
  ]) {
    const { exitCode, err } = await breakwater(args);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(says)]);
  }
});
