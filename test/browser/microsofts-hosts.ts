import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

const folder = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const hosted = '/lib/1/hosted/';

/** office.js asks for its words as `en-US/outlook_strings.js`; the package has the folder as `en-us`. */
const fileOf = (url: string): string => {
  const path = new URL(url).pathname.slice(hosted.length);
  const [locale = '', ...rest] = path.split('/');
  return join(folder, rest.length === 0 ? path : [locale.toLowerCase(), ...rest].join('/'));
};

const answerFile = async (route: Route, before = '', after = ''): Promise<void> => {
  const file = fileOf(route.request().url());
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  await route.fulfill({
    contentType: 'text/javascript; charset=utf-8',
    body: `${before}\n${readFileSync(file, 'utf8')}\n${after}`,
  });
};

/**
 * Puts the npm package of office.js at Microsoft's address, with the two scripts of the simulator around it, so that the
 * pages can be opened as they are, under their own Content-Security-Policy.
 */
export const standInForMicrosoft = async (
  context: BrowserContext,
  simulator: string,
): Promise<void> => {
  const script = async (name: string): Promise<string> =>
    (await context.request.get(`${simulator}simulator/${name}.js`)).text();
  const [before, after] = await Promise.all([script('before-office'), script('after-office')]);
  const all = `https://appsforoffice.microsoft.com${hosted}`;
  await context.route(`${all}**`, (route) => answerFile(route));
  await context.route(`${all}office.js`, (route) => answerFile(route, before, after));
};
