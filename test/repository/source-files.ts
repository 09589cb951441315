import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { preProcessFile } from 'typescript';

/** Paths of the TypeScript files below a folder, with forward slashes, from the project's top. */
export const typeScriptFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
        .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
        .sort()
    : [];

/** What a file imports, types and dynamic imports included: paths from the project's top, or names of packages. */
export const importsOf = (file: string): readonly string[] =>
  preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.normalize(posix.join(dirname(file), fileName)) : fileName,
  );

/** The file an import without extension means; null where there is none. */
export const resolved = (path: string): string | null =>
  [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(
    (candidate) => /\.[a-z]+$/.test(candidate) && existsSync(candidate),
  ) ?? null;
