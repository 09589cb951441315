import { encoded, literal } from '../../src/transport/odata';

test('an awkward address reaches Graph as it is', () => {
  const address = "it's&co+test#1@contoso.example";
  const filter = `mail eq ${literal(address)}`;
  expect(filter).toBe("mail eq 'it''s&co+test#1@contoso.example'");
  expect(encoded(filter)).toBe('mail%20eq%20%27it%27%27s%26co%2Btest%231%40contoso.example%27');
});

test.each([
  ["' or mail ne '", "''' or mail ne '''"],
  ["''", "''''''"],
  ['', "''"],
])('%j cannot end its own literal', (text, expected) => {
  expect(literal(text)).toBe(expected);
});

test.each(["a'()*!b", 'a/b?c=d&e#f%', 'é€😀', '\u0000\r\n\u202e', '<x@y.z>+/='])(
  '%j survives a query, and leaves none of its signs in it',
  (text) => {
    expect(encoded(text)).toMatch(/^[\w.~%-]*$/);
    expect(new URL(`http://x/?q=${encoded(text)}`).searchParams.get('q')).toBe(text);
  },
);

test('half a character is replaced, not thrown at the sender', () => {
  expect(decodeURIComponent(encoded('a\ud800b\udc00'))).toBe('a\ufffdb\ufffd');
});
