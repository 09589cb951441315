import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Manifest, Project } from './check';
import { checks } from './checks';
import { askMicrosoft } from './microsoft';
import { readProject } from './project';
import { notWellFormed } from './well-formed';
import { parseXml } from './xml';

const help = `Checks a manifest: with our own checks, offline, and with Microsoft's validation service where it can be reached.

  npm run validate                       manifest.xml of this project
  npm run validate -- dist/manifest.xml  another one
  npm run validate -- --offline          our own checks alone

Exit codes: 0 all is well, 1 there are problems, 2 wrong use.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ownProblems = (manifest: Manifest, project: Project): readonly string[] =>
  Object.entries(checks).flatMap(([name, check]) => {
    const problems = check(manifest, project);
    say(`  ${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    for (const problem of problems) say(`         ${problem}`);
    return problems;
  });

const microsoftsProblems = async (path: string): Promise<readonly string[]> => {
  const answer = await askMicrosoft(path);
  if (!answer.asked) {
    say(`  not asked: ${answer.why}`);
    return [];
  }
  if (answer.problems.length === 0) say('  ok   accepted');
  for (const problem of answer.problems) say(`  FAIL ${problem}`);
  return answer.problems;
};

const validate = async (path: string, offline: boolean): Promise<number> => {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const broken = await notWellFormed(text);
  if (broken.length > 0) {
    say(`${path} is not well-formed:`);
    for (const problem of broken) say(`  FAIL ${problem}`);
    return 1;
  }
  const manifest = { root: parseXml(text), bytes: bytes.length };
  say(`${path}, our own checks:`);
  const own = ownProblems(manifest, readProject(join(import.meta.dirname, '..')));
  say("Microsoft's validation service:");
  const theirs = offline ? (say('  not asked: --offline'), []) : await microsoftsProblems(path);
  const count = own.length + theirs.length;
  say(count === 0 ? 'No problems.' : `${String(count)} ${count === 1 ? 'problem' : 'problems'}.`);
  return count === 0 ? 0 : 1;
};

const wrongUse = (message: string): number => {
  process.stderr.write(`${message}\n\n${help}\n`);
  return 2;
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [path = 'manifest.xml', ...more] = positionals;
  if (values.help === true) {
    say(help);
    return 0;
  }
  if (more.length > 0) return wrongUse('One manifest at a time.');
  if (!existsSync(path)) return wrongUse(`There is no file ${path}.`);
  return validate(path, values.offline);
};

process.exit(
  await main().catch((error: unknown) =>
    wrongUse(error instanceof Error ? error.message : String(error)),
  ),
);
