import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../test/browser/find-browser';
import { startSimulator } from '../../test/browser/running-simulator';
import type { Figure } from '../figure';
import { median } from '../median';
import { openingTime } from './opening';

const rounds = 15;

/** Uncounted, until the browser has kept the scripts, and them compiled. */
const warmUps = 3;

const browserArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** The browser keeps what it has loaded before, as Outlook does; the page of the stand-in is loaded anew each time. */
const pageIn = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  // tsx names the functions it compiles with a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context.newPage();
};

/**
 * Office.js alone, in the same frame of the same page: what no pane can be faster than. Refused by the browser itself,
 * because a route of Playwright's would turn off the cache.
 */
const refuseOurs = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*/taskpane.js'] });
};

/** How long after its frame opened the pane can be used, over Office.js alone in the same run. */
export const paneOpening = async (): Promise<readonly Figure[]> => {
  const simulator = await startSimulator();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    const address = `${new URL(simulator.url).origin}/simulator/?story=all-england&latency=5`;
    const page = await pageIn(browser);
    const barePage = await pageIn(browser);
    await refuseOurs(barePage);
    const times: { readonly ours: number; readonly office: number }[] = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const ours = await openingTime(page, address, false);
      const office = await openingTime(barePage, address, true);
      if (round >= 0) times.push({ ours, office });
    }
    const ours = median(times.map((time) => time.ours));
    const ratio = median(times.map((time) => time.ours / time.office));
    return [
      { what: 'task pane usable after its frame opened', value: ours, unit: 'ms', limit: 400 },
      { what: 'the same, against Office.js alone', value: ratio, unit: 'times', limit: 3 },
    ];
  } finally {
    await browser.close();
    await simulator.stop();
  }
};
