import fc from 'fast-check';
import { digitsOf, readSizes } from '../../../src/admin/backtest/sizes';
import { smtpAddress } from '../../../src/core/recipient';
import { listKey } from '../../../src/directory/list-key';
import { removeTempFolders, tempFolder } from './temp-files';

afterEach(removeTempFolders);

test('the digits of an address are those Outlook asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const address = smtpAddress(text);
      const { shard, key } = listKey(address);
      expect(digitsOf(address)).toBe(shard + key);
    }),
  );
});

test('sizes are read as published; what is not there is unlisted', async () => {
  const { shard, key } = listKey(smtpAddress('all@contoso.example'));
  const folder = tempFolder({
    [`${shard}.json`]: JSON.stringify({ asOf: '2026-11-21T06:00:00Z', [key]: [840_000, 12, 2] }),
  });
  const { sizeOf, count } = await readSizes(folder);
  expect(count).toBe(1);
  expect(sizeOf(smtpAddress('ALL@contoso.example'))).toMatchObject({ min: 840_000, max: 840_000 });
  expect(sizeOf(smtpAddress('x@contoso.example'))).toEqual({ known: false, why: 'unlisted' });
});

test('a folder without sizes, and one with a damaged shard', async () => {
  await expect(readSizes(tempFolder({ 'a.txt': '' }))).rejects.toThrow('neither');
  await expect(readSizes(tempFolder({ '3f.json': '{' }))).rejects.toThrow('3f.json');
  await expect(readSizes('/nowhere')).rejects.toMatchObject({ exitCode: 2 });
});
