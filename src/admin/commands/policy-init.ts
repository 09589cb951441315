import { Option } from 'commander';
import type { AddCommand } from '../command';
import { misuse } from '../command-error';
import { paint } from '../paint';
import { number } from '../policy/explain/words';
import { interview, type Given } from '../policy/interview';
import { writeStartingFiles } from '../policy/starting-files';
import { refuseToOverwrite } from '../backtest/write-report-file';
import { printable } from '../printable';
import { warn } from '../policy-warnings';
import type { World } from '../world';

type Options = {
  readonly out: string;
  readonly size?: string;
  readonly style?: string;
  readonly domain: readonly string[];
  readonly everybody?: string;
  readonly support?: string;
  readonly yes?: true;
  readonly force?: true;
};

/** What --yes takes for domains: the one of the examples, which is nobody's. */
const EXAMPLE_DOMAIN = 'contoso.example';

const given = ({ size, style, domain, everybody, support, yes }: Options): Given => ({
  ...(size === undefined ? {} : { size }),
  ...(style === undefined ? {} : { style }),
  ...(everybody === undefined ? {} : { everybody }),
  ...(support === undefined ? {} : { support }),
  ...(domain.length > 0 ? { domains: domain.join(',') } : {}),
  ...(domain.length === 0 && yes ? { domains: EXAMPLE_DOMAIN } : {}),
});

const mustBeTold = ({ size, domains }: Given): void => {
  const missing = [
    ...(size === undefined ? ['--size <people>'] : []),
    ...(domains === undefined ? ['--domain <domain>'] : []),
  ];
  if (missing.length === 0) return;
  throw misuse(
    `There is no terminal to ask on. Give ${missing.join(' and ')}, or --yes for a size of 10,000 and ${EXAMPLE_DOMAIN}.`,
  );
};

const next = `
It is in monitor mode: it decides and holds nothing. Then, one after the other:
  1. the sizes of your lists:  npx breakwater lists build --help
  2. your site:                npx breakwater site --help
  3. what it would have held:  npx breakwater backtest --help
  4. "mode": "enforce" in the policy, under another revision
`;

const run = async (options: Options, world: World): Promise<void> => {
  const { out, domain } = options;
  const force = options.force === true;
  await refuseToOverwrite(out, force);
  const known = given(options);
  const ask = options.yes ? null : (world.ask ?? null);
  if (ask === null && !options.yes) mustBeTold(known);
  const answers = await interview(known, ask);
  const paths = await writeStartingFiles(out, answers, { now: world.now(), force });
  for (const path of paths)
    world.out.write(`${paint(world.out, 'green', `wrote ${printable(path)}`)}\n`);
  world.out.write(next);
  warn(world.err, [
    ...(options.yes && options.size === undefined
      ? [
          `The numbers are those of an organisation of ${number(answers.size)} people: give yours with --size.`,
        ]
      : []),
    ...(options.yes && domain.length === 0
      ? [`The only domain of your own is ${EXAMPLE_DOMAIN}: put yours into "internalDomains".`]
      : []),
  ]);
};

const examples = `
Examples:
  # Asks what it needs to know
  $ npx breakwater policy init

  # Asks nothing
  $ npx breakwater policy init --size 12000 --domain contoso.example --style lenient --yes`;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const policyInit: AddCommand = (group, world) => {
  group
    .command('init')
    .summary('write a policy to begin with, fit for the size of the organisation')
    .description(
      'Asks a few questions on a terminal, or takes options, and writes a policy in monitor mode with every key in it, a ' +
        'page that explains it, and the schema for editors.',
    )
    .option('--out <file>', 'the policy to write; the page goes beside it', 'policy.json')
    .option('--size <people>', 'how many people are in the organisation: the numbers fit it')
    .addOption(
      new Option('--style <style>', 'how early messages are held; without it, cautious').choices([
        'cautious',
        'lenient',
      ]),
    )
    .option('--domain <domain>', 'a mail domain of your own (repeatable)', collect, [])
    .option('--everybody <address>', 'a list that everybody is on')
    .option('--support <url>', 'a page that helps senders')
    .option('--yes', 'ask nothing, and take the usual answers for what is not given')
    .option('--force', 'write over files that are there')
    .addHelpText('after', examples)
    .action((options: Options) => run(options, world));
};
