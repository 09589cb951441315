import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

export type Watch = {
  /** Everything no page of ours may do, in words. Empty when all is well. */
  readonly complaints: () => readonly string[];
  /** Paths the add-in asked the policy, the published sizes and Graph for, in order. */
  readonly asked: () => readonly string[];
  readonly forget: () => void;
};

const services = /^\/(?:policy\.json$|lists\/|graph\/)/u;
/** Where simulator/web/compose-session looks for a handler page that cannot be loaded. */
const missingPage = '/simulator/no-such-page';

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** A service that is down, or has no such shard, is part of a story; the browser writes it down as an error. */
const isRefusal = (message: ConsoleMessage): boolean => {
  if (!message.text().startsWith('Failed to load resource')) return false;
  const path = pathOf(message.location().url);
  return services.test(path) || path === missingPage;
};

/** Notes what the pages in this window ask for and complain about. */
export const watch = (context: BrowserContext, page: Page, origin: string): Watch => {
  let complaints: string[] = [];
  let asked: string[] = [];

  context.on('request', (request: Request) => {
    const url = request.url();
    if (/^(?:data|blob|about):/u.test(url)) return;
    if (!url.startsWith(origin)) complaints.push(`asked another host: ${url}`);
    else if (services.test(pathOf(url))) asked.push(pathOf(url));
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`a script opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

  return {
    complaints: () => complaints,
    asked: () => asked,
    forget: () => {
      complaints = [];
      asked = [];
    },
  };
};
