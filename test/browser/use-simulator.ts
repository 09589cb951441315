import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { mailOn, type Mail } from './mail';
import { startSimulator, type RunningSimulator } from './running-simulator';
import { watch, type Watch } from './watch';

/** The parameters of the page's address: simulator/web/address-parameters.ts. */
export type Parameters = Readonly<Record<string, string>>;

const browserArguments = [
  // In a container there is neither a user namespace nor much shared memory.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Whoever asks another host gets nothing, and the test says so.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];

/**
 * One simulator and one browser for all tests of a file; its services have one state, so files share neither. After
 * each test: nothing was asked of another host, the console holds no error, and Outlook would have accepted every call.
 */
export const useSimulator = () => {
  let simulator: RunningSimulator | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;
  let watching: Watch | undefined;

  beforeAll(async () => {
    const executablePath = findBrowser();
    [simulator, browser] = await Promise.all([
      startSimulator(),
      chromium.launch({ executablePath, args: browserArguments }),
    ]);
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    watching = watch(context, page, new URL(simulator.url).origin);
  }, 180_000);

  afterEach(async () => {
    if (page === undefined || watching === undefined) return;
    const { unknownCalls, violations } = await page.evaluate(() => ({
      unknownCalls: window.simulator.unknownCalls,
      violations: window.simulator.violations,
    }));
    expect({ complaints: watching.complaints(), unknownCalls, violations }).toEqual({
      complaints: [],
      unknownCalls: [],
      violations: [],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await simulator?.stop();
  });

  return {
    /** Opens the page anew; its start puts the services back to what the story says. */
    open: async (parameters: Parameters, { width = 1280, height = 800 } = {}): Promise<Mail> => {
      if (simulator === undefined || page === undefined || watching === undefined) {
        throw new Error('The simulator is not running.');
      }
      const { origin } = new URL(simulator.url);
      await page.setViewportSize({ width, height });
      // What still runs on the page before it must not count against this test.
      await page.goto('about:blank');
      watching.forget();
      await page.goto(`${origin}/simulator/?${String(new URLSearchParams(parameters))}`);
      await page.waitForFunction(() => window.simulator.isReady);
      return mailOn(page, watching, origin);
    },
  };
};
