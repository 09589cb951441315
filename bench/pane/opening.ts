import type { Page } from 'playwright-core';

/** The promise in an object, because a bare one would be waited for at once. */
type Watching = { readonly usableAfter: Promise<number> };

/**
 * Runs in the page of the stand-in: from the moment a frame is put into the pane until what is in it can be used, looked
 * at with every picture the browser paints. `bare`: until Office.js is ready, in a pane without anything of ours.
 */
const watchOpening = (bare: boolean): Watching => {
  const frameIn = (node: Node): HTMLIFrameElement | null =>
    node instanceof HTMLElement ? node.querySelector('iframe') : null;

  const isUsable = ({ contentDocument, contentWindow }: HTMLIFrameElement): boolean => {
    if (bare) return contentWindow !== null && 'officeIsReady' in contentWindow;
    const main = contentDocument?.querySelector('main') ?? null;
    return main?.getAttribute('aria-busy') === 'false' && main.querySelector('h1') !== null;
  };

  const usableAfter = new Promise<number>((resolve) => {
    new MutationObserver((changes, observer) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const frame = added.map(frameIn).find((found) => found !== null);
      if (frame === undefined) return;
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
  // The notice above the message offers the same by the same name; the ribbon stands before it.
  await page.getByRole('button', { name: 'Who gets this?', exact: true }).first().click();
  return watching.evaluate(({ usableAfter }) => usableAfter);
};
