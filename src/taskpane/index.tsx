import { createRoot } from 'react-dom/client';
import { directionOf, languageOf } from '../i18n/language';
import { paneVoice } from '../i18n/pane';
import { App } from './App';
import { Opening } from './Opening';
import { browserTheme, wireWhenReady } from './wire';

const theme = browserTheme();

const opening = (hasFailed: boolean) => (
  <Opening
    text={paneVoice(navigator.language).text}
    theme={theme}
    hasFailed={hasFailed}
    onAgain={() => location.reload()}
  />
);

const start = async (element: HTMLElement): Promise<void> => {
  const root = createRoot(element, {
    onUncaughtError: () => {
      queueMicrotask(() => root.render(opening(true)));
    },
  });
  root.render(opening(false));
  try {
    const ports = await wireWhenReady();
    document.documentElement.lang = languageOf(ports.displayLanguage);
    document.documentElement.dir = directionOf(ports.displayLanguage);
    root.render(<App ports={ports} />);
  } catch {
    root.render(opening(true));
  }
};

const element = document.getElementById('root');
if (element !== null) void start(element);
