import { siteName } from '../../../src/admin/site/site-name';

test.each(['Contoso mail guard', 'A & B <C> "D" \'E\'', 'Wächter ✉', '</DisplayName>'])(
  '%s may be a name',
  (name) => {
    expect(siteName(` ${name} `)).toBe(name);
  },
);

test.each([
  ['   ', /empty/],
  ['x'.repeat(126), /126 characters/],
  ['two\nlines', /control/],
  ['bell\u0007', /control/],
  ['half \ud800', /control/],
  ['no character \uffff', /control/],
])('%j may not', (name, says) => {
  expect(() => siteName(name)).toThrow(says);
});
