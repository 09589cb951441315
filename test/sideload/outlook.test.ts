import { outlookCommand, run } from '../../sideload/outlook';

const manifest = 'C:\\Program Files\\a & b\\manifest.xml';
const npm = '/usr/lib/node_modules/npm/bin/npm-cli.js';

test('Outlook is started by one fixed version of Microsoft’s tool, without a shell', () => {
  const { file, args } = outlookCommand('start', manifest, npm);
  expect(file).toBe(process.execPath);
  expect(args).toEqual([
    npm,
    'exec',
    '--yes',
    '--package=office-addin-debugging@7.0.0',
    '--package=semver@7.7.2',
    '--',
    'office-addin-debugging',
    'start',
    manifest,
    'desktop',
    '--app',
    'outlook',
    '--no-debug',
  ]);
});

test('it is taken out again by the same tool', () => {
  expect(outlookCommand('stop', manifest, npm).args.slice(-3)).toEqual([
    'stop',
    manifest,
    'desktop',
  ]);
});

test.each([[undefined], ['/usr/lib/node_modules/yarn/bin/yarn.js']])(
  'where %s ran the script, npm is looked for on the path',
  (path) => {
    expect(outlookCommand('stop', manifest, path).file).toBe('npm');
  },
);

test('a command says how it ended, and that it could not be started', async () => {
  expect(await run({ file: process.execPath, args: ['-e', 'process.exit(3)'] })).toBe(3);
  expect(await run({ file: '/nowhere/at-all', args: [] })).toBe(null);
});
