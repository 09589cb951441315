import { createHash } from 'node:crypto';
import { fc } from '../builders/fast-check';
import { sha256Hex } from '../../src/transport/sha256';

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('the published example', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the same as node for any text, half characters included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        expect(sha256Hex(text)).toBe(reference(text));
      },
    ),
  );
  expect(sha256Hex('é€😀'.repeat(500))).toBe(reference('é€😀'.repeat(500)));
});
