import { createRoot } from 'react-dom/client';
import { App } from './App';
import { inspectionOf } from './inspection';
import { clientFrom, servicesFrom, storyFrom, writeFaultsFrom } from './address-parameters';
import { loadManifest } from './settings';
import { createSimulation } from './simulation';
import { startStory } from './start-story';
import { SimulationProvider } from './SimulationContext';
import { watchRequests } from './services-client';

const simulation = createSimulation();
const query = new URLSearchParams(window.location.search);
simulation.client.set(clientFrom(query));
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
await startStory(simulation, storyFrom(query), servicesFrom(query));
simulation.writeFaults.plan(writeFaultsFrom(query));
