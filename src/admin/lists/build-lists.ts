import { misuse, refusal } from '../command-error';
import type { Progress } from '../backtest/progress';
import { changesSince, type Changes } from './changes';
import { internalDomains } from './internal-domains';
import { listsFolder, previousSizes, writeLists } from './lists-folder';
import { joinParts, membershipPart, type MembershipPart } from './membership-part';
import { readCounts, type Size } from './read-counts';
import { readMemberships, type FileRead } from './read-memberships';
import { shardFiles } from './shards';
import { sizesOf, type Sizes } from './sizes';
import { malformedLine, skippedIn, type Skipped } from './skipped';

export type BuildRequest = {
  readonly memberships: readonly string[];
  readonly counts: readonly string[];
  readonly domains: readonly string[];
  readonly out: string;
  readonly previous: string | null;
  /** Write nothing where a list has grown so many times; null: write whatever it says. */
  readonly failOnGrowth: number | null;
  readonly growthFrom: number;
  readonly isStrict: boolean;
  readonly isForced: boolean;
};

export type Built = {
  readonly out: string;
  readonly asOf: number;
  readonly generatedAt: number;
  readonly rows: number;
  readonly sizes: Sizes;
  readonly entries: number;
  readonly bytes: number;
  readonly shards: number;
  readonly skipped: Skipped;
  readonly oddAliases: { readonly count: number; readonly first: string };
  /** Stand more than once in files of counts, with different figures. */
  readonly twice: readonly string[];
  /** Null where nothing was compared. */
  readonly changes: Changes | null;
  readonly isFirst: boolean;
  /** Lists that kept the files from being written. */
  readonly isHeld: boolean;
};

const TENFOLD = 10;

const checkRequest = (request: BuildRequest): void => {
  const { memberships, counts, domains, previous, failOnGrowth } = request;
  if (memberships.length + counts.length === 0)
    throw misuse('There is nothing to count: give --memberships, --counts or both.');
  if (memberships.length > 0 && domains.length === 0)
    throw misuse(
      'Who is external cannot be told without --internal-domain. Give each domain of the organisation, ' +
        'e.g. --internal-domain contoso.example; subdomains are included.',
    );
  if (failOnGrowth !== null && previous === null)
    throw misuse('--fail-on-growth compares with --previous: give the folder written before.');
};

const skippedError = ({ count, first }: Skipped): Error =>
  refusal(
    [
      `${count} malformed ${count === 1 ? 'row' : 'rows'}, and --strict. Nothing was written:`,
      ...first.map(malformedLine),
      ...(count > first.length ? [`  and ${count - first.length} more`] : []),
    ].join('\n'),
  );

/** Reads the sources, counts, compares and writes. */
export const buildLists = async (
  request: BuildRequest,
  progress: Progress,
  now: number,
): Promise<Built> => {
  checkRequest(request);
  const domains = internalDomains(request.domains);
  const folder = await listsFolder(request.out, request.isForced);
  const previous = request.previous === null ? null : await previousSizes(request.previous);
  if (previous === null && request.previous !== null && request.previous !== request.out)
    throw misuse(`--previous ${request.previous}: there is no such folder.`);

  const files: FileRead[] = [];
  const tellRead = (path: string) => (share: number) => progress.tell(`Reading ${path}`, share);
  let part: MembershipPart | null = null;
  for (const path of request.memberships) {
    const read = await readMemberships(path, tellRead(path));
    files.push(read);
    if (part === null) part = read.part;
    else joinParts(part, read.part);
  }
  part ??= membershipPart();
  const counts = new Map<string, Size>();
  const twice: string[] = [];
  for (const path of request.counts) {
    const read = await readCounts(path, counts, tellRead(path));
    files.push(read);
    twice.push(...read.twice);
  }
  const skipped = skippedIn(files);
  if (request.isStrict && skipped.count > 0) throw skippedError(skipped);

  const sizes = await sizesOf(part, counts, domains, (share) => progress.tell('Counting', share));
  if (sizes.lists.size === 0 && !request.isForced)
    throw refusal(
      [
        'There is not one list in the input. Nothing was written; with --force an empty set of sizes is.',
        ...skipped.first.map(malformedLine),
      ].join('\n'),
    );
  const changes =
    previous === null
      ? null
      : changesSince(previous, sizes.lists, sizes.aliases.keys(), {
          factor: request.failOnGrowth ?? TENFOLD,
          from: request.growthFrom,
        });
  const isHeld =
    request.failOnGrowth !== null && (changes?.grown.length ?? 0) > 0 && !request.isForced;

  // A copied file may be younger than what it says, one from another computer younger than now.
  const asOf = Math.min(now, ...files.map(({ modifiedAt }) => modifiedAt));
  const published = shardFiles([...sizes.lists, ...sizes.aliases], {
    lists: sizes.lists.size,
    generatedAt: now,
    asOf,
  });
  if (!isHeld) {
    progress.tell('Writing', 1);
    await writeLists(folder, published.files);
  }
  return {
    out: request.out,
    asOf,
    generatedAt: now,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    sizes,
    entries: sizes.lists.size + sizes.aliases.size,
    bytes: published.bytes,
    shards: published.files.size - 1,
    skipped,
    oddAliases: part.oddAliases,
    twice,
    changes,
    isFirst: request.previous !== null && previous === null,
    isHeld,
  };
};
