import { Option } from 'commander';
import type { AddCommand } from '../command';
import { explain } from '../policy/explain';
import { markdownOf, terminalLines } from '../policy/explanation-text';
import { readPolicyText } from '../policy-file';
import { policyIn } from '../policy-problems';
import { printable } from '../printable';
import type { World } from '../world';

type Options = { readonly markdown?: true; readonly json?: true };

const run = async (path: string, options: Options, world: World): Promise<void> => {
  const text = await readPolicyText(path);
  const { policy } = policyIn(text, `${path} cannot be used. To put right:`);
  const sections = explain(policy, world.now());
  const title = `What ${path} does, revision ${policy.revision}`;
  if (options.json) {
    const { revision, mode } = policy;
    world.out.write(`${JSON.stringify({ file: path, revision, mode, sections }, null, 2)}\n`);
  } else if (options.markdown) world.out.write(markdownOf(title, sections));
  else world.out.write([printable(title), ...terminalLines(sections, world.out), ''].join('\n'));
};

const examples = `
Examples:
  $ npx breakwater policy explain
  $ npx breakwater policy explain policy.json --markdown > policy.md`;

export const policyExplain: AddCommand = (group, world) => {
  group
    .command('explain')
    .summary('say in words what a policy does')
    .description(
      'Says what a policy does to a message, in sentences with its own numbers, and which of its holds are in force now.',
    )
    .argument('[file]', 'the policy to read', 'policy.json')
    .addOption(
      new Option('--language <tag>', 'the language of the sentences').choices(['en']).default('en'),
    )
    .option('--markdown', 'as Markdown')
    .option('--json', 'as JSON, for programs')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => run(path, options, world));
};
