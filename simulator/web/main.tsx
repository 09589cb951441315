import { createRoot } from 'react-dom/client';
import { App } from './App';
import { inspectionOf } from './inspection';
import { clientFromAddress, loadManifest, startStory, storyFromAddress } from './settings';
import { createSimulation } from './simulation';
import { SimulationProvider } from './SimulationContext';
import { watchRequests } from './services-client';

const simulation = createSimulation();
simulation.client.set(clientFromAddress(window.location.search));
watchRequests(
  (request) => simulation.page.update((now) => ({ ...now, requests: [...now.requests, request] })),
  () => simulation.page.update((now) => ({ ...now, requests: [] })),
);
Object.defineProperty(window, 'simulator', { value: inspectionOf(simulation) });

const root = document.getElementById('page');
if (root !== null) {
  createRoot(root).render(
    <SimulationProvider value={simulation}>
      <App />
    </SimulationProvider>,
  );
}

await loadManifest(simulation);
await startStory(simulation, storyFromAddress(window.location.search));
