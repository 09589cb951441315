import { sourcesOf, type Stamp } from '../check/sources';
import { loadedLanguage, paneVoice } from '../i18n/pane';
import { officeCalls, OfficeError, type Call } from '../outlook/call';
import { displayLanguage } from '../outlook/capabilities';
import { officeClock } from '../outlook/clock';
import { consentDesk } from '../outlook/consent';
import { openItem } from '../outlook/item';
import { itemNotices } from '../outlook/notice';
import { obstacleOf, openRepairs } from '../outlook/repair/open';
import { isOfficeDark, officeReady, onMessageChange, onOfficeTheme } from '../outlook/pane';
import { sessionPatience, type Patience } from '../outlook/session-patience';
import { sharedSignIns, type SignIn, type SignInApp } from '../outlook/sign-in';
import { browserStore, firstThatKeeps, roamingStore, type WebStorage } from '../outlook/store';
import { accessToken } from '../outlook/token';
import type { Store } from '../ports';
import { startDeadline, within } from '../transport/deadline';
import { http } from '../transport/http';
import type { CheckPorts } from '../check/check';
import type { PanePorts, ThemeSource } from './pane-ports';

/** The first line of the file this is built into. */
declare const breakwaterStamp: Stamp;

const clock = officeClock(setTimeout, officeCalls());

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

const localStore = (): Store | null => {
  const storage = webStorage();
  return storage === null ? null : browserStore(storage);
};

const lastingStore = (call: Call): Store => {
  const local = localStore();
  return firstThatKeeps([...(local === null ? [] : [local]), roamingStore(call)]);
};

/** What lasts as long as the pane, while its connections come and go. */
type Lasting = {
  readonly call: Call;
  readonly patience: Patience;
  readonly signInTo: (app: SignInApp) => SignIn;
};

const connectWith =
  ({ call, patience, signInTo }: Lasting) =>
  (): CheckPorts =>
    sourcesOf({
      clock,
      item: openItem(call, patience),
      stamp: breakwaterStamp,
      http: http((url, init) => fetch(url, init)),
      accessToken: (app) => accessToken(signInTo(app)),
      lasting: lastingStore(call),
      local: localStore(),
    });

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

/** The browser's own look, for as long as Outlook cannot be asked. */
export const browserTheme = (): ThemeSource => {
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  return {
    current: () => (isDark.matches ? 'dark' : 'light'),
    onChange: (listener) => {
      isDark.addEventListener('change', listener);
      return () => isDark.removeEventListener('change', listener);
    },
  };
};

const outlookTheme = (call: Call): ThemeSource => {
  const { tell, listen } = listeners();
  const browser = browserTheme();
  browser.onChange(tell);
  onOfficeTheme(tell, call);
  return {
    current: () => {
      const isDark = isOfficeDark();
      if (isDark === null) return browser.current();
      return isDark ? 'dark' : 'light';
    },
    onChange: listen,
  };
};

/** A call without an answer for so long gets none: three times as long as any is waited for here. Milliseconds. */
const deadMs = 15_000;

const wire = (language: string): PanePorts => {
  const voice = paneVoice(language);
  const { text } = voice;
  const { tell, listen } = listeners();
  const signInTo = sharedSignIns();
  // One for all that the pane does: Outlook counts the calls of the page, not of its parts.
  const call = officeCalls(() => clock.after(deadMs));
  let pending: ReturnType<typeof setTimeout> | undefined;
  onMessageChange(() => {
    clearTimeout(pending);
    pending = setTimeout(tell, quiet);
  }, call);
  const patience = sessionPatience(clock);
  return {
    connect: connectWith({ call, patience, signInTo }),
    consent: (graph) =>
      consentDesk(graph, {
        signIn: signInTo(graph),
        store: lastingStore(call),
        now: () => Date.now(),
      }),
    onMessageChange: listen,
    theme: outlookTheme(call),
    repairs: openRepairs(
      call,
      clock,
      patience,
      text['pane-repair-notice']({ label: text['cancel-label']() }),
    ),
    obstacleOf,
    notices: () => itemNotices(call),
    displayLanguage: language,
    voice,
  };
};

/** The reader's language, or English where its texts have not come by then. Milliseconds. */
export const languageWithin = async (tag: string, ms: number): Promise<string> => {
  const loaded = await within(loadedLanguage(tag), startDeadline(clock, ms));
  return loaded.late ? 'en' : loaded.value;
};

/** Nobody waits longer for the texts of a language than for those who are counted. Milliseconds. */
const languageMs = 3000;

/** Office.js that is not ready by then is not going to be. Milliseconds. */
const readyMs = 15_000;

/** Everything the pane needs. Rejects outside Outlook, and where Office.js does not come. */
export const wireWhenReady = async (): Promise<PanePorts> => {
  const ready = await within(officeReady(), startDeadline(clock, readyMs));
  if (ready.late) throw new OfficeError(0, 'Office.js is not ready.');
  return wire(await languageWithin(displayLanguage(), languageMs));
};
