import { contentSecurity } from '../../../src/admin/site/content-security';
import { parsePolicy } from '../../../src/policy/parse';

const policyOf = (file: object) => {
  const parsed = parsePolicy(JSON.stringify(file));
  if (!parsed.ok) throw new Error('The test has no policy.');
  return parsed.policy;
};

const directive = (file: object, name: string): readonly string[] =>
  contentSecurity(policyOf(file))
    .split('; ')
    .find((words) => words.startsWith(`${name} `))
    ?.split(' ')
    .slice(1) ?? [];

const graph = {
  clientId: '158be46f-e4cb-435a-8d36-f399883c642e',
  authority: 'https://login.microsoftonline.us/organizations',
  root: 'https://graph.microsoft.us/v1.0',
};

test('without Graph and audit the pages ask their own host and Outlook’s', () => {
  expect(directive({}, 'connect-src')[0]).toBe("'self'");
  expect(directive({}, 'connect-src').join(' ')).not.toContain('.us');
});

test('what the policy asks may be asked, by host alone', () => {
  const audit = { endpoint: 'https://otel.contoso.example:4318/v1/logs' };
  const asked = directive({ sources: { graph }, audit }, 'connect-src');
  expect(asked).toEqual(
    expect.arrayContaining([
      'https://graph.microsoft.us',
      'https://login.microsoftonline.us',
      'https://otel.contoso.example:4318',
    ]),
  );
});

test('scripts come from here and from Microsoft, and none stands in a page', () => {
  expect(directive({}, 'script-src')).toEqual([
    "'self'",
    'https://appsforoffice.microsoft.com',
    'https://ajax.aspnetcdn.com',
  ]);
});

test.each([
  'https://a;b.example/',
  "https://a'b.example/",
  'https://a$b.example/',
  'https://a"b.example/',
])('an endpoint at %s is refused, by the policy or here', (endpoint) => {
  expect(() => contentSecurity(policyOf({ audit: { endpoint } }))).toThrow();
});
