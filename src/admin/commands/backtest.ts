import { InvalidArgumentError } from 'commander';
import { basename } from 'node:path';
import { progressOn } from '../backtest/progress';
import { readSends } from '../backtest/read-sends';
import { replay } from '../backtest/replay/replay';
import { buildReport, type NamedPolicy } from '../backtest/report/build-report';
import { pageOf } from '../backtest/report/page';
import { readingWarnings, writeReport } from '../backtest/report/terminal';
import { readSizes } from '../backtest/sizes';
import type { DateOrder } from '../backtest/trace/trace-date';
import { refuseToOverwrite, writeWhole } from '../backtest/write-report-file';
import type { AddCommand } from '../command';
import { misuse } from '../command-error';
import { readPolicyText } from '../policy-file';
import { policyIn } from '../policy-problems';
import { warn } from '../policy-warnings';
import { printable } from '../printable';
import type { World } from '../world';

type Options = {
  readonly trace: readonly string[];
  readonly lists: string;
  readonly policy?: readonly string[];
  readonly dates?: DateOrder;
  readonly names?: true;
  readonly html?: string;
  readonly json?: true;
  readonly force?: true;
};

const collect = (value: string, before?: readonly string[]): readonly string[] => [
  ...(before ?? []),
  value,
];

const dateOrder = (value: string): DateOrder => {
  if (value === 'day-first' || value === 'month-first') return value;
  throw new InvalidArgumentError('It is day-first or month-first.');
};

/** The file names of two policies, with their folders where the names alone are the same. */
const namesOf = (paths: readonly string[]): readonly string[] => {
  const names = paths.map((path) => basename(path));
  return (new Set(names).size === paths.length ? names : paths).map(printable);
};

const readPolicies = async (
  paths: readonly string[],
  world: World,
): Promise<readonly NamedPolicy[]> => {
  if (paths.length > 2)
    throw misuse('One policy, or two to compare: --policy stands there too often.');
  const names = namesOf(paths);
  const policies: NamedPolicy[] = [];
  for (const [index, path] of paths.entries()) {
    const words = `${path} cannot be used; no Outlook reads it as it is:`;
    const { policy, unknownKeys } = policyIn(await readPolicyText(path), words);
    warn(
      world.err,
      unknownKeys.map(({ path: key }) => `${path}: unknown key ${printable(key)}, ignored.`),
    );
    policies.push({ file: names[index] ?? path, policy });
  }
  return policies;
};

const run = async (options: Options, world: World): Promise<void> => {
  const { trace, lists, policy = ['policy.json'], dates = null, names, json, force } = options;
  const { out, err, now } = world;
  if (options.html !== undefined) await refuseToOverwrite(options.html, force === true);
  const named = await readPolicies(policy, world);
  const policies = named.map((each) => each.policy);
  const sizes = await readSizes(lists);

  const progress = progressOn(err, err.isTerminal === true, now);
  const read = await readSends({ traces: trace, policies, dates, now: now(), progress }).finally(
    progress.end,
  );
  const { sends, book, summary: reading } = read;
  const replayed = replay({ sends, book, sizes, policies, progress });
  progress.end();

  const report = buildReport({
    traces: trace.map((path) => printable(basename(path))),
    reading,
    replay: replayed,
    book,
    policies: named,
    publishedLists: sizes.count,
    hasNames: names === true,
  });
  warn(err, readingWarnings(reading));
  if (options.html !== undefined) {
    await writeWhole(options.html, pageOf(report), force === true);
    err.write(`The page is in ${options.html}\n`);
  }
  if (json) out.write(`${JSON.stringify(report, null, 2)}\n`);
  else writeReport(out, report);
};

const examples = `
Examples:
  # What would last week have been like?
  $ npx breakwater backtest --trace trace.csv --lists lists/ --policy policy.json

  # Two policies side by side, as a page to show around
  $ npx breakwater backtest --trace trace.csv --lists lists/ --policy policy.json --policy stricter.json --html report.html

  # A trace in several parts; or an mbox, or a folder of .eml
  $ npx breakwater backtest --trace monday.csv --trace tuesday.csv --lists lists/
  $ npx breakwater backtest --trace sent.mbox --lists lists/ --names

Nothing leaves this computer. Senders, lists and messages are numbered unless --names is there.
docs/admin/backtest.md says how to export a trace.`;

export const backtest: AddCommand = (group, world) => {
  group
    .command('backtest')
    .summary('say what a policy would have stopped, by past mail')
    .description(
      'Replays past sends through the decision that Outlook would have made on Send: message traces of Exchange Online ' +
        '(CSV), an mbox, or a folder of .eml.',
    )
    .requiredOption(
      '--trace <file>',
      'a message trace, an mbox or a folder of .eml (repeatable)',
      collect,
    )
    .requiredOption(
      '--lists <folder>',
      'the published sizes, as `breakwater lists build` writes them',
    )
    .option(
      '--policy <file>',
      'a policy (default: policy.json); a second one is compared with it',
      collect,
    )
    .option(
      '--dates <order>',
      'day-first or month-first, where dates such as 03/04/2026 leave it open',
      dateOrder,
    )
    .option('--names', 'name senders, lists and subjects')
    .option('--html <file>', 'write the report as one page as well')
    .option('--json', 'as JSON, for programs')
    .option('--force', 'write over the page that is there')
    .addHelpText('after', examples)
    .action((options: Options) => run(options, world));
};
