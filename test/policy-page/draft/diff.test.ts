import { diff, shortened, type DiffLine } from '../../../src/policy-page/draft/diff';
import { fc } from '../../builders/fast-check';

const signs = { same: ' ', removed: '-', added: '+' };
const shown = (lines: readonly DiffLine[]): string =>
  lines.map(({ kind, text }) => signs[kind] + text).join('\n');

test.each([
  ['nothing', 'a\nb\n', 'a\nb\n', ' a\n b'],
  ['a line changed', 'a\nb\nc', 'a\nx\nc', ' a\n-b\n+x\n c'],
  ['a line added', 'a\nc', 'a\nb\nc', ' a\n+b\n c'],
  ['a line removed', 'a\nb\nc', 'a\nc', ' a\n-b\n c'],
  ['two places', 'a\nb\nc\nd', 'x\nb\nc\ny', '-a\n+x\n b\n c\n-d\n+y'],
  ['other line ends', 'a\r\nb\r\n', 'a\nb\n', ' a\n b'],
])('%s', (_, before, after, lines) => {
  expect(shown(diff(before, after))).toBe(lines);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 30 });

test('each side can be read off the comparison, with the numbers of its lines', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const lines = diff(`${one.join('\n')}\n`, `${other.join('\n')}\n`);
      const before = lines.filter((line) => line.kind !== 'added');
      const after = lines.filter((line) => line.kind !== 'removed');
      expect(before.map((line) => [line.old, line.text])).toEqual(
        one.map((line, index) => [index + 1, line]),
      );
      expect(after.map((line) => [line.new, line.text])).toEqual(
        other.map((line, index) => [index + 1, line]),
      );
    }),
  );
});

test('very long differences are told as a whole', () => {
  const lines = (letter: string) =>
    Array.from({ length: 3000 }, (_, at) => `${letter}${at}`).join('\n');
  expect(diff(lines('a'), lines('b'))).toHaveLength(6000);
});

test('what is far from a change is left out', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  const changed = diff(
    lines.join('\n'),
    lines.map((line, at) => (at === 10 ? 'x' : line)).join('\n'),
  );
  const short = shortened(changed);
  expect(short[0]).toEqual({ kind: 'gap', lines: 7 });
  expect(short).toHaveLength(1 + 3 + 2 + 3 + 1);
});
