import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseToOverwrite, writeWhole } from '../../../src/admin/backtest/write-report-file';
import { removeTempFolders, tempFolder } from './temp-files';

afterEach(removeTempFolders);

test('a file is written whole, and nothing is left beside it', async () => {
  const folder = tempFolder();
  await writeWhole(join(folder, 'r.html'), 'new', false);
  expect(readdirSync(folder)).toEqual(['r.html']);
  expect(readFileSync(join(folder, 'r.html'), 'utf8')).toBe('new');
});

test('nothing is written over without being asked to, also not at the last moment', async () => {
  const folder = tempFolder({ 'r.html': 'old' });
  const path = join(folder, 'r.html');
  await expect(refuseToOverwrite(path, false)).rejects.toThrow('--force');
  await expect(writeWhole(path, 'new', false)).rejects.toThrow('--force');
  expect(readFileSync(path, 'utf8')).toBe('old');
  await refuseToOverwrite(path, true);
  await writeWhole(path, 'new', true);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['r.html']);
});

test('a folder that is not there is told', async () => {
  await expect(writeWhole('/nowhere/r.html', 'x', false)).rejects.toMatchObject({ exitCode: 2 });
});
