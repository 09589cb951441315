import { createRoot } from 'react-dom/client';
import { languageOf } from '../i18n/language';
import { officeReady } from '../outlook/pane';
import { App } from './App';
import { wire } from './wire';

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) return;
  await officeReady();
  const ports = wire();
  document.documentElement.lang = languageOf(ports.displayLanguage);
  createRoot(root).render(<App ports={ports} />);
};

void start();
