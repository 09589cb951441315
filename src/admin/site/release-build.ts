import { fileURLToPath } from 'node:url';
import { CommandError } from '../command-error';
import { listFolder, readFiles } from './read-folder';
import type { SiteFiles } from './site-files';

/** The build that the package brings along, or that `npm run build` has made in a checkout. */
export const buildFolder = fileURLToPath(new URL('../../../dist', import.meta.url));

const needed = [
  'manifest.xml',
  'launchevent.js',
  'launchevent.html',
  'taskpane.js',
  'taskpane.html',
  'admin.js',
  'admin.html',
];

/** The files of a build as they are. */
export const readBuild = async (folder: string): Promise<SiteFiles> => {
  const { paths } = await listFolder(folder).catch((error: unknown) => {
    throw new CommandError(
      2,
      `There is no build in ${folder}. In a checkout of Breakwater run "npm run build" first; ` +
        'a package from a release brings it along.',
      { cause: error },
    );
  });
  const missing = needed.filter((path) => !paths.includes(path));
  if (missing.length === 0) return readFiles(folder, paths);
  throw new CommandError(
    2,
    `The build in ${folder} lacks ${missing.join(', ')}. Run "npm run build" again.`,
  );
};
