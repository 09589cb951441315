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

  --port NUMBER   https port on localhost (default 3000; 0 takes a free one)
  --help          this text`;

const dist = path.resolve(import.meta.dirname, '../dist');
const defaultPort = 3000;
const largestPort = 65_535;

export const startSimulator = async ({
  port = defaultPort,
}: {
  readonly port?: number;
}): Promise<RunningServer> => {
  const pageFolder = await buildPage();
  const services = createServices({ dist, people: createPeople() });
  return startServer({ port, pageFolder, addInFolder: dist, services: services.handle });
};

class UsageError extends Error {}

const readPort = (args: readonly string[]): number | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return undefined;
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > largestPort) {
    throw new UsageError(
      `--port takes a number from 0 to ${largestPort}, not "${values.port ?? ''}"`,
    );
  }
  return port;
};

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const main = async (): Promise<number | undefined> => {
  let port: number | undefined;
  try {
    port = readPort(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (port === undefined) {
    console.log(usage);
    return 0;
  }
  if (!existsSync(path.join(dist, 'manifest.xml'))) {
    console.error(
      'There is no built add-in in dist/: run `npm run build` first, or use `npm start`.',
    );
    return 1;
  }
  try {
    const { url, certificateRemark } = await startSimulator({ port });
    console.log(`\n  ${url}\n\n  ${certificateRemark}\n  Ctrl+C stops it.\n`);
    return undefined;
  } catch (error) {
    if (!isBusy(error)) throw error;
    console.error(`Port ${port} is in use. Try another one: npm start -- --port ${port + 1}`);
    return 1;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main();
}
