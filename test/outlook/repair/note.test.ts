import { readNote, writeNote } from '../../../src/outlook/repair/note';
import type { RecipientEntry } from '../../../src/ports';
import { fc } from '../../builders/fast-check';
import { group, nobody, people, person } from './recipients';

const address = fc.oneof(
  fc.emailAddress(),
  fc.string(),
  fc.constantFrom('"a@b c"@contoso.example', '@', 'a@', '@b', '0@0', '__proto__@constructor'),
);

const entries = fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), address }));
const recipients = fc.record({ to: entries, cc: entries, bcc: entries });

test('whatever is noted is read again, field by field, in order', () => {
  fc.assert(
    fc.property(recipients, (noted) => {
      expect(readNote(writeNote(noted, true))).toEqual(noted);
    }),
  );
});

test('without names the address stands for the name', () => {
  fc.assert(
    fc.property(recipients, ({ to, cc, bcc }) => {
      const named = (field: readonly RecipientEntry[]) =>
        field.map((entry) => ({ name: entry.address, address: entry.address }));
      expect(readNote(writeNote({ to, cc, bcc }, false))).toEqual({
        to: named(to),
        cc: named(cc),
        bcc: named(bcc),
      });
    }),
  );
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  'nothing',
  '{"domains":{},"to":[["a",0]]}',
  '{"domains":["b"],"to":{"length":3},"cc":[null,0,"a",[],[1,0],["a",1],["a",0.5]]}',
])('no note: %s', (text) => {
  const { to, bcc, cc } = readNote(text);
  expect({ to, bcc }).toEqual({ to: [], bcc: [] });
  // A place that is none is no domain.
  expect(cc.filter((entry) => entry.address !== 'a')).toEqual([]);
});

test('1,200 recipients with long addresses fit into sessionData beside what else stands there', () => {
  const long = (word: string) =>
    people(400, word).map((entry, index) => ({
      name: `${entry.name} with a name of their own`,
      address: `christopher.montgomery${word}${index}@subsidiary.contoso.example`,
    }));
  const noted = { to: long('to'), cc: long('cc'), bcc: long('bcc') };
  expect(writeNote(noted, false).length).toBeLessThan(45_000);
});

test('a domain is written once', () => {
  const text = writeNote({ ...nobody, to: [person('ann'), person('bob'), group] }, true);
  expect(text.split('contoso.example')).toHaveLength(2);
});
