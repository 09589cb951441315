import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../i18n/language';
import { paneVoice } from '../i18n/pane';
import { officeReady } from '../outlook/pane';
import { App } from './App';
import { Failure } from './Failure';
import { Frame } from './Frame';
import { Progress } from './Progress';
import { wire } from './wire';

/** Without Office.js, outside Outlook, or after a bug: never an empty page. */
const failure = () => (
  <FluentProvider theme={webLightTheme}>
    <Frame isBusy={false}>
      <Progress isBusy={false} label="" />
      <Failure text={paneVoice(navigator.language).text} onAgain={() => location.reload()} />
    </Frame>
  </FluentProvider>
);

const start = async (element: HTMLElement): Promise<void> => {
  const root = createRoot(element, {
    onUncaughtError: () => {
      queueMicrotask(() => root.render(failure()));
    },
  });
  try {
    await officeReady();
    const ports = wire();
    document.documentElement.lang = languageOf(ports.displayLanguage);
    root.render(<App ports={ports} />);
  } catch {
    root.render(failure());
  }
};

const element = document.getElementById('root');
if (element !== null) void start(element);
