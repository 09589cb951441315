import { isCount, isRecord, type JsonRecord } from '../../transport/json';
import { CommandError, refusal } from '../command-error';
import { printable } from '../printable';
import { listFolder, readFiles } from './read-folder';
import { bytesOf, textOf, type SiteFiles } from './site-files';

export type Entry = {
  /** All 16 digits: two that choose the shard, fourteen that are the key in it. */
  readonly digits: string;
  readonly size: readonly [members: number, external: number, flags: number];
  readonly asOf: string | null;
};

/** A folder of published sizes that has been checked, with all 256 shards. */
export type PublishedLists = {
  readonly files: SiteFiles;
  readonly entries: readonly Entry[];
  /** What lay in the folder besides, and does not belong on a web server. */
  readonly ignored: readonly string[];
};

const shardNames = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

const isShard = (path: string): boolean => /^[0-9a-f]{2}\.json$/.test(path);

const dateOf = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;

const jsonOf = (path: string, bytes: Uint8Array, problems: string[]): JsonRecord => {
  try {
    const value: unknown = JSON.parse(textOf(bytes));
    if (isRecord(value)) return value;
  } catch {
    // Told below: a file that is no JSON and one that holds something else are one problem to whoever has to mend it.
  }
  problems.push(`${path}: not a JSON object`);
  return {};
};

const sizeOf = (value: unknown): Entry['size'] | null => {
  const [members, external, flags, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
  return isCount(members) && isCount(external) && isCount(flags) && more.length === 0
    ? [members, external, flags]
    : null;
};

type Shard = { readonly name: string; readonly content: JsonRecord };

const entriesOf = (
  { name, content }: Shard,
  published: string | null,
  problems: string[],
): readonly Entry[] =>
  Object.keys(content)
    .filter((key) => key !== 'asOf')
    .flatMap((key) => {
      const size = sizeOf(content[key]);
      if (/^[0-9a-f]{14}$/.test(key) && size !== null)
        return [{ digits: name + key, size, asOf: dateOf(content['asOf']) ?? published }];
      problems.push(`${name}.json: ${printable(key)} is no key of 14 digits with three numbers`);
      return [];
    });

const toldAtOnce = 10;

const refuse = (folder: string, problems: readonly string[]): CommandError => {
  const more = problems.length - toldAtOnce;
  return refusal(
    [
      `${folder} is not a folder of list sizes as "breakwater lists build" writes it. To put right:`,
      ...problems.slice(0, toldAtOnce).map((problem) => `  ${problem}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  );
};

const emptyShard = bytesOf('{}\n');

/** Shards that hold no list: with them no host's own page for a missing file is taken for an answer. */
const withAllShards = (index: Uint8Array, shards: SiteFiles): SiteFiles =>
  new Map([
    ['index.json', index],
    ...shardNames.map((name): [string, Uint8Array] => [
      `${name}.json`,
      shards.get(`${name}.json`) ?? emptyShard,
    ]),
  ]);

/** No list at all, as the build has it. */
export const noLists = (index: Uint8Array): PublishedLists => ({
  files: withAllShards(index, new Map()),
  entries: [],
  ignored: [],
});

const isPublished = (path: string): boolean => path === 'index.json' || isShard(path);

/** What a missing index would say. */
const indexOf = (entries: readonly Entry[]): Uint8Array => {
  const dates = entries.map(({ asOf }) => Date.parse(asOf ?? '1970-01-01T00:00:00Z'));
  const newest = dates.reduce((latest, date) => Math.max(latest, date), 0);
  const generatedAt = new Date(newest).toISOString().replace('.000Z', 'Z');
  return bytesOf(`${JSON.stringify({ format: 1, generatedAt, lists: entries.length }, null, 2)}\n`);
};

/** The published sizes among some files, or a refusal that tells everything that is wrong with them. */
export const checkLists = (folder: string, found: SiteFiles): PublishedLists => {
  const problems: string[] = [];
  const shards = [...found].filter(([path]) => isShard(path));
  const index = found.get('index.json');
  if (index === undefined && shards.length === 0)
    throw refuse(folder, ['there is neither an index.json nor a shard such as 3f.json in it']);
  const { format, generatedAt } =
    index === undefined ? { format: 1 } : jsonOf('index.json', index, problems);
  if (format !== 1) problems.push('index.json: "format" is not 1');
  const entries = shards.flatMap(([path, bytes]) => {
    const shard = { name: path.slice(0, 2), content: jsonOf(path, bytes, problems) };
    return entriesOf(shard, dateOf(generatedAt), problems);
  });
  if (problems.length > 0) throw refuse(folder, problems);
  return { files: withAllShards(index ?? indexOf(entries), new Map(shards)), entries, ignored: [] };
};

/** The published sizes of a folder; nothing else in it is read. */
export const readLists = async (folder: string): Promise<PublishedLists> => {
  const { paths, others } = await listFolder(folder).catch((error: unknown) => {
    throw new CommandError(
      2,
      `Cannot read the folder ${folder}. Give the one that "breakwater lists build" has written.`,
      { cause: error },
    );
  });
  const links = others.filter(isPublished);
  if (links.length > 0)
    throw refuse(
      folder,
      links.map((path) => `${path}: not a plain file`),
    );
  const lists = checkLists(folder, await readFiles(folder, paths.filter(isPublished)));
  return { ...lists, ignored: [...paths.filter((path) => !isPublished(path)), ...others] };
};
