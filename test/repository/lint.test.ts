import { spawnSync } from 'node:child_process';

type Case = readonly [file: string, code: string, says: string];

/** A line somebody might write in a file that exists, and the sentence that shows the way. */
const cases: readonly Case[] = [
  ['src/core/decide.ts', "import '../ports';", 'put what it needs into Facts'],
  ['src/core/decide.ts', "import '../policy/parse';", 'put what it needs into Facts'],
  ['src/core/rules/reply-all.ts', "import '../../outlook/call';", 'put what it needs into Facts'],
  ['src/core/decide.ts', "import 'valibot';", 'this package is not for this room'],
  ['src/policy/parse.ts', "import '../directory/cached';", 'policy reads untrusted JSON'],
  ['src/check/check.ts', "import '../outlook/call';", 'check knows no Outlook'],
  ['src/outlook/call.ts', "import '../check/check';", 'what is decided with it belongs to check'],
  ['src/events/wire.ts', "import '../taskpane/wire';", 'no entry imports another entry'],
  ['src/events/launchevent.ts', "import 'react';", 'this package is not for this room'],
  ['src/taskpane/wire.ts', "import '../events/wire';", 'lives in check or outlook'],
  ['src/core/decide.ts', "import '../../simulator/start';", 'src/ is what ships'],
  ['simulator/start.ts', "import '../src/core/decide';", 'shares no code with src/'],
  ['src/check/check.ts', 'Office.onReady();', 'Only outlook/ may say Office'],
  ['src/events/on-send.ts', 'Office.onReady();', 'Only outlook/ may say Office'],
  ['src/taskpane/wire.ts', 'Office.onReady();', 'Only outlook/ may say Office'],
  ['src/check/check.ts', 'export const a = (b: Office.Body) => b;', 'Only outlook/ may say Office'],
  ['src/transport/http.ts', "fetch('https://contoso.example');", 'take an Http'],
  ['src/outlook/store.ts', 'window.localStorage.clear();', 'classic Outlook has no window'],
  ['src/i18n/numbers.ts', 'new Intl.NumberFormat();', 'classic Outlook promises no Intl'],
  ['src/i18n/numbers.ts', '(1).toLocaleString();', 'Needs Intl'],
  ['src/check/check.ts', 'setTimeout(() => undefined, 1);', 'take a Clock'],
  ['src/check/check.ts', 'declare const fetch: () => void; fetch();', 'declared in the wire'],
  ['src/core/decide.ts', 'Object.entries({});', 'newer than ES2016'],
  ['src/directory/cached.ts', '[[1]].flat();', 'newer than ES2016'],
  ['src/events/on-send.ts', "'1'.padStart(2);", 'newer than ES2016'],
  ['src/core/subject.ts', 'export const a = /(?<=a)b/;', 'newer than ES2016'],
  [
    'src/events/on-send.ts',
    'export const f = (e: { completed(): void }) => e.completed();',
    'src/outlook/send-event.ts',
  ],
  ['src/outlook/item.ts', 'export const p = new Promise(() => undefined);', 'use outlook/call'],
  ['src/core/decide.ts', 'export default 1;', 'default'],
  ['src/core/decide.ts', 'export const a = (b: any) => b;', 'Unexpected any'],
  ['src/core/decide.ts', 'export const a = (b?: string) => b!;', 'non-null assertion'],
  ['test/core/rules/reply-all.test.ts', "test.only('x', () => undefined);", 'focused test'],
];

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/check/check.ts', "import '../policy/load'; import '../ports'; import '../core/decide';"],
  ['src/outlook/call.ts', 'export const p = new Promise(() => undefined);'],
  ['src/outlook/item.ts', 'void Office.onReady();'],
  [
    'src/taskpane/number-of-people.ts',
    "import 'react'; document.title = Object.keys({}).at(0) ?? '';",
  ],
  [
    'src/outlook/send-event.ts',
    'export const f = (e: { completed(): void }) => { e.completed(); };',
  ],
];

const script = `
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answers = [];
for (const [filePath, code] of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(code, { filePath });
  answers.push(result.messages.map(({ message }) => message));
}
console.log(JSON.stringify(answers));
`;

// One linter for all, without types: these rules need none, and types would cost half a second a line.
const said: readonly (readonly string[])[] = JSON.parse(
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: JSON.stringify([...cases, ...allowed]),
    encoding: 'utf8',
  }).stdout,
);

test.each(cases.map((each, at) => [...each, said[at]!] as const))(
  '%s: %s is told "%s"',
  (_file, _code, says, messages) => {
    expect(messages.join('\n')).toContain(says);
  },
);

test.each(allowed.map(([file, code], at) => [file, code, said[cases.length + at]!] as const))(
  '%s may say %s',
  (_file, _code, messages) => {
    expect(messages).toEqual([]);
  },
);
