import type { Page } from 'playwright-core';

/** The promise in an object, because a bare one would be waited for at once. */
type Watching = { readonly usableAfter: Promise<number> };

/** A page in which Office.js may be there already. */
type OfficePage = Window & { readonly Office?: { readonly onReady?: (ready: () => void) => void } };

/**
 * Runs in the page of the stand-in: from the moment a frame is put into the pane until what is in it can be used, looked
 * at with every picture the browser paints. `bare`: until Office.js is ready, in a pane without anything of ours.
 */
const watchOpening = (bare: boolean): Watching => {
  const limitMs = 20_000;
  const office = { isAsked: false, isReady: false };

  const isOfficeReady = (page: OfficePage | null): boolean => {
    if (!office.isAsked && page?.Office?.onReady !== undefined) {
      office.isAsked = true;
      page.Office.onReady(() => (office.isReady = true));
    }
    return office.isReady;
  };

  const isUsable = ({ contentDocument, contentWindow }: HTMLIFrameElement): boolean => {
    if (bare) return isOfficeReady(contentWindow);
    const main = contentDocument?.querySelector('main') ?? null;
    return main?.getAttribute('aria-busy') === 'false' && main.querySelector('h1') !== null;
  };

  const usableAfter = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('The pane could not be used in time.')), limitMs);
    new MutationObserver((_, observer) => {
      const frame = document.querySelector<HTMLIFrameElement>('aside iframe');
      if (frame === null) return;
      observer.disconnect();
      const start = performance.now();
      const look = (): void => {
        if (isUsable(frame)) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    }).observe(document.body, { childList: true, subtree: true });
  });
  return { usableAfter };
};

/** One opening of the pane from the ribbon: milliseconds until it can be used. */
export const openingTime = async (page: Page, address: string, bare: boolean): Promise<number> => {
  await page.goto(address);
  await page.waitForFunction(() => window.simulator.isReady && window.simulator.isIdle);
  const watching = await page.evaluateHandle(watchOpening, bare);
  // The notice above the message has a button of the same name.
  const ribbon = page.getByRole('toolbar', { name: 'Message actions' });
  await ribbon.getByRole('button', { name: 'Who gets this?', exact: true }).click();
  return watching.evaluate(({ usableAfter }) => usableAfter);
};
