import {
  addressTable,
  asBytes,
  find,
  intern,
  mergeInto,
  textOf,
} from '../../../src/admin/lists/address-table';
import { fc } from '../../builders/fast-check';

const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'A', 'z', 'Z', '@', '[', '`', '{', '0', 'é', 'É', '.') }),
  { maxLength: 60 },
);

/** What the table takes as one: upper and lower case of ASCII letters alone. */
const folded = (word: string): string => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const internAll = (all: readonly string[]) => {
  const table = addressTable();
  const ids = all.map((word) => {
    const source = asBytes(Buffer.from(`<${word}>`));
    return intern(table, source, 1, source.bytes.length - 1);
  });
  return { table, ids };
};

test('one id for each word, whatever the case of its letters', () => {
  fc.assert(
    fc.property(words, (all) => {
      const { table, ids } = internAll(all);
      const distinct = [...new Set(all.map(folded))];
      expect(ids).toEqual(all.map((word) => distinct.indexOf(folded(word))));
      expect(distinct.map((_, id) => textOf(table, id))).toEqual(distinct);
    }),
  );
});

test('two tables become one', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { table } = internAll(one);
      const added = internAll(other);
      const ids = mergeInto(table, added.table);
      expect(added.ids.map((id) => textOf(table, ids[id]!))).toEqual(other.map(folded));
      expect(table.count).toBe(new Set([...one, ...other].map(folded)).size);
    }),
  );
});

test('200,000 words outgrow every array it began with', () => {
  const all = Array.from({ length: 200_000 }, (_, at) => `person.${at}@contoso.example`);
  const { table, ids } = internAll(all);
  expect(ids).toEqual(all.map((_, at) => at));
  const found = all.map((word) => {
    const source = asBytes(Buffer.from(word));
    return find(table, source, 0, source.bytes.length);
  });
  expect(found).toEqual(ids);
  const missing = asBytes(Buffer.from('person.200000@contoso.example'));
  expect(find(table, missing, 0, missing.bytes.length)).toBe(-1);
});
