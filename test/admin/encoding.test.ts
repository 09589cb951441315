import { encodingOf } from '../../src/admin/encoding';

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x6c], { encoding: 'utf-8', mark: 3 }],
  ['UTF-8', [0x6c, 0x69], { encoding: 'utf-8', mark: 0 }],
  ['UTF-16LE with a mark', [0xff, 0xfe, 0x6c, 0x00], { encoding: 'utf-16le', mark: 2 }],
  ['UTF-16BE with a mark', [0xfe, 0xff, 0x00, 0x6c], { encoding: 'utf-16be', mark: 2 }],
  ['UTF-16LE', [0x6c, 0x00], { encoding: 'utf-16le', mark: 0 }],
  ['UTF-16BE', [0x00, 0x6c], { encoding: 'utf-16be', mark: 0 }],
  ['an empty file', [], { encoding: 'utf-8', mark: 0 }],
  ['one byte', [0x6c], { encoding: 'utf-8', mark: 0 }],
  ['zeros alone', [0x00, 0x00], { encoding: 'utf-8', mark: 0 }],
])('%s', (_, bytes, expected) => {
  expect(encodingOf(Uint8Array.from(bytes))).toEqual(expected);
});
