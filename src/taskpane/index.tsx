import { createRoot } from 'react-dom/client';
import { directionOf, languageOf } from '../i18n/language';
import { paneVoice } from '../i18n/pane';
import { App } from './App';
import { Opening } from './Opening';
import { browserTheme, languageWithin, wireWhenReady } from './wire';

const theme = browserTheme();

/** So long the page stays empty rather than flash English at a reader whose texts are about to come. Milliseconds. */
const guessMs = 100;

const opening = (language: string, hasFailed: boolean) => (
  <Opening
    text={paneVoice(language).text}
    theme={theme}
    hasFailed={hasFailed}
    onAgain={() => location.reload()}
  />
);

const speak = (language: string): void => {
  document.documentElement.lang = languageOf(language);
  document.documentElement.dir = directionOf(language);
};

const start = async (element: HTMLElement): Promise<void> => {
  let language = 'en';
  const root = createRoot(element, {
    onUncaughtError: () => {
      queueMicrotask(() => root.render(opening(language, true)));
    },
  });
  const wired = wireWhenReady();
  wired.catch(() => undefined); // waited for below, where it is answered
  // Until Office.js is ready nobody knows Outlook's language: that of the browser is mostly the same.
  language = await languageWithin(navigator.language, guessMs);
  speak(language);
  root.render(opening(language, false));
  try {
    const ports = await wired;
    language = ports.displayLanguage;
    speak(language);
    root.render(<App ports={ports} />);
  } catch {
    root.render(opening(language, true));
  }
};

const element = document.getElementById('root');
if (element !== null) void start(element);
