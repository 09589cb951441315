import { sourcesOf, type Stamp } from '../check/sources';
import { officeCalls } from '../outlook/call';
import { displayLanguage } from '../outlook/capabilities';
import { officeClock } from '../outlook/clock';
import { openItem } from '../outlook/item';
import { isOfficeDark, onMessageChange, onOfficeTheme } from '../outlook/pane';
import { browserStore, roamingStore, type WebStorage } from '../outlook/store';
import { accessToken } from '../outlook/token';
import { http } from '../transport/http';
import type { CheckPorts } from '../check/check';
import type { PanePorts, ThemeSource } from './pane-ports';

/** The first line of the file this is built into. */
declare const breakwaterStamp: Stamp;

/** Several people pasted at once are one change. Milliseconds. */
const quiet = 300;

/** Reading `localStorage` itself throws where the browser forbids storage. */
const webStorage = (): WebStorage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

const connect = (): CheckPorts => {
  const call = officeCalls();
  const storage = webStorage();
  const local = storage === null ? null : browserStore(storage);
  return sourcesOf({
    clock: officeClock(setTimeout, call),
    item: openItem(call),
    stamp: breakwaterStamp,
    http: http((url, init) => fetch(url, init)),
    accessToken,
    lasting: local ?? roamingStore(call),
    local,
  });
};

type Listeners = {
  readonly tell: () => void;
  readonly listen: (listener: () => void) => () => void;
};

/** Office.js takes handlers for the life of the page; who listens to them comes and goes. */
const listeners = (): Listeners => {
  const all = new Set<() => void>();
  return {
    tell: () => {
      all.forEach((listener) => listener());
    },
    listen: (listener) => {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
  };
};

const themeSource = (): ThemeSource => {
  const { tell, listen } = listeners();
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  isDark.addEventListener('change', tell);
  onOfficeTheme(tell, officeCalls());
  return {
    current: () => ((isOfficeDark() ?? isDark.matches) ? 'dark' : 'light'),
    onChange: listen,
  };
};

/** Everything the pane needs. Only once Office.js is ready. */
export const wire = (): PanePorts => {
  const { tell, listen } = listeners();
  let pending: ReturnType<typeof setTimeout> | undefined;
  onMessageChange(() => {
    clearTimeout(pending);
    pending = setTimeout(tell, quiet);
  }, officeCalls());
  return {
    connect,
    onMessageChange: listen,
    theme: themeSource(),
    displayLanguage: displayLanguage(),
  };
};
