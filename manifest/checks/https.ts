import type { Check } from '../check';
import { named } from '../xml';

const urlElements = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'bt:Url',
  'bt:Image',
];

/** Every address is absolute and https, and without a trap such as a user name in it. */
export const https: Check = ({ root }) =>
  [
    ...named(root, ...urlElements).flatMap(({ attributes }) => attributes['DefaultValue'] ?? []),
    ...named(root, 'AppDomain').map(({ text }) => text),
  ]
    .filter((address) => !isPlainHttps(address))
    .map((address) => `"${address}" is not a plain https address.`);

const isPlainHttps = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
};
