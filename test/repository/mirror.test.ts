import { existsSync, readdirSync } from 'node:fs';
import { typeScriptFiles } from './source-files';

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const tests = rooms
  .flatMap((room) => typeScriptFiles(`test/${room}`))
  .filter((file) => /\.test\.tsx?$/.test(file));

/** decide.test.ts and decide-properties.test.ts test decide; properties.test.ts alone tests its whole room. */
const testedBy = (file: string): readonly string[] => {
  const path = file.replace(/^test\//, 'src/').replace(/\.test\.tsx?$/, '');
  return [path, path.replace(/[-/](properties|es2016|oracle)$/, '')].flatMap((stem) => [
    `${stem}.ts`,
    `${stem}.tsx`,
    stem,
  ]);
};

test.each(tests)('%s stands where what it tests stands', (file) => {
  expect(testedBy(file).filter((path) => existsSync(path))).not.toEqual([]);
});
