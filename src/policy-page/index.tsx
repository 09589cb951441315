import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openServed } from './file/open-file';
import { newPolicy } from './file/new-policy';

/** Begins with the policy beside the page; without one, with a small one of its own. */
const start = async (element: HTMLElement): Promise<void> => {
  const begun = await openServed().then(
    (file) => ({ start: file, note: 'The policy that is served here is open.' }),
    () => ({
      start: newPolicy(Date.now()),
      note: 'No policy lies beside this page. This is a new one.',
    }),
  );
  createRoot(element).render(<App {...begun} />);
};

const element = document.getElementById('root');
if (element !== null) void start(element);
