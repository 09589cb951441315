import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPeople, type People } from '../../../simulator/people/people';
import {
  createServices,
  type Services,
  type ServicesOptions,
} from '../../../simulator/services/services';
import { mintAccessToken } from '../../../simulator/services/token';

export type Running = {
  readonly origin: string;
  readonly services: Services;
  readonly people: People;
  readonly stop: () => Promise<void>;
};

const built: Readonly<Record<string, string>> = {
  'launchevent.js': '// Grüße',
  'launchevent.html':
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  'policy.json': '{"revision":"from dist"}',
  '.well-known/microsoft-officeaddins-allowed.json': '{"allowed":[]}',
};

const buildSite = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-site-'));
  mkdirSync(join(folder, 'dist/.well-known'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  for (const [path, text] of Object.entries(built)) writeFileSync(join(folder, 'dist', path), text);
  return folder;
};

/** The services on a real server on a free port, with a small built site, answering at once. */
export const runServices = async (options: Partial<ServicesOptions> = {}): Promise<Running> => {
  const people = options.people ?? createPeople();
  const folder = buildSite();
  const services = createServices({ dist: join(folder, 'dist'), ...options, people });
  services.state.change({ latencyMs: 0 });
  const server = createServer((req, res) => {
    void services.handle(req, res).then((served) => {
      if (!served) res.writeHead(404).end('nobody serves this');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    services,
    people,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
};

export const allScopes = ['Mail.Read', 'GroupMember.Read.All'];

export const bearer = (
  people: People,
  scopes: readonly string[] = allScopes,
  now = Date.now(),
) => ({
  Authorization: `Bearer ${mintAccessToken({ owner: people.owner, now }, scopes)}`,
});

export const asJson = { 'Content-Type': 'application/json' };
