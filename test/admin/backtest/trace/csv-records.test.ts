import fc from 'fast-check';
import { csvReader } from '../../../../src/admin/backtest/trace/csv-records';

const read = (pieces: readonly string[], delimiter = ',') => {
  const records: (readonly string[])[] = [];
  const lines: number[] = [];
  const damaged: (readonly [number, string])[] = [];
  const csv = csvReader(delimiter, {
    record: (fields, line) => {
      records.push([...fields]);
      lines.push(line);
    },
    damaged: (line, reason) => damaged.push([line, reason]),
  });
  for (const piece of pieces) csv.push(piece);
  csv.end();
  return { records, lines, damaged };
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const field = fc
  .array(fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '😀'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const row = fc.array(field, { minLength: 2, maxLength: 4 });
const cuts = fc.array(fc.nat(400), { maxLength: 12 });

const cutAt = (text: string, places: readonly number[]): readonly string[] => {
  const edges = [0, ...places.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
  return edges.slice(1).map((end, index) => text.slice(edges[index], end));
};

test.each(['\n', '\r\n'])('reads what was written, however it is cut (line end %j)', (end) => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), cuts, fc.boolean(), (rows, places, isEnded) => {
      const text = rows.map((each) => each.map(quoted).join(',')).join(end) + (isEnded ? end : '');
      const { records, lines, damaged } = read(cutAt(text, places));
      expect({ records, damaged }).toEqual({ records: rows, damaged: [] });
      expect(lines).toEqual(read([text]).lines);
    }),
  );
});

test('lines are counted through fields that hold line breaks, and empty lines are none', () => {
  const { records, lines } = read(['a,"b\nc\nd",e\n\n\r\nf,g\rh,i']);
  expect(records).toEqual([
    ['a', 'b\nc\nd', 'e'],
    ['f', 'g'],
    ['h', 'i'],
  ]);
  expect(lines).toEqual([1, 6, 7]);
});

test('a quote in an unquoted field is itself', () => {
  expect(read(['a,b "c" d\n']).records).toEqual([['a', 'b "c" d']]);
});

test.each<readonly [text: string, damaged: readonly (readonly [number, string])[], left: number]>([
  ['a,"b"c,d\ne,f\n', [[1, 'a quote in the middle of a field']], 1],
  ['a,b\nc,"d\ne,f\ng,h', [[2, 'a quote that is never closed']], 3],
  ['"', [[1, 'a quote that is never closed']], 0],
])('%j: the damaged line is named and the others are read', (text, damaged, left) => {
  const found = read([text]);
  expect(found.damaged).toEqual(damaged);
  expect(found.records).toHaveLength(left);
});

test('a quote never closed does not swallow a large file', () => {
  const line = `${'x'.repeat(98)},\n`;
  const pieces = Array.from({ length: 120 }, () => line.repeat(1000));
  const { records, damaged } = read([`a,"b\n`, ...pieces]);
  expect(damaged).toEqual([[1, 'a quote that is never closed']]);
  expect(records).toHaveLength(120_000);
});

test('a field of a million recipients is read, in pieces and in good time', () => {
  const recipients = 'person@contoso.example##Receive, Deliver;'.repeat(100_000);
  const text = `a,"${recipients}",b\n`;
  const { records } = read(
    cutAt(
      text,
      Array.from({ length: 60 }, (_, index) => index * 65_536),
    ),
  );
  expect(records[0]?.[1]).toHaveLength(recipients.length);
});
