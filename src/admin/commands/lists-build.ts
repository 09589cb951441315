import { progressOn } from '../backtest/progress';
import type { AddCommand } from '../command';
import { misuse, refusal } from '../command-error';
import { buildLists, type BuildRequest } from '../lists/build-lists';
import { graphMemberships } from '../lists/graph-source/graph-memberships';
import { builtAsJson, writeBuilt } from '../lists/report';
import type { World } from '../world';

type Options = {
  readonly memberships: readonly string[];
  readonly counts: readonly string[];
  readonly graph?: true;
  readonly graphRoot: string;
  readonly graphState: string;
  readonly graphFull?: true;
  readonly internalDomain: readonly string[];
  readonly out: string;
  readonly previous?: string;
  readonly failOnGrowth?: string;
  readonly growthFrom: string;
  readonly strict?: true;
  readonly force?: true;
  readonly json?: true;
};

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const growthFactor = (typed: string): number => {
  const factor = Number(/^(\d+(?:\.\d+)?)x?$/i.exec(typed.trim())?.[1] ?? NaN);
  if (factor > 1) return factor;
  throw misuse(`--fail-on-growth takes how many times as large, e.g. 10x, not "${typed}".`);
};

const peopleIn = (typed: string): number => {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw misuse(`--growth-from takes a number of people, not "${typed}".`);
};

const requestOf = (options: Options): BuildRequest => ({
  memberships: options.memberships,
  counts: options.counts,
  domains: options.internalDomain,
  out: options.out,
  previous: options.previous ?? null,
  failOnGrowth: options.failOnGrowth === undefined ? null : growthFactor(options.failOnGrowth),
  growthFrom: peopleIn(options.growthFrom),
  isStrict: options.strict === true,
  isForced: options.force === true,
});

/** Reading a directory takes minutes: what can be known before is asked before. */
const fromGraph = async (options: Options, world: World): Promise<readonly string[]> => {
  if (!options.graph) return [];
  if (options.internalDomain.length === 0)
    throw misuse('--graph needs --internal-domain, e.g. --internal-domain contoso.example.');
  const { graphRoot: root, graphState: folder, graphFull } = options;
  return [await graphMemberships({ root, folder, isFull: graphFull === true }, world)];
};

const run = async (given: Options, world: World): Promise<void> => {
  const { out, err, now } = world;
  const read = await fromGraph(given, world);
  const options = { ...given, memberships: [...given.memberships, ...read] };
  const progress = progressOn(err, err.isTerminal === true, now);
  const built = await buildLists(requestOf(options), progress, now()).finally(progress.end);
  if (options.json) out.write(`${builtAsJson(built)}\n`);
  else writeBuilt(world, built);
  if (built.isHeld)
    throw refusal(
      `Nothing was written, because lists have grown ${String(options.failOnGrowth)} or more. ` +
        'Look at them above; where they are right, run this again with --force.',
    );
};

const examples = `
Examples:
  # The export of deploy/Export-ListMembers.ps1
  $ npx breakwater lists build --memberships members.csv --internal-domain contoso.example --out lists/

  # Every night: say what changed, and keep the files of the day before where a list has suddenly swollen
  $ npx breakwater lists build --memberships members.csv --internal-domain contoso.example --out lists/ --previous lists/ --fail-on-growth 10x --growth-from 100

  # Only counts are known: a CSV file with the columns list,members,external,flags
  $ npx breakwater lists build --counts counts.csv --out lists/

  # From Microsoft Graph, as the app registration in AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (or
  # AZURE_CLIENT_CERTIFICATE_PATH), or with a token in BREAKWATER_GRAPH_TOKEN; dynamic lists are not there
  $ npx breakwater lists build --graph --internal-domain contoso.example --out lists/

Memberships: CSV with the columns list,listType,member,memberType (and listAliases) in any order and case, with commas
or semicolons, in UTF-8 or UTF-16. docs/admin/lists.md says what the figures mean.`;

export const listsBuild: AddCommand = (group, world) => {
  group
    .command('build')
    .summary('count the people behind every list, and write the sizes that Outlook asks for')
    .description(
      'Counts the distinct people behind every list, lists within lists resolved, and writes them as static files.',
    )
    .option('--memberships <file>', 'who is in which list, as CSV (repeatable)', collect, [])
    .option('--counts <file>', 'how many are behind a list, as CSV (repeatable)', collect, [])
    .option('--graph', 'read who is in which group from Microsoft Graph')
    .option(
      '--graph-root <url>',
      'the address of Graph; national clouds have their own',
      'https://graph.microsoft.com/v1.0',
    )
    .option(
      '--graph-state <folder>',
      'where readings of Graph are kept, to go on after a cut and to read only what has changed',
      'graph-state',
    )
    .option('--graph-full', 'read everything from Graph; once a week it does so by itself')
    .option(
      '--internal-domain <domain>',
      'a domain of the organisation, subdomains included (repeatable)',
      collect,
      [],
    )
    .requiredOption('--out <folder>', 'where to write; its files are replaced in one step')
    .option('--previous <folder>', 'say what changed since the files there; may be --out itself')
    .option(
      '--fail-on-growth <times>',
      'write nothing where a list is so many times as large as in --previous, e.g. 10x',
    )
    .option('--growth-from <people>', 'growth to fewer people than this is none', '0')
    .option('--strict', 'write nothing where a row is malformed, instead of skipping it')
    .option('--json', 'as JSON, for programs')
    .option('--force', 'write in spite of growth, of other files in --out, and of an empty input')
    .addHelpText('after', examples)
    .action((options: Options) => run(options, world));
};
