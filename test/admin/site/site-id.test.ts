import { siteId } from '../../../src/admin/site/site-id';

test('a GUID in any case becomes one in lower case', () => {
  expect(siteId(' 158BE46F-E4CB-435A-8D36-F399883C642E ')).toBe(
    '158be46f-e4cb-435a-8d36-f399883c642e',
  );
});

test.each([
  '',
  '158be46f',
  '158be46fe4cb435a8d36f399883c642e',
  '{158be46f-e4cb-435a-8d36-f399883c642e}',
  '158be46f-e4cb-435a-8d36-f399883c642g',
  '00000000-0000-0000-0000-000000000000',
  '158be46f-e4cb-435a-8d36-f399883c642e</Id>',
])('"%s" is none', (given) => {
  expect(() => siteId(given)).toThrow(/not a GUID/);
});
