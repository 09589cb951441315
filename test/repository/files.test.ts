import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { typeScriptFiles } from './source-files';

const all = ['src', 'simulator', 'test', 'bench', 'manifest', 'sideload'].flatMap(typeScriptFiles);
const shipped = typeScriptFiles('src');

test('files are kebab-case, React components PascalCase', () => {
  const odd = all.filter(
    (file) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.tsx?$/.test(basename(file)) &&
      !/^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(basename(file)),
  );
  expect(odd).toEqual([]);
});

test('there are no drawers: a function lives in the room that owns the idea', () => {
  const drawers = all.filter((file) =>
    /(^|\/)(utils?|helpers?|common|shared|lib|types|constants|misc)(\/|\.tsx?$)/.test(file),
  );
  expect(drawers).toEqual([]);
});

test('there are no barrels but the list of rules', () => {
  const barrels = shipped.filter(
    (file) =>
      file !== 'src/core/rules/index.ts' &&
      /^export (\*|\{[^}]*\}) from /m.test(readFileSync(file, 'utf8')),
  );
  expect(barrels).toEqual([]);
});

test('nothing is suppressed in what ships', () => {
  const suppressed = shipped.filter((file) =>
    /@ts-(ignore|expect-error|nocheck)|eslint-disable/.test(readFileSync(file, 'utf8')),
  );
  expect(suppressed).toEqual([]);
});
