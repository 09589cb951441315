import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyJsonSchema } from '../../src/policy/json-schema';
import { impossible } from './impossible';

const root = join(__dirname, '../..');
const accepts = new Ajv({ strict: true, allErrors: true }).compile(policyJsonSchema());
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test.each([
  ['the documented example', readJson('docs/policy-example.json')],
  ['the policy that is served by default', readJson('policy.json')],
  ['an empty file', {}],
  ['what is switched off with null', { sources: { graph: null }, support: null, audit: null }],
  ['a hold of subjects alone', { holds: [{ until: '2026-12-01', subjects: ['Menu'] }] }],
])('accepts %s', (_, file) => {
  accepts(file);
  expect(accepts.errors).toBeNull();
});

test.each(impossible.filter(({ beyondSchema }) => !beyondSchema))('rejects $why', ({ file }) => {
  expect(accepts(file)).toBe(false);
});

test.each(impossible.filter(({ beyondSchema }) => beyondSchema))(
  'leaves $why to the parser',
  ({ file }) => {
    expect(accepts(file)).toBe(true);
  },
);

test.each([
  { treshold: 1 },
  { thresholds: { new: { wran: 1 } } },
  { lists: [{ address: 'a@b.example', seize: 1 }] },
])('underlines an unknown key in %j', (file) => {
  expect(accepts(file)).toBe(false);
});
