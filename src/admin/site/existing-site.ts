import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandError } from '../command-error';
import { codeOf } from '../error-code';
import { printable } from '../printable';
import { readChecksums, sha256, sumsFile } from './checksums';
import type { Mailboxes } from './mailboxes';
import { readManifest, type Identity } from './manifest';
import { listFolder, readFiles, type Listed } from './read-folder';
import { textOf, type SiteFiles } from './site-files';
import { isStamped } from './stamped-script';

/** A site that an earlier run has written. */
export type ExistingSite = {
  readonly identity: Identity;
  readonly manifest: string;
  readonly files: SiteFiles;
  /** Not as that run has left them: changed by hand or by another program, or put there since. */
  readonly touched: readonly string[];
};

export type Target =
  | { readonly kind: 'empty' }
  | { readonly kind: 'site'; readonly site: ExistingSite }
  // A site of this command all the same, but another add-in: nothing of it is taken over.
  | { readonly kind: 'other'; readonly mailboxes: Mailboxes }
  | { readonly kind: 'foreign'; readonly examples: readonly string[] };

// What file managers leave behind wherever they have looked.
const isLitter = (path: string): boolean => ['.DS_Store', 'Thumbs.db'].includes(basename(path));

const marks = [sumsFile, 'manifest.xml', 'launchevent.js'];

const touchedOf = (files: SiteFiles, others: readonly string[]): readonly string[] => {
  const sums = readChecksums(textOf(files.get(sumsFile) ?? new Uint8Array()));
  const changed = [...files].filter(
    ([path, bytes]) => path !== sumsFile && sums.get(path) !== sha256(bytes),
  );
  return [...changed.map(([path]) => path), ...others];
};

const siteIn = async (folder: string, { paths, others }: Listed): Promise<ExistingSite | null> => {
  if (!marks.every((path) => paths.includes(path))) return null;
  const files = await readFiles(
    folder,
    paths.filter((path) => !isLitter(path)),
  );
  const manifest = textOf(files.get('manifest.xml') ?? new Uint8Array());
  const identity = readManifest(manifest);
  const isOurs = isStamped(textOf(files.get('launchevent.js') ?? new Uint8Array()));
  return identity === null || !isOurs
    ? null
    : { identity, manifest, files, touched: touchedOf(files, others) };
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  throw new CommandError(2, `${path} is a file. Give a folder as --out.`);
};

/** What stands where a site for `mailboxes` is to be written. */
export const lookAt = async (folder: string, mailboxes: Mailboxes): Promise<Target> => {
  if (!(await isThere(folder))) return { kind: 'empty' };
  const listed = await listFolder(folder);
  const all = [...listed.paths, ...listed.others].filter((path) => !isLitter(path));
  if (all.length === 0) return { kind: 'empty' };
  const site = await siteIn(folder, listed);
  if (site === null) return { kind: 'foreign', examples: all };
  return site.identity.mailboxes === mailboxes
    ? { kind: 'site', site }
    : { kind: 'other', mailboxes: site.identity.mailboxes };
};

const toldAtOnce = 10;

const shown = (paths: readonly string[]): string => {
  const more = paths.length - toldAtOnce;
  const lines = [...paths]
    .sort()
    .slice(0, toldAtOnce)
    .map((path) => `  ${printable(path)}`);
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
};

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && sha256(one) === sha256(other);

const otherAddIn = (folder: string, mailboxes: Mailboxes): string =>
  `${folder} is a site for ${mailboxes} mailboxes. ` +
  `To make it anew, ${mailboxes === 'Exchange Server' ? 'give' : 'leave out'} --on-prem. ` +
  'A site for the other mailboxes is another add-in, with an id and a folder of its own.\n';

/** What would be lost by putting `next` in the place of what is there, in words; null where nothing would be. */
export const lossIn = (target: Target, folder: string, next: SiteFiles): string | null => {
  if (target.kind === 'empty') return null;
  if (target.kind === 'foreign')
    return `${folder} holds files of something else:\n${shown(target.examples)}\n`;
  if (target.kind === 'other') return otherAddIn(folder, target.mailboxes);
  const { files, touched } = target.site;
  const lost = touched.filter((path) => !isSame(files.get(path), next.get(path)));
  if (lost.length === 0) return null;
  const policy = join(folder, 'policy.json');
  return (
    `${folder} is a site of this command, but these files were changed or added since:\n${shown(lost)}\n` +
    (lost.includes('policy.json')
      ? `The policy there may hold mail in an emergency. To keep it: --policy ${policy}\n`
      : '') +
    (lost.some((path) => path.startsWith('lists/'))
      ? `To keep the list sizes there: --lists ${join(folder, 'lists')}\n`
      : '')
  );
};
