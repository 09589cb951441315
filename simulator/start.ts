import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPage } from './build-page';
import { createPeople } from './people/people';
import { type RunningServer, startServer } from './server';
import { createServices } from './services/services';

const usage = `Usage: npm start -- [options]

Starts a stand-in for Outlook on the web with the built add-in (dist/) in it.

  --port NUMBER     https port on localhost (default 3000; 0 takes a free one)
  --add-in FOLDER   another build of the add-in than dist/, for example a stamped site
  --help            this text`;

const builtAddIn = path.resolve(import.meta.dirname, '../dist');
const defaultPort = 3000;
const largestPort = 65_535;

type Options = { readonly port: number; readonly addIn: string };

export const startSimulator = async ({
  port = defaultPort,
  addIn = builtAddIn,
}: Partial<Options>): Promise<RunningServer> => {
  const pageFolder = await buildPage();
  const services = createServices({ dist: addIn, people: createPeople() });
  return startServer({ port, pageFolder, addInFolder: addIn, services: services.handle });
};

/** Nothing where only the help was asked for. */
const readOptions = (args: readonly string[]): Options | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(defaultPort) },
      'add-in': { type: 'string', default: builtAddIn },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return undefined;
  const port = Number(values.port);
  if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > largestPort) {
    throw new Error(`--port takes a number from 0 to ${largestPort}, not "${values.port}"`);
  }
  const addIn = path.resolve(values['add-in']);
  if (!existsSync(path.join(addIn, 'manifest.xml'))) {
    throw new Error(
      `There is no built add-in in ${addIn}: run \`npm run build\`, or use \`npm start\`.`,
    );
  }
  return { port, addIn };
};

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const run = async (options: Options): Promise<void> => {
  try {
    const { url, certificateRemark } = await startSimulator(options);
    console.log(`\n  ${url}\n\n  ${certificateRemark}\n  Ctrl+C stops it.\n`);
  } catch (error) {
    if (!isBusy(error)) throw error;
    const { port } = options;
    console.error(`Port ${port} is in use. Try another one: npm start -- --port ${port + 1}`);
    process.exitCode = 1;
  }
};

const main = async (): Promise<void> => {
  let options: Options | undefined;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (options === undefined) console.log(usage);
  else await run(options);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
