import { readdirSync, readFileSync } from 'node:fs';
import { importsOf, resolved, typeScriptFiles } from './source-files';

const sources = typeScriptFiles('src');

/** The room of a path below src/: `src/core/rules/hold` is core, `src/ports` is ports. */
const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';

/** The table of rooms as docs/architecture.md draws it: room, and the rooms it may import. */
const documented = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const rows = [
    ...readFileSync('docs/architecture.md', 'utf8').matchAll(
      /^\| `([a-z0-9-]+)`\s*\|[^|]*\|([^|]*)\|$/gm,
    ),
  ];
  const direct = new Map(
    rows.map(([, room = '', may = '']) => [
      room,
      { rooms: [...may.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name), may },
    ]),
  );
  return new Map(
    [...direct].map(([room, { rooms, may }]) => [
      room,
      new Set(
        may.includes('all that')
          ? rooms.flatMap((name) => [name, ...(direct.get(name)?.rooms ?? [])])
          : rooms,
      ),
    ]),
  );
};

const table = documented();

test('every room of src/ stands in docs/architecture.md', () => {
  const rooms = readdirSync('src')
    .filter((name) => name !== 'tsconfig.json')
    .map((name) => name.replace(/\.ts$/, ''));
  expect([...table.keys()]).toEqual(expect.arrayContaining(rooms));
});

test('the table has the layers of the design', () => {
  expect(table.get('core')).toEqual(new Set());
  expect(table.get('check')).not.toContain('outlook');
  expect(table.get('outlook')).not.toContain('check');
  expect(table.get('admin')).not.toContain('outlook');
  expect(table.get('policy-page')).not.toContain('outlook');
  for (const entry of ['events', 'taskpane', 'policy-page', 'admin'])
    for (const [room, may] of table)
      expect([room, [...may]]).not.toEqual([room, expect.arrayContaining([entry])]);
});

test.each(sources)('%s imports only what its room may', (file) => {
  const may = table.get(roomOf(file)) ?? new Set();
  const rooms = importsOf(file)
    .filter((path) => path.startsWith('src/'))
    .map(roomOf)
    .filter((room) => room !== roomOf(file));
  expect(rooms.filter((room) => !may.has(room))).toEqual([]);
});

test('src/ imports nothing of the project outside src/', () => {
  const outside = sources.flatMap((file) =>
    importsOf(file)
      .filter((path) => /^(\.\.|simulator|test|bench|manifest|build)(\/|$)/.test(path))
      .map((path) => `${file} imports ${path}`),
  );
  expect(outside).toEqual([]);
});

test('the simulator shares no code with src/', () => {
  const shared = typeScriptFiles('simulator').flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith('src/'))
      .map((path) => `${file} imports ${path}`),
  );
  expect(shared).toEqual([]);
});

test('no two files import each other, also through others', () => {
  const graph = new Map(
    sources.map((file) => [
      file,
      importsOf(file).flatMap((path) => (path.startsWith('src/') ? (resolved(path) ?? []) : [])),
    ]),
  );
  const done = new Set<string>();
  const cycleFrom = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = cycleFrom(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  expect(sources.flatMap((file) => cycleFrom(file, []))).toEqual([]);
});
