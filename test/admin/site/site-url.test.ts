import { reachWarnings, siteUrl } from '../../../src/admin/site/site-url';

test.each([
  ['https://guard.contoso.example/', 'https://guard.contoso.example/'],
  ['https://guard.contoso.example', 'https://guard.contoso.example/'],
  ['HTTPS://Guard.Contoso.Example:443', 'https://guard.contoso.example/'],
  ['https://guard.contoso.example:8443/', 'https://guard.contoso.example:8443/'],
  ['https://localhost:3000', 'https://localhost:3000/'],
  ['https://postwächter.example/', 'https://xn--postwchter-u5a.example/'],
])('%s becomes %s', (given, url) => {
  expect(siteUrl(given)).toBe(url);
});

test.each([
  ['guard.contoso.example', /not an address/],
  ['', /not an address/],
  ['http://guard.contoso.example/', /https alone/],
  ['http://localhost:3000/', /from localhost too/],
  ['file:///srv/site/', /https alone/],
  ['https://a:b@guard.contoso.example/', /password/],
  ['https://guard.contoso.example/?', /no \?/],
  ['https://guard.contoso.example/?a=b', /no \?/],
  ['https://guard.contoso.example/#top', /no #/],
  ['https://gu"ard.contoso.example/', /host name/],
  ['https://guard;x.contoso.example/', /host name/],
])('%s is refused', (given, says) => {
  expect(() => siteUrl(given)).toThrow(says);
});

test.each(['https://www.contoso.example/guard/', 'https://www.contoso.example/guard'])(
  'the folder in %s is refused with the reason and with what to do',
  (given) => {
    expect(() => siteUrl(given)).toThrow(
      /https:\/\/www\.contoso\.example\/\.well-known\/microsoft-officeaddins-allowed\.json[\s\S]*host name of its own/,
    );
  },
);

test('a way up and down again is no folder', () => {
  expect(siteUrl('https://guard.contoso.example/a/..')).toBe('https://guard.contoso.example/');
});

test.each([
  ['https://guard.contoso.example/', []],
  ['https://localhost:3000/', [expect.stringContaining('each computer itself')]],
  ['https://guard/', [expect.stringContaining('a full name')]],
  ['https://10.0.0.5/', [expect.stringContaining('a full name')]],
])('how far %s reaches', (base, warnings) => {
  expect(reachWarnings(base)).toEqual(warnings);
});

test('a name beyond ASCII is taken however often addresses were checked before', () => {
  for (let count = 0; count < 300_000; count += 1)
    URL.canParse(`https://guard.contoso.example/${count}`);
  expect(siteUrl('https://postwächter.example/')).toBe('https://xn--postwchter-u5a.example/');
});
