import { parseFilter } from '../../../../simulator/services/graph/filter';
import { GraphRefusal, type Json } from '../../../../simulator/services/graph/graph-message';

const saysInvalid: unknown = expect.stringContaining('Invalid filter clause');

const refusalOf = (filter: string): Json => {
  try {
    parseFilter(filter);
  } catch (problem) {
    if (problem instanceof GraphRefusal) return problem.answer.body;
    throw problem;
  }
  return 'accepted';
};

const alternatives = (number: number): string =>
  Array.from({ length: number }, (_, index) => `mail eq 'list${index}@contoso.example'`).join(
    ' or ',
  );

test.each([
  ["mail eq 'a@b.example'", { kind: 'in', property: 'mail', values: ['a@b.example'] }],
  ["mail eq 'it''s@b.example'", { kind: 'in', property: 'mail', values: ["it's@b.example"] }],
  ["mail eq ''''", { kind: 'in', property: 'mail', values: ["'"] }],
  ["mail in ('a', 'b')", { kind: 'in', property: 'mail', values: ['a', 'b'] }],
  ['mailEnabled eq true', { kind: 'in', property: 'mailEnabled', values: [true] }],
  [
    "proxyAddresses/any(p:p eq 'smtp:a' or p eq 'SMTP:a')",
    { kind: 'any', property: 'proxyAddresses', values: ['smtp:a', 'SMTP:a'] },
  ],
])('%s is understood', (filter, expected) => {
  expect(parseFilter(filter)).toEqual(expected);
});

test('and binds more tightly than or, and brackets more tightly still', () => {
  expect(parseFilter("mail eq 'a' or mail eq 'b' and mailEnabled eq true")).toMatchObject({
    kind: 'or',
    right: { kind: 'and' },
  });
  expect(parseFilter("(mail eq 'a' or mail eq 'b') and mailEnabled eq true")).toMatchObject({
    kind: 'and',
    left: { kind: 'or' },
  });
});

test.each([
  ["mail eq 'it's@b.example'", 'a quote that was not doubled'],
  ["mail eq 'a", 'an open string'],
  ["mail eq 'a' or", 'half an or'],
  ["mail 'a'", 'no operator'],
  ["mail in ('a' 'b')", 'no comma'],
  ["(mail eq 'a'", 'an open bracket'],
  ["mail eq 'a' mail eq 'b'", 'two clauses side by side'],
  ["mail is 'a'", 'an operator that does not exist'],
  ['mail eq a@b.example', 'no quotes'],
  ["proxyAddresses/any(p:q eq 'smtp:a')", 'another variable than the one declared'],
  ['', 'nothing'],
])('%s is a syntax error: %s', (filter) => {
  expect(refusalOf(filter)).toMatchObject({
    error: { code: 'BadRequest', message: saysInvalid },
  });
});

test.each([
  "startswith(mail, 'a')",
  "mail ne 'a'",
  "not (mail eq 'a')",
  "proxyAddresses/all(p:p eq 'smtp:a')",
])('%s needs an advanced query and is refused', (filter) => {
  expect(refusalOf(filter)).toMatchObject({ error: { code: 'Request_UnsupportedQuery' } });
});

test('fifteen alternatives are the most that Graph takes', () => {
  expect(refusalOf(alternatives(15))).toBe('accepted');
  expect(refusalOf(alternatives(16))).toMatchObject({
    error: {
      code: 'Request_UnsupportedQuery',
      message:
        "Too many child clauses specified in search filter expression containing 'OR' operators: 16. Max allowed: 15.",
    },
  });
});
