import { isInternal, mayBeList, smtpAddress } from '../../src/core/recipient';
import { aRecipient } from '../builders/facts';

const own = ['contoso.example'];

test('an address is compared without case and outer spaces', () => {
  expect(smtpAddress('  All-Staff@Contoso.Example ')).toBe('all-staff@contoso.example');
});

test.each([
  ['a@contoso.example', true],
  ['a@mail.contoso.example', true],
  ['a@notcontoso.example', false],
  ['a@contoso.example.attacker.test', false],
  ['"a@contoso.example"@fabrikam.example', false],
  ['', false],
])('%j is internal: %j', (address, expected) => {
  expect(isInternal(smtpAddress(address), own)).toBe(expected);
});

test.each([
  ['distributionList', 'all@contoso.example', true],
  ['distributionList', 'all@fabrikam.example', true],
  ['other', 'dynamic@contoso.example', true],
  ['externalUser', 'group@contoso.example', true],
  ['user', 'dynamic@contoso.example', false],
  ['externalUser', 'person@fabrikam.example', false],
  ['user', '', true],
] as const)('an entry called %s at %j may be a list: %j', (type, address, expected) => {
  expect(mayBeList(aRecipient(address, { type }), own)).toBe(expected);
});
