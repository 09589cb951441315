import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const validate = (...parameters: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'manifest/validate.ts', ...parameters], {
    encoding: 'utf8',
  });

const written = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
  writeFileSync(path, text);
  return path;
};

test('says that all is well, and that it did not ask Microsoft', () => {
  const { status, stdout } = validate('--offline');
  expect(stdout).toMatch(/ok {3}handlers[\s\S]*not asked: --offline[\s\S]*No problems\./);
  expect(status).toBe(0);
});

test('names each problem and ends with 1', () => {
  const text = readFileSync('manifest.xml', 'utf8').replace('"onMessageSend"', '"onSend"');
  const { status, stdout } = validate('--offline', written(text));
  expect(stdout).toMatch(/FAIL handlers\n +FunctionName "onSend"[\s\S]*2 problems\./);
  expect(status).toBe(1);
});

test('a file that is no XML ends with 1', () => {
  const { status, stdout } = validate(written('<OfficeApp>'));
  expect(stdout).toMatch(/not well-formed/);
  expect(status).toBe(1);
});

test.each([[['--nonsense']], [['missing.xml']], [['manifest.xml', 'manifest.xml']]])(
  'wrong use %j shows the help and ends with 2',
  (parameters) => {
    const { status, stderr } = validate(...parameters);
    expect(stderr).toMatch(/Exit codes/);
    expect(status).toBe(2);
  },
);
