import { checksums, readChecksums, sha256 } from '../../../src/admin/site/checksums';
import { bytesOf } from '../../../src/admin/site/site-files';

const files = new Map([
  ['b.txt', bytesOf('')],
  ['a/c.txt', bytesOf('abc')],
]);

test('one line a file, in the form and order of sha256sum', () => {
  expect(checksums(files)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/c.txt\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt\n',
  );
});

test('what is written is read again, and lines of another form are passed over', () => {
  const read = readChecksums(`# by hand\n${checksums(files)}short  c.txt\n`);
  expect([...read]).toEqual([
    ['a/c.txt', sha256(bytesOf('abc'))],
    ['b.txt', sha256(bytesOf(''))],
  ]);
});
