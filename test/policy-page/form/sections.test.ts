import { keyTexts } from '../../../src/policy/key-texts';
import { sections } from '../../../src/policy-page/form/sections';
import { keyOf } from '../../../src/policy-page/draft/path';

/** Every key that the form can change. */
const keys = sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => [
    ...(block.kind === 'fields' ? [] : [keyOf(block.path)]),
    ...block.fields.map(({ key }) =>
      keyOf(block.kind === 'entries' ? [...block.path, 0, key] : [...block.path, key]),
    ),
  ]),
);

const isGroup = (key: string): boolean =>
  Object.keys(keyTexts).some((other) => other.startsWith(`${key}.`));

const known = Object.keys(keyTexts).filter((key) => !isGroup(key));

test.each(known)('%s has a field', (key) => {
  expect(keys).toContain(key);
});

test('no field is for a key that is not there, and none is there twice', () => {
  expect(keys.filter((key) => !(key in keyTexts))).toEqual([]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
