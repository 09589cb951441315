import type { AddCommand } from '../command';
import { inWords } from '../duration';
import { addHold, type AddedHold } from '../holds/add';
import type { HoldRequest } from '../holds/new-hold';
import { reportEdit, type Row } from '../holds/report';
import { inUtc } from '../holds/until';
import { changePolicyFile, readPolicyText } from '../policy-file';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import { shellWord } from '../shell-word';
import type { World } from '../world';

type Options = HoldRequest & { readonly policy: string; readonly dryRun?: true };

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const rowsOf = ({ entry, endsAt }: AddedHold, now: number): readonly Row[] => [
  ['ends', `${inUtc(endsAt)}, in ${inWords(endsAt - now)}`],
  ...(entry.lists ?? []).map((list): Row => ['list', printable(list)]),
  ...(entry.subjects ?? []).map((subject): Row => ['subject', printable(subject)]),
  ...Object.entries(entry.message ?? {}).map(([language, text]): Row => [
    'message',
    `${language}: ${printable(text)}`,
  ]),
];

const warningsOf = ({ entry: { message }, text, policy }: AddedHold): readonly string[] => [
  ...policyWarnings(text, policy),
  ...(message !== undefined && !Object.keys(message).some((language) => /^en\b/.test(language))
    ? ['The message has no English text (--message en=…), which is what all other languages get.']
    : []),
];

const tellNext = (world: World, { entry }: AddedHold, path: string): void => {
  const file = shellWord(path);
  world.out.write(
    'It acts on the next Send as soon as your web host serves this file; nobody restarts Outlook.\n' +
      `To undo: npx breakwater hold end ${shellWord(entry.id)} --policy ${file}\n`,
  );
};

const run = async ({ policy: path, dryRun, ...request }: Options, world: World): Promise<void> => {
  const now = world.now();
  const add = (text: string): AddedHold => addHold(text, request, now);
  const added = dryRun ? add(await readPolicyText(path)) : await changePolicyFile(path, add);
  const name = `hold ${added.entry.id}`;
  const headline = dryRun ? `Would add ${name} to ${path}:` : `Added ${name} to ${path}:`;
  reportEdit(world, headline, rowsOf(added, now), added);
  warn(world.err, warningsOf(added));
  if (dryRun) world.out.write('Nothing was written.\n');
  else tellNext(world, added, path);
};

const examples = `
Examples:
  # Nobody writes to the list, nobody replies to the subject, for six hours
  $ npx breakwater hold add --until +6h --list test-list@contoso.example --subject "Test"

  # With an id of your own and a text for the sender
  $ npx breakwater hold add --until 2026-11-22T18:00:00Z --id INC-2041 --list test-list@contoso.example --message "en=A mail storm is being cleaned up. Please do not reply."

A subject is given without RE:, AW: and the like; case does not matter. A date and time without an offset is UTC.`;

export const holdAdd: AddCommand = (group, world) => {
  group
    .command('add')
    .summary('let nobody write to a list, or reply to a subject, until a moment')
    .description(
      'Adds a hold to a policy: every message to its lists and every reply with its subjects is blocked until it ends.',
    )
    .requiredOption(
      '--until <when>',
      'when it ends: +6h, +90m, +2d, 2026-11-23 (through that day, UTC) or 2026-11-22T18:00:00Z',
    )
    .option('--list <address>', 'a list nobody may write to (repeatable)', collect, [])
    .option('--subject <text>', 'a subject nobody may reply to (repeatable)', collect, [])
    .option('--message <language=text>', 'what the sender is told (repeatable)', collect, [])
    .option('--id <id>', 'a name of your own, e.g. of the incident (default: one with the date)')
    .option('--policy <file>', 'the policy to change', 'policy.json')
    .option('--force-long', 'allow more than 30 days')
    .option('--dry-run', 'say what would be done, and write nothing')
    .addHelpText('after', examples)
    .action((options: Options) => run(options, world));
};
