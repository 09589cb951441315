import { fc } from '../builders/fast-check';
import { parseMarkdown, type Inline } from '../../simulator/host/markdown';
import { escapeMarkdown } from '../../src/i18n/markdown';

test.each([
  ['All England', 'All England'],
  ["St. Mary's, ward-7 (north)", "St. Mary's, ward-7 \\(north\\)"],
  ['[click](https://evil.example)', '\\[click\\]\\(https\\:\\/\\/evil\\.example\\)'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['<b>x</b> &lt;', '\\<b\\>x\\</b\\> \\&lt;'],
  ['a\\*b', 'a\\\\\\*b'],
  ['- item', '\\- item'],
  ['+ item', '\\+ item'],
  ['1. item', '1\\. item'],
  ['2) item', '2\\) item'],
  ['# head', '\\# head'],
  ['> quote', '\\> quote'],
  ['a | b ~~c~~ ![x]', 'a \\| b \\~\\~c\\~\\~ \\!\\[x\\]'],
])('%s becomes %s', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test.each(['https://evil.example', 'www.evil.example', 'someone@evil.example', '//evil.example'])(
  'the bare address %s is broken for renderers that make links of such',
  (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped).not.toMatch(/:\/\/|\/\/|\w\.\w|\w@\w/);
  },
);

const textOf = (inline: Inline): string => {
  expect(inline.kind).toBe('text');
  return inline.kind === 'text' ? inline.text : '';
};

test('whatever the text, Outlook shows exactly its characters and no formatting', () => {
  const piece = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      'https://',
      'x.example',
      '*',
      '**',
      '_',
      '`',
      '\\',
      '-',
      '1.',
      '+',
      ' ',
    ],
    ...['<', '>', '&', '#', '!', 'a', '7', '@', '~', '|', '"', "'"],
  );
  const text = fc
    .array(piece, { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join('').trim());
  fc.assert(
    fc.property(text, (name) => {
      const blocks = parseMarkdown(escapeMarkdown(name));
      const shown = blocks.map((block) => {
        expect(block.kind).toBe('paragraph');
        return block.kind === 'paragraph' ? block.children.map(textOf).join('') : '';
      });
      expect(shown.join('')).toBe(name);
    }),
    { numRuns: 2000 },
  );
});
