import { readRows, type Row } from '../../../src/admin/lists/csv-rows';
import { MOST_READ, type Source } from '../../../src/admin/lists/csv-source';
import { fc } from '../../builders/fast-check';
import { csvOf, type Dialect } from './csv-text';

/** A file that comes in pieces of a few bytes. */
const inPieces = (bytes: Uint8Array, piece: number): Source => {
  let done = 0;
  return {
    read: (target, at) => {
      const part = bytes.subarray(done, done + Math.min(piece, MOST_READ));
      target.set(part, at);
      done += part.length;
      return Promise.resolve(part.length);
    },
    done: () => done,
  };
};

const read = async (bytes: Uint8Array, width: number, piece = 1 << 16, delimiter = ',') => {
  const rows: string[][] = [];
  const malformed: [number, string][] = [];
  const take = ({ bytes: all, from, to }: Row) =>
    void rows.push(
      [...from].map((start, field) => Buffer.from(all.subarray(start, to[field])).toString('utf8')),
    );
  const result = await readRows(
    inPieces(bytes, piece),
    { delimiter: delimiter.charCodeAt(0), width, line: 1 },
    { take, finish: () => undefined, malformed: (...told) => void malformed.push(told) },
  );
  return { ...result, rows, malformed };
};

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', ',', ';', '"', '\n', '\r\n', '@'),
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );
const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const),
  encoding: fc.constant('utf-8' as const),
  hasMark: fc.constant(false),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  quotes: fc.constantFrom('all' as const, 'needed' as const),
  endsWithLine: fc.boolean(),
});

test('any table reads back, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      dialects,
      fc.integer({ min: 1, max: 9 }),
      async (rows, dialect, piece) => {
        const width = rows[0]!.length;
        const back = await read(csvOf(rows, dialect), width, piece, dialect.delimiter);
        expect(back.rows).toEqual(rows);
        expect([back.malformed, back.openQuote]).toEqual([[], 0]);
      },
    ),
    { numRuns: 500 },
  );
});

const sorted = fc
  .tuple(
    fc.uniqueArray(cell, { minLength: 2, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(3), cell)),
  )
  .map(([few, rows]) =>
    rows.map(([first, second, last]) => [
      few[first % few.length] ?? '',
      few[second % few.length] ?? '',
      last,
    ]),
  )
  .filter((rows) => rows.length > 0);

test('rows that begin like the row before read back', async () => {
  await fc.assert(
    fc.asyncProperty(
      sorted,
      dialects,
      fc.integer({ min: 1, max: 60 }),
      async (rows, dialect, piece) => {
        const back = await read(csvOf(rows, dialect), 3, piece, dialect.delimiter);
        expect(back.rows).toEqual(rows);
        expect([back.malformed, back.openQuote]).toEqual([[], 0]);
      },
    ),
    { numRuns: 500 },
  );
});

test('any bytes at all are read alike, in whatever pieces they come', async () => {
  const bytes = fc.array(fc.constantFrom(...Buffer.from('a@,;"\n\r '), 0, 0xff), {
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (given, piece) => {
      const whole = await read(Uint8Array.from(given), 2, 1 << 16);
      const back = await read(Uint8Array.from(given), 2, piece);
      expect(back).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    'too few fields',
    'a,b\nc\nd,e',
    [
      ['a', 'b'],
      ['d', 'e'],
    ],
    [[2, '1 field instead of 2']],
  ],
  [
    'too many',
    'a,b\nc,d,e,f\ng,h',
    [
      ['a', 'b'],
      ['g', 'h'],
    ],
    [[2, '4 fields instead of 2']],
  ],
  [
    'empty lines',
    '\na,b\n\r\n  \nc,d\n\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [],
  ],
  [
    'a line break in quotes counts as a line',
    '"a\nb",c\nd',
    [['a\nb', 'c']],
    [[3, '1 field instead of 2']],
  ],
  ['a stray quote', 'a"b,c\nd,e', [['d', 'e']], [[1, 'a quote in the middle of a field']]],
  ['text behind a quote', '"a"b,c\nd,e', [['d', 'e']], [[1, 'a quote in the middle of a field']]],
  [
    'a quote too many in one row does not swallow the next ones',
    '"a,b\n"c",d\ne,f',
    [
      ['c', 'd'],
      ['e', 'f'],
    ],
    [[1, 'a quote in the middle of a field']],
  ],
])('%s', async (_, text, rows, malformed) => {
  for (const piece of [1, 2, 1000]) {
    const back = await read(Buffer.from(text), 2, piece);
    expect([back.rows, back.malformed]).toEqual([rows, malformed]);
  }
});

test('a file that ends inside quotes names the line of the row', async () => {
  const back = await read(Buffer.from('a,b\nc,"d\ne'), 2);
  expect([back.rows, back.openQuote]).toEqual([[['a', 'b']], 2]);
});

test('a quote that is never closed costs one row, and a line without an end is refused', async () => {
  const rest = 'x,y\n'.repeat(600_000);
  const back = await read(Buffer.from(`a,"b\n${rest}`), 2);
  expect(back.malformed).toEqual([[1, 'a quote that is never closed']]);
  expect(back.rows).toHaveLength(600_000);
  const endless = read(new Uint8Array(40_000_000).fill(0x61), 2, MOST_READ);
  await expect(endless).rejects.toThrow('longer than 16 MB');
});
