import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import { pageBundle } from './webpack.config';

const sources = ['web', 'host', 'stories', 'people', 'webpack.config.ts'];

const changedAt = async (place: string): Promise<number> => {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(place);
  return Math.max(
    0,
    ...(await Promise.all(names.map((name) => changedAt(path.join(place, name))))),
  );
};

const isFresh = async (bundle: string): Promise<boolean> => {
  try {
    const built = await changedAt(bundle);
    const changes = sources.map((name) => changedAt(path.join(import.meta.dirname, name)));
    return Math.max(...(await Promise.all(changes))) < built;
  } catch {
    return false;
  }
};

const bundleInto = (folder: string): Promise<void> => {
  const compiler = webpack({ ...pageBundle, output: { ...pageBundle.output, path: folder } });
  return new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      const problem = error ?? (result?.hasErrors() === true ? new Error(result.toString()) : null);
      compiler.close(() => (problem === null ? resolve() : reject(problem)));
    });
  });
};

/**
 * Bundles simulator/web for the browser unless nothing changed. Returns the folder. Several simulators may start at once, as
 * the browser tests do: each builds aside and moves whole files into place.
 */
export const buildPage = async (): Promise<string> => {
  const folder = path.resolve(import.meta.dirname, '../.cache/simulator');
  if (await isFresh(path.join(folder, 'page.js'))) return folder;
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  try {
    await bundleInto(aside);
    for (const name of await readdir(aside)) {
      await rename(path.join(aside, name), path.join(folder, name));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
};
