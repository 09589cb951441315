import type { Hold, Policy } from '../../core/policy';
import type { AddCommand } from '../command';
import { inWords } from '../duration';
import { inOrder, stateOf, type HoldState } from '../holds/state';
import { inUtc } from '../holds/until';
import { paint, type Colour } from '../paint';
import { readPolicyText } from '../policy-file';
import { policyIn } from '../policy-problems';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import { shellWord } from '../shell-word';
import { tableLines } from '../table';
import type { World } from '../world';

type Options = { readonly policy: string; readonly json?: true };

const colours: { readonly [State in HoldState]: Colour } = {
  active: 'green',
  'ends soon': 'yellow',
  expired: 'dim',
};

const timeOf = ({ until }: Hold, now: number): string =>
  until > now ? `${inWords(until - now)} left` : `${inWords(now - until)} ago`;

const rowOf = (hold: Hold, now: number): readonly string[] => [
  printable(hold.id),
  stateOf(hold, now),
  timeOf(hold, now),
  inUtc(hold.until),
  [...hold.lists, ...hold.subjects.map((subject) => `"${printable(subject)}"`)].join(', '),
];

const writeTable = ({ out }: World, holds: readonly Hold[], now: number): void => {
  const rows = [['ID', 'STATE', 'TIME', 'ENDS', 'HOLDS'], ...holds.map((hold) => rowOf(hold, now))];
  tableLines(rows).forEach((line, index) => {
    const hold = holds[index - 1];
    out.write(`${hold === undefined ? line : paint(out, colours[stateOf(hold, now)], line)}\n`);
  });
};

/** Times in full for programs: `endsAt` is the first moment at which the hold is over. */
const toJson = ({ revision, mode }: Policy, holds: readonly Hold[], now: number): string => {
  const entries = holds.map(({ until, ...hold }) => ({
    ...hold,
    state: stateOf({ until, ...hold }, now),
    endsAt: new Date(until).toISOString(),
    secondsLeft: Math.max(0, Math.ceil((until - now) / 1000)),
  }));
  return JSON.stringify({ revision, mode, holds: entries }, null, 2);
};

const expiredWarning = (holds: readonly Hold[], now: number, path: string): readonly string[] => {
  const count = holds.filter((hold) => stateOf(hold, now) === 'expired').length;
  if (count === 0) return [];
  const what =
    count === 1 ? '1 hold has expired and holds' : `${count} holds have expired and hold`;
  const how = `npx breakwater hold end --all-expired --policy ${shellWord(path)}`;
  return [`${what} nothing. To tidy up: ${how}`];
};

const run = async ({ policy: path, json }: Options, world: World): Promise<void> => {
  const now = world.now();
  const text = await readPolicyText(path);
  const { policy } = policyIn(text, `${path} cannot be used; no Outlook reads it as it is:`);
  const holds = inOrder(policy, now);
  if (json) world.out.write(`${toJson(policy, holds, now)}\n`);
  else if (holds.length === 0) world.out.write(`${path} has no holds.\n`);
  else writeTable(world, holds, now);
  warn(world.err, [...policyWarnings(text, policy), ...expiredWarning(holds, now, path)]);
};

export const holdList: AddCommand = (group, world) => {
  group
    .command('list')
    .summary('show the holds of a policy and the time they have left')
    .description(
      'Shows the holds of a policy in the order in which they end, the expired ones last.',
    )
    .option('--policy <file>', 'the policy to read', 'policy.json')
    .option('--json', 'as JSON, for programs')
    .action((options: Options) => run(options, world));
};
