import { dirname, join, parse } from 'node:path';
import { readFile } from 'node:fs/promises';
import { parsePolicy } from '../../policy/parse';
import { refuseToOverwrite, writeWhole } from '../backtest/write-report-file';
import { shellWord } from '../shell-word';
import { buildFolder } from '../site/release-build';
import { explain } from './explain';
import { number } from './explain/words';
import { markdownOf } from './explanation-text';
import { startingPoint, type Answers } from './starting-point';

const schemaName = 'policy.schema.json';

const beside = (path: string, name: string): string => join(dirname(path), name);

/** Where the explanation of a policy goes: policy.md beside policy.json. */
export const explanationPath = (path: string): string => beside(path, `${parse(path).name}.md`);

const introduction = (path: string, { size, style }: Answers): string =>
  `Begun for an organisation of ${number(size)} people, ${style}. The file itself is strict JSON, which has no comments; this
page stands in for them. It does not follow the file by itself. After a change:

    npx breakwater policy check ${shellWord(path)}
    npx breakwater policy explain ${shellWord(path)} --markdown > ${shellWord(explanationPath(path))}

Nothing is held until \`"mode"\` is \`"enforce"\`.
`;

/** Editors look for it beside the policy. Of no use is worth a failure: a checkout without a build has none. */
const writeSchema = async (path: string): Promise<string | null> => {
  const target = beside(path, schemaName);
  try {
    await writeWhole(target, await readFile(join(buildFolder, schemaName), 'utf8'), false);
    return target;
  } catch {
    return null;
  }
};

/** Writes a policy and what explains it, never over other files unless that is wanted. The paths that were written. */
export const writeStartingFiles = async (
  path: string,
  answers: Answers,
  { now, force }: { readonly now: number; readonly force: boolean },
): Promise<readonly string[]> => {
  const page = explanationPath(path);
  await refuseToOverwrite(path, force);
  await refuseToOverwrite(page, force);
  const text = `${JSON.stringify(startingPoint(answers, now), null, 2)}\n`;
  const parsed = parsePolicy(text);
  if (!parsed.ok)
    throw new Error(`A policy to begin with is none: ${JSON.stringify(parsed.problems)}`);
  const title = `What ${parse(path).base} does, revision ${parsed.policy.revision}`;
  const [heading = '', ...rest] = markdownOf(title, explain(parsed.policy, now)).split('\n');
  await writeWhole(path, text, force);
  await writeWhole(
    page,
    [heading, '', introduction(path, answers), ...rest.slice(1)].join('\n'),
    force,
  );
  const schema = await writeSchema(path);
  return [path, page, ...(schema === null ? [] : [schema])];
};
