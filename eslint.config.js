import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each room of src/ may import from its neighbours, and the packages it may use. docs/architecture.md draws the same table. */
const rooms = {
  core: {
    below: [],
    packages: [],
    message: 'core imports nothing outside core: put what it needs into Facts.',
  },
  transport: {
    below: ['ports', 'core'],
    packages: ['@stablelib/sha256'],
    message:
      'transport knows the wire alone: what an answer means belongs to directory or conversation.',
  },
  policy: {
    below: ['transport', 'ports', 'core'],
    packages: ['valibot', '@valibot/to-json-schema', 'jsonc-parser'],
    message:
      'policy reads untrusted JSON into core/policy: it needs transport, ports and core only.',
  },
  directory: {
    below: ['transport', 'ports', 'core'],
    packages: [],
    message:
      'directory answers how many people there are: take the policy as a value, the wire as a port.',
  },
  conversation: {
    below: ['transport', 'ports', 'core'],
    packages: [],
    message:
      'conversation answers reply-all and storm: take the policy as a value, the wire as a port.',
  },
  audit: {
    below: ['transport', 'ports', 'core'],
    packages: [],
    message:
      'audit turns facts and verdict into an event: take both as values, the wire as a port.',
  },
  i18n: {
    below: ['ports', 'core'],
    packages: [],
    message: 'i18n turns findings into sentences: take them as values, fetch nothing.',
  },
  check: {
    below: ['i18n', 'audit', 'conversation', 'directory', 'policy', 'transport', 'ports', 'core'],
    packages: [],
    message:
      'check knows no Outlook and no entry: take the draft as plain data and every effect as a port.',
  },
  outlook: {
    below: ['i18n', 'audit', 'conversation', 'directory', 'policy', 'transport', 'ports', 'core'],
    packages: ['@azure/msal-browser'],
    message:
      'outlook translates Office to plain data and stops: what is decided with it belongs to check.',
  },
  events: {
    entry: true,
    packages: [],
    message:
      'no entry imports another entry, and events/ carries no package of its own: go through check or outlook.',
  },
  taskpane: {
    entry: true,
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
    message:
      'no entry imports another entry: what events and taskpane share lives in check or outlook.',
  },
  'policy-page': {
    entry: true,
    packages: ['react', 'react-dom', '@fluentui/react-components'],
    message:
      'no entry imports another entry, and the policy page has no Outlook: share through the rooms below.',
  },
  admin: {
    entry: true,
    packages: null,
    message:
      'no entry imports another entry, and the command line has no Outlook: share through the rooms below.',
  },
};

const names = Object.keys(rooms);
const useCases = ['check', 'outlook'];
const knowledgeAndBelow = [
  'i18n',
  'audit',
  'conversation',
  'directory',
  'policy',
  'transport',
  'ports',
  'core',
];

const withoutOutlook = ['admin', 'policy-page'];

const belowOf = (name) => {
  const room = rooms[name];
  if (!room.entry) return room.below;
  return withoutOutlook.includes(name)
    ? ['check', ...knowledgeAndBelow]
    : [...useCases, ...knowledgeAndBelow];
};

const importsOf = (name) => {
  const { packages, message } = rooms[name];
  const closed = [...names, 'ports'].filter(
    (other) => other !== name && !belowOf(name).includes(other),
  );
  const folders = closed.filter((other) => other !== 'ports').join('|');
  const patterns = [{ regex: `^(\\.\\./)+(${folders})/`, message }];
  if (closed.includes('ports')) patterns.push({ regex: '^(\\.\\./)+ports$', message });
  patterns.push({
    regex: '(^|/)(simulator|test|bench|manifest)/',
    message: 'src/ is what ships: it takes nothing from simulator, test, bench or manifest.',
  });
  if (packages !== null) {
    const open = packages.map((id) => `${id}(/|$)`).join('|');
    patterns.push({
      regex: `^(?!\\.)${open ? `(?!${open})` : ''}`,
      message: `${name}: this package is not for this room. ${message}`,
    });
  }
  return { 'no-restricted-imports': ['error', { patterns }] };
};

const hostGlobals = [
  ['window', 'classic Outlook has no window'],
  ['document', 'classic Outlook has no DOM'],
  ['navigator', 'classic Outlook has no navigator'],
  ['location', 'classic Outlook has no location: the base URL is in the stamp'],
  ['localStorage', 'take a Store (ports.ts); events/wire makes it'],
  ['sessionStorage', 'take a SessionStore (ports.ts); outlook/ makes it'],
  ['crypto', 'classic Outlook promises no crypto: transport/sha256'],
  ['Intl', 'classic Outlook promises no Intl: i18n/ formats numbers itself'],
  ['fetch', 'take an Http (ports.ts); events/wire makes it'],
  ['XMLHttpRequest', 'take an Http (ports.ts); events/wire makes it'],
  ['setTimeout', 'take a Clock (ports.ts); events/wire makes it'],
  ['setInterval', 'take a Clock (ports.ts); events/wire makes it'],
  ['clearTimeout', 'take a Clock (ports.ts); events/wire makes it'],
  ['queueMicrotask', 'Promise.resolve().then(...)'],
  ['AbortController', 'take a Deadline (ports.ts)'],
  ['URL', 'classic Outlook promises no URL: join strings and encodeURIComponent'],
  [
    'URLSearchParams',
    'classic Outlook promises no URLSearchParams: join strings and encodeURIComponent',
  ],
  ['TextEncoder', 'classic Outlook promises no TextEncoder'],
  ['TextDecoder', 'classic Outlook promises no TextDecoder'],
  ['structuredClone', 'not in ES2016'],
  ['globalThis', 'not in ES2016; effects come in as ports'],
  ['process', 'src/ is not Node'],
  ['Buffer', 'src/ is not Node'],
].map(([name, message]) => ({ name, message: `${message}.` }));

