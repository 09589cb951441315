import type { AddCommand } from '../command';
import { paint } from '../paint';
import { readPolicyText } from '../policy-file';
import { policyIn, problemLine } from '../policy-problems';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import type { World } from '../world';

const run = async (path: string, world: World): Promise<void> => {
  const text = await readPolicyText(path);
  const { policy, unknownKeys } = policyIn(
    text,
    `${path} cannot be used. Outlook would go on with the last good copy. To put right:`,
  );
  warn(world.err, [
    ...unknownKeys.map((problem) => `unknown key, ignored:${problemLine(problem).slice(1)}`),
    ...policyWarnings(text, policy),
  ]);
  const said = `${path} is in order: revision ${printable(policy.revision)}, mode ${policy.mode}.`;
  world.out.write(`${paint(world.out, 'green', said)}\n`);
};

export const policyCheck: AddCommand = (group, world) => {
  group
    .command('check')
    .summary('say whether a policy can be used, and everything that is wrong with it')
    .description(
      'Reads a policy as every Outlook does. All problems are told at once; unknown keys are warnings.',
    )
    .argument('[file]', 'the policy to read', 'policy.json')
    .action((path: string) => run(path, world));
};
