import { expect, test } from '@jest/globals';
import { type Block, type Inline, parseMarkdown } from '../../../simulator/host/markdown';

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return `<b>${inline.children.map(inlineText).join('')}</b>`;
    case 'emphasis':
      return `<i>${inline.children.map(inlineText).join('')}</i>`;
    case 'link':
      return `<a ${inline.href}>${inline.children.map(inlineText).join('')}</a>`;
  }
};

const show = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.children.map(inlineText).join('')
    : `${block.ordered ? 'ol' : 'ul'}(${block.items.map((item) => item.map(inlineText).join('')).join('|')})`;

test.each([
  ['plain text stays', 'One sentence.', ['One sentence.']],
  ['bold and italic', '**a** *b* __c__ _d_', ['<b>a</b> <i>b</i> <b>c</b> <i>d</i>']],
  ['bold inside italic', '*a **b** c*', ['<i>a <b>b</b> c</i>']],
  ['two line feeds begin a line', 'a\n\nb', ['a', 'b']],
  ['a list ends its items with a carriage return', '- a\r- b\r', ['ul(a|b)']],
  ['stars make a list, too', '* a\r* b\r', ['ul(a|b)']],
  ['numbers in order from one', '1. a\r2. b\r', ['ol(a|b)']],
  ['numbers out of order are text', '2. a\r', ['2. a']],
  ['an https link', '[help](https://a.example/x?y=1)', ['<a https://a.example/x?y=1>help</a>']],
  ['any other link is text', '[x](http://a.example)', ['[x](http://a.example)']],
  ['a script is no link', '[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
  ['an escaped link is text', '\\[x\\](https://a.example)', ['[x](https://a.example)']],
  ['escaped stars are stars', '\\*a\\*', ['*a*']],
  ['underscores inside a word stay', 'a_b_c', ['a_b_c']],
  ['a lone star stays', '2 * 3 * 4', ['2 * 3 * 4']],
  ['HTML is text', '<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ['headings are not known', '# a', ['# a']],
])('%s', (_name, source, expected) => {
  expect(parseMarkdown(source).map(show)).toEqual(expected);
});

test('ends on text of any kind', () => {
  const hostile = ['*'.repeat(500), '['.repeat(500), '_*'.repeat(250), '\\', '- \r', '1. \r\r'];
  for (const source of hostile) expect(parseMarkdown(source)).toBeDefined();
});
