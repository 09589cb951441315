import { locate, type Located } from '../../policy/locate';
import { parsePolicy, type ParsedPolicy } from '../../policy/parse';
import { placesIn, type Places } from '../../policy/places';
import type { AddCommand } from '../command';
import { refusal } from '../command-error';
import { paint } from '../paint';
import { readPolicyText } from '../policy-file';
import { locatedLines, placeInWords, problemLine } from '../policy-problems';
import { policyWarnings, warn } from '../policy-warnings';
import { printable } from '../printable';
import type { World } from '../world';

type Options = { readonly json?: true };

type Good = Extract<ParsedPolicy, { readonly ok: true }>;

const flat = ({ place, ...problem }: Located) => ({
  ...problem,
  line: place?.line ?? null,
  column: place?.column ?? null,
});

const unknownKeys = ({ unknownKeys: keys }: Good, { placeOf }: Places): readonly Located[] =>
  keys.map((problem) => ({ ...problem, place: placeOf(problem.path) }));

const otherWarnings = (text: string, { policy }: Good, { twice }: Places): readonly string[] => [
  ...twice.map((path) => `${printable(path)} stands twice; only the last one counts.`),
  ...policyWarnings(text, policy),
];

const report = (path: string, text: string, good: Good, places: Places, world: World): void => {
  const unknown = unknownKeys(good, places).map(
    (problem) =>
      `unknown key, ignored: ${problemLine(problem).trim()} (${placeInWords(problem.place)})`,
  );
  warn(world.err, [...unknown, ...otherWarnings(text, good, places)]);
  const { revision, mode } = good.policy;
  const said = `${path} is in order: revision ${printable(revision)}, mode ${mode}.`;
  world.out.write(`${paint(world.out, 'green', said)}\n`);
};

const toJson = (path: string, text: string, parsed: ParsedPolicy, places: Places): string => {
  const answer = parsed.ok
    ? {
        revision: parsed.policy.revision,
        mode: parsed.policy.mode,
        problems: [],
        unknownKeys: unknownKeys(parsed, places).map(flat),
        warnings: otherWarnings(text, parsed, places),
      }
    : { problems: locate(places, parsed).map(flat) };
  return JSON.stringify({ file: path, ok: parsed.ok, ...answer }, null, 2);
};

const run = async (path: string, { json }: Options, world: World): Promise<void> => {
  const text = await readPolicyText(path);
  const parsed = parsePolicy(text);
  const places = placesIn(text);
  if (json) world.out.write(`${toJson(path, text, parsed, places)}\n`);
  else if (parsed.ok) report(path, text, parsed, places, world);
  if (parsed.ok) return;
  const words = `${path} cannot be used. Outlook would go on with the last good copy.`;
  if (json) throw refusal(words);
  throw refusal([`${words} To put right:`, ...locatedLines(text, parsed)].join('\n'));
};

const examples = `
Examples:
  $ npx breakwater policy check
  $ npx breakwater policy check site/policy.json --json`;

export const policyCheck: AddCommand = (group, world) => {
  group
    .command('check')
    .summary('say whether a policy can be used, and everything that is wrong with it')
    .description(
      'Reads a policy as every Outlook does. All problems are told at once, each with its line and column; unknown ' +
        'keys are warnings.',
    )
    .argument('[file]', 'the policy to read', 'policy.json')
    .option('--json', 'as JSON, for programs')
    .addHelpText('after', examples)
    .action((path: string, options: Options) => run(path, options, world));
};
