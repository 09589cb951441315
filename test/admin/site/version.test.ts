import { nextVersion } from '../../../src/admin/site/version';

test.each<[build: string, site: string | null, next: string]>([
  ['0.1.0.0', null, '0.1.0.0'],
  ['0.1.0.0', '0.1.0.0', '0.1.0.1'],
  ['0.1.0.0', '0.1.0.9', '0.1.0.10'],
  ['0.2.0.0', '0.1.0.9', '0.2.0.0'],
  ['0.1.0.0', '0.2.0.9', '0.2.0.10'],
  ['1.0.0.0', '0.9.9.99999', '1.0.0.0'],
  ['0.1.0.0', '0.1.0.65535', '0.1.1.0'],
  ['0.1.0.0', '0.1', '0.1.0.0'],
  ['0.1.0.0', 'nonsense', '0.1.0.0'],
])('a build %s over a site %s makes %s', (build, site, next) => {
  expect(nextVersion(build, site)).toBe(next);
});
