import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import type { CompletedOptions, FakeOffice } from './fake-office';

/** The served bundle; `npm test` builds it first. */
const built = join(process.cwd(), 'dist/launchevent.js');

const compiled = new Map<string, vm.Script>();

const bundleIn = (file: string): vm.Script => {
  const script =
    compiled.get(file) ?? new vm.Script(readFileSync(file, 'utf8'), { filename: 'launchevent.js' });
  compiled.set(file, script);
  return script;
};

/** What the runtime offers beside `Office`: nothing, unless a test says so. */
export type Globals = { readonly [name: string]: unknown };

/**
 * Loads the bundle as classic Outlook does, anew for each event, in a context with `console`, `Office` and what is
 * given, less the built-in functions named in `without`. `file` is another bundle than the built one.
 */
export const loadBundle = (
  { office }: FakeOffice,
  globals: Globals = {},
  without: readonly string[] = [],
  file = built,
): vm.Context => {
  const context = vm.createContext({ console, Office: office, ...globals });
  for (const name of without) vm.runInContext(`delete ${name}`, context);
  bundleIn(file).runInContext(context, { displayErrors: false });
  return context;
};

export type Completed = { readonly options: CompletedOptions | undefined; readonly ms: number };

/** Raises an event and waits for its completion; a second completion fails the test that awaits it. */
export const raise = async (
  fake: FakeOffice,
  name: string,
  event: object = {},
): Promise<Completed> => {
  const handler = fake.handlers.get(name);
  if (handler === undefined) throw new Error(`Nobody handles ${name}.`);
  const start = performance.now();
  const completions: (CompletedOptions | undefined)[] = [];
  const completed = await new Promise<Completed>((resolve) => {
    handler({
      ...event,
      completed: (options) => {
        completions.push(options);
        resolve({ options, ms: performance.now() - start });
      },
    });
  });
  await new Promise((later) => setTimeout(later, 20));
  if (completions.length !== 1)
    throw new Error(`event.completed was called ${String(completions.length)} times.`);
  return completed;
};

/** The address the build is made for. */
export const site = 'https://localhost:3000';

/** `fetch` as the bundle sees it, with the site it was built for answered by a server of the test. */
export const siteFetch =
  (origin: string, base = site) =>
  (url: string, init?: RequestInit): Promise<Response> =>
    fetch(url.replace(base, origin), init);
