import type { AddCommand } from '../command';
import { misuse } from '../command-error';
import { endHolds, type EndedHolds } from '../holds/end';
import { reportEdit } from '../holds/report';
import { changePolicyFile, readPolicyText } from '../policy-file';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import type { World } from '../world';

type Options = {
  readonly policy: string;
  readonly allExpired?: true;
  readonly dryRun?: true;
};

const whichOf = (
  ids: readonly string[],
  { allExpired }: Options,
): readonly string[] | 'expired' => {
  if (ids.length > 0 === (allExpired === true))
    throw misuse(
      'Nothing was written. Say which holds to end: their ids, or --all-expired. `breakwater hold list` shows them.',
    );
  return allExpired ? 'expired' : ids;
};

const run = async (ids: readonly string[], options: Options, world: World): Promise<void> => {
  const { policy: path, dryRun } = options;
  const which = whichOf(ids, options);
  const end = (text: string): EndedHolds => endHolds(text, which, world.now());
  const ended = dryRun ? end(await readPolicyText(path)) : await changePolicyFile(path, end);
  if (ended.edit === null) {
    world.out.write(`No hold in ${path} has expired; nothing to do.\n`);
    return;
  }
  const names = `${ended.ids.length === 1 ? 'hold' : 'holds'} ${ended.ids.map(printable).join(', ')}`;
  const headline = dryRun
    ? `Would remove ${names} from ${path}:`
    : `Removed ${names} from ${path}:`;
  reportEdit(world, headline, [], ended.edit);
  warn(world.err, policyWarnings(ended.text, ended.edit.policy));
  world.out.write(
    dryRun
      ? 'Nothing was written.\n'
      : 'It acts on the next Send as soon as your web host serves this file.\n',
  );
};

const examples = `
Examples:
  $ npx breakwater hold end INC-2041
  $ npx breakwater hold end --all-expired --policy site/policy.json`;

export const holdEnd: AddCommand = (group, world) => {
  group
    .command('end')
    .summary('take holds out again')
    .description('Removes holds from a policy: those with the given ids, or all that have expired.')
    .argument('[id...]', 'the ids, as `breakwater hold list` shows them')
    .option('--all-expired', 'every hold whose end is past')
    .option('--policy <file>', 'the policy to change', 'policy.json')
    .option('--dry-run', 'say what would be done, and write nothing')
    .addHelpText('after', examples)
    .action((ids: string[], options: Options) => run(ids, options, world));
};
