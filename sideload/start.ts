import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { trustedCertificate, untrustedCertificate } from './certificate';
import { outlookCommand, run } from './outlook';
import { serve } from './serve';
import { readSite, type Site } from './site';
import { Trouble } from './trouble';
import { browserRemark, clicks, usage } from './words';

const root = path.resolve(import.meta.dirname, '..');

type Options = {
  readonly site: string;
  readonly isUntrusted: boolean;
  readonly startsOutlook: boolean;
};

/** Null where only the help was asked for. */
const readOptions = (args: readonly string[]): Options | null => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: 'string', default: path.join(root, 'dist') },
      untrusted: { type: 'boolean', default: false },
      'no-outlook': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  // The package that does it knows Outlook on Windows alone (office-addin-dev-settings 4.0.0, launchDesktopApp).
  const startsOutlook = process.platform === 'win32' && !values['no-outlook'] && !values.untrusted;
  return { site: path.resolve(values.site), isUntrusted: values.untrusted, startsOutlook };
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.on('SIGINT', () => {
      resolve();
    });
    process.on('SIGTERM', () => {
      resolve();
    });
  });

const startOutlook = async ({ manifest }: Site): Promise<void> => {
  console.log('\nStarting Outlook. Microsoft’s tool may ask you to sign in to the test mailbox.\n');
  const code = await run(outlookCommand('start', manifest, process.env['npm_execpath']));
  // It reports failures on the terminal and ends with 0 all the same, so this cannot be more certain.
  if (code !== 0) console.error('\nIt could not be run. The add-in is served all the same.');
  console.log('If Outlook did not start with the add-in, add it by hand:\n');
};

const sideload = async (options: Options): Promise<void> => {
  const stopped = untilStopped();
  const site = await readSite(options.site);
  const pair = options.isUntrusted
    ? await untrustedCertificate(path.join(root, '.cache/sideload'))
    : await trustedCertificate();
  const serving = await serve(site.folder, site.port, pair);
  const url = `https://localhost:${site.port}/`;
  console.log(`\nServing ${site.folder} at ${url}`);
  try {
    if (options.startsOutlook) await startOutlook(site);
    console.log(`${clicks(site, process.platform)}\n\n${browserRemark(url)}\n\nCtrl+C stops it.`);
    await stopped;
  } finally {
    if (options.startsOutlook)
      await run(outlookCommand('stop', site.manifest, process.env['npm_execpath']));
    await serving.close();
  }
  console.log(
    '\nStopped. An add-in that was added by hand stays in the mailbox until it is removed.',
  );
};

const main = async (): Promise<void> => {
  let options: Options | null;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (options === null) {
    console.log(usage);
    return;
  }
  try {
    await sideload(options);
  } catch (error) {
    console.error(error instanceof Trouble ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