const office = ['Office', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only outlook/ may say Office: it hands plain data on.',
}));

/** The types of Office.js are no globals to the linter. */
const officeTypes = {
  selector: 'TSQualifiedName[left.name=/^Office(Runtime)?$/]',
  message: 'Only outlook/ may say Office: it hands plain data on.',
};

const newerStatics = {
  Object: 'entries|values|fromEntries|getOwnPropertyDescriptors|hasOwn|groupBy',
  Promise: 'allSettled|any|withResolvers|try',
  Array: 'fromAsync',
};
const newerMethods =
  'padStart|padEnd|trimStart|trimEnd|flat|flatMap|replaceAll|matchAll|finally|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed';

const es2016 = [
  ...Object.entries(newerStatics).map(([object, methods]) => ({
    selector: `MemberExpression[object.name='${object}'][property.name=/^(${methods})$/]`,
    message: `newer than ES2016, which is all that classic Outlook promises: write it with Object.keys, map, reduce or then.`,
  })),
  {
    selector: `CallExpression > MemberExpression.callee[property.name=/^(${newerMethods})$/]`,
    message: 'newer than ES2016, which is all that classic Outlook promises.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(toLocale|localeCompare)/]',
    message:
      'Needs Intl, which classic Outlook does not promise: i18n/ formats, core compares code units.',
  },
  {
    selector: 'Literal[regex.flags=/[sdvy]/], Literal[regex.pattern=/\\(\\?<|\\\\p\\{/]',
    message:
      'This regular expression is newer than ES2016 (flags s, d, v, look-behind, named groups, \\p).',
  },
];

const completed = {
  selector: "CallExpression > MemberExpression.callee[property.name='completed']",
  message: 'event.completed lives in src/outlook/send-event.ts: exactly once, on every path.',
};
const newPromise = {
  selector: "NewExpression[callee.name='Promise']",
  message: 'No new Promise around callbacks: use outlook/call.',
};
const declared = {
  selector: 'VariableDeclaration[declare=true]',
  message:
    'What a runtime offers beyond ES2016 is declared in the wire of an entry and handed on as a port.',
};
const focused = [
  {
    selector: "MemberExpression[object.name=/^(test|it|describe)$/][property.name='only']",
    message: 'A focused test hides all others: remove `only`.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe)$/]',
    message: 'A focused test hides all others.',
  },
];

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] });
const wires = ['src/events/wire.ts', 'src/events/wire-*.ts', 'src/events/wire/**'];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-undef': 'off', // the compiler's job, folder by folder
      eqeqeq: 'error',
      '@typescript-eslint/no-invalid-void-type': 'off', // refuses `call<void>(…)`
      // Together a third of the linter's time, for what hardly happens here: we have no enums and classes for errors alone.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['test/**/*.js'],
    languageOptions: { globals: { Office: 'readonly', document: 'readonly', window: 'readonly' } },
  },
  names.map((name) => ({ files: [`src/${name}/**/*.{ts,tsx}`], rules: importsOf(name) })),
  {
    files: [
      'src/*.ts',
      ...names.filter((name) => !rooms[name].entry).map((name) => `src/${name}/**/*.ts`),
    ],
    ignores: ['src/outlook/**'],
    rules: {
      'no-restricted-globals': ['error', ...office, ...hostGlobals],
      ...syntax(es2016, officeTypes, completed, declared),
    },
  },
  // Not a global of a runtime: the build puts the compiled messages in this file's place.
  {
    files: ['src/i18n/catalogues.ts', 'src/i18n/pane-catalogues.ts'],
    rules: syntax(es2016, completed),
  },
  {
    files: ['src/outlook/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      ...syntax(es2016, completed, declared, newPromise),
    },
  },
  {
    files: ['src/outlook/send-event.ts'],
    rules: syntax(es2016, declared, newPromise),
  },
  {
    files: ['src/outlook/call.ts', 'src/outlook/clock.ts'],
    rules: syntax(es2016, declared, completed),
  },
  {
    files: ['src/events/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...office, ...hostGlobals],
      ...syntax(es2016, officeTypes, completed, declared, newPromise),
    },
  },
  {
    files: wires,
    rules: {
      'no-restricted-globals': ['error', ...office],
      ...syntax(es2016, officeTypes, completed),
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...office],
      ...syntax(officeTypes, completed, newPromise),
    },
  },
  {
    files: ['src/policy-page/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...office] },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/policy-page/**/*.{ts,tsx}', 'simulator/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['simulator/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(src|test|bench)/',
              message:
                'The simulator shares no code with src/: a common mistake would pass every test.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      ...syntax(focused),
      // What a page puts on `window` is declared by adding to an interface.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A test states what it knows; the compiler still checks that the shapes fit.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      // What JSON.parse and a bare vm give back has no type, and the assertion on it is the point.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
