import { speaker } from '../../src/i18n/template';

const cardinal = (count: number): string => (count === 1 ? 'one' : 'other');

const say = (template: string, values: Readonly<Record<string, string | number>> = {}): string =>
  speaker(['id'], template, cardinal)['id']?.(values) ?? '';

test.each([
  ['a text', 'Lists', {}, 'Lists'],
  ['nothing', '', {}, ''],
  ['a value', 'in {name}.', { name: 'Bcc' }, 'in Bcc.'],
  ['two values', '{a}{b}', { a: 1, b: 2 }, '12'],
  ['a value that is missing', '({a})', {}, '()'],
  ['a category', '{n|one~one list|~{n} lists}', { n: 1 }, 'one list'],
  ['all others', '{n|one~one list|~{n} lists}', { n: 5 }, '5 lists'],
  ['an exact count before its category', '{n|=1~this|one~a|~b}', { n: 1 }, 'this'],
  ['a number by its figures', '{m|1~January|~later}', { m: 1 }, 'January'],
  ['a word', '{k|meeting~it|~this} goes', { k: 'meeting' }, 'it goes'],
  ['a word nobody knows', '{k|meeting~it|~this} goes', { k: 'x' }, 'this goes'],
  ['an empty branch', 'a{n|=0~|~ and {n}}.', { n: 0 }, 'a.'],
  ['a choice in a choice', '{a|x~{b|y~1|~2}!|~3}', { a: 'x', b: 'y' }, '1!'],
  ['the end of a choice in a choice', '{a|x~{b|y~1|~2}!|~3}?', { a: 'z', b: 'y' }, '3?'],
] as const)('%s', (_, template, values, expected) => {
  expect(say(template, values)).toBe(expected);
});

test('what a value holds is never read as a template', () => {
  expect(say('“{name}” and {n|one~one|~{n}}', { name: '{n|one~x|~y}', n: 2 })).toBe(
    '“{n|one~x|~y}” and 2',
  );
});

test('each line is a message of its own', () => {
  const both = speaker(['a', 'b'], 'one\n{x}', cardinal);
  expect(both['a']?.()).toBe('one');
  expect(both['b']?.({ x: 'two' })).toBe('two');
});

test('another writing changes the texts and not the values', () => {
  const loud = {
    piece: (text: string) => text.toUpperCase(),
    whole: (text: string) => `[${text}]`,
  };
  const { id } = speaker(['id'], 'to {name}{n|one~ once|~ more}', cardinal, loud);
  expect(id?.({ name: 'all', n: 1 })).toBe('[TO all ONCE]');
});
