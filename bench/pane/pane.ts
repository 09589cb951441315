import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { findBrowser } from '../../test/browser/find-browser';
import { startSimulator } from '../../test/browser/running-simulator';
import type { Figure } from '../figure';
import { median } from '../median';
import { openingTime } from './opening';

const rounds = 15;

const browserArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** The browser keeps what it has loaded before, as Outlook does; the page of the stand-in is loaded anew each time. */
const pageIn = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  // tsx names the functions it compiles with a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context.newPage();
};

/** Office.js alone, in the same frame of the same page: what no pane can be faster than. */
const withoutOurs = async (route: Route): Promise<void> => {
  const served = await (await route.fetch()).text();
  const ready = '<script>Office.onReady(() => { window.officeIsReady = true; });</script>';
  await route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: served.replace(/<script[^>]*taskpane\.js[^>]*><\/script>/u, ready),
  });
};

/** How long after its frame opened the pane can be used, over Office.js alone in the same run. */
export const paneOpening = async (): Promise<readonly Figure[]> => {
  const simulator = await startSimulator();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
  try {
    const address = `${new URL(simulator.url).origin}/simulator/?story=all-england&latency=5`;
    const page = await pageIn(browser);
    const times: { readonly ours: number; readonly office: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ours = await openingTime(page, address, false);
      await page.route('**/taskpane.html', withoutOurs);
      times.push({ ours, office: await openingTime(page, address, true) });
      await page.unroute('**/taskpane.html');
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
