import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../sideload/serve';
import { untrustedCertificate } from '../../sideload/certificate';

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

let folder = '';
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sideload-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** As the person at the terminal runs it; `--untrusted`, since a test may not change what the system trusts. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sideload/start.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (said.includes(words)) resolve();
      };
      listeners.push(look);
      look();
      void ended.then(() => {
        reject(new Error(`It ended before it said "${words}":\n${said}`));
      });
    });
  return { child, ended, says, said: () => said };
};

const ask = (url: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, rejectUnauthorized: false, agent: false }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject).end();
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

const build = async (address: string): Promise<void> => {
  await mkdir(path.join(folder, 'site/lists'), { recursive: true });
  await writeFile(
    path.join(folder, 'site/manifest.xml'),
    `<bt:Url id="Events.Page" DefaultValue="${address}launchevent.html" />`,
  );
  await writeFile(path.join(folder, 'site/taskpane.html'), '<p>ü</p>');
  await writeFile(path.join(folder, 'site/lists/3f.json'), '{}');
  await writeFile(path.join(folder, 'secret.txt'), 'not for the net');
};

test('--help says how it is called', async () => {
  const { ended, said } = start('--help');
  expect(await ended).toBe(0);
  expect(said()).toContain('Usage: npm run sideload');
});

test('an option that it does not know is wrong use', async () => {
  const { ended, said } = start('--port', '4000');
  expect(await ended).toBe(2);
  expect(said()).toContain("'--port'");
  expect(said()).toContain('Usage: npm run sideload');
});

test('serves the site where its manifest says, tells what to click, and stops on Ctrl+C', async () => {
  const port = await freePort();
  await build(`https://localhost:${port}/`);
  const site = path.join(folder, 'site');
  const { child, ended, says, said } = start('--untrusted', '--site', site);
  await says('Ctrl+C stops it.');
  expect(said()).toContain('https://aka.ms/olksideload');
  expect(said()).toContain(path.join(site, 'manifest.xml'));

  const page = await ask(`https://localhost:${port}/taskpane.html?et=1`);
  expect(page).toMatchObject({ status: 200, body: '<p>ü</p>' });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  });

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(ask(`https://localhost:${port}/taskpane.html`)).rejects.toThrow('ECONNREFUSED');
});

test('a port that is taken is told, and how to free it', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(port, 'localhost', resolve);
  });
  await build(`https://localhost:${port}/`);
  const { ended, said } = start('--untrusted', '--site', path.join(folder, 'site'));
  expect(await ended).toBe(1);
  expect(said()).toContain(`error: Port ${port} is taken`);
  other.close();
});

test('a folder without a build is told', async () => {
  const { ended, said } = start('--untrusted', '--site', folder);
  expect(await ended).toBe(1);
  expect(said()).toContain(`error: There is no built add-in in ${folder}. Run "npm run build"`);
});

test('a site for another host is not served on localhost', async () => {
  await build('https://guard.contoso.example/');
  const { ended, said } = start('--untrusted', '--site', path.join(folder, 'site'));
  expect(await ended).toBe(1);
  expect(said()).toContain('stamped for https://guard.contoso.example/');
});

describe('the server', () => {
  let close = (): Promise<void> => Promise.resolve();
  let base = '';

  beforeEach(async () => {
    const port = await freePort();
    base = `https://localhost:${port}`;
    await build(`${base}/`);
    const pair = await untrustedCertificate('.cache/sideload');
    ({ close } = await serve(path.join(folder, 'site'), port, pair));
  });
  afterEach(() => close());

  test.each([
    ['GET', '/lists/3f.json', 200],
    ['HEAD', '/lists/3f.json', 200],
    ['OPTIONS', '/lists/3f.json', 204],
    ['POST', '/lists/3f.json', 405],
    ['GET', '/', 404],
    ['GET', '/lists', 404],
    ['GET', '/lists/00.json', 404],
    ['GET', '/..%2fsecret.txt', 404],
    ['GET', '/lists/..%2f..%2fsecret.txt', 404],
    ['GET', '/%2e%2e/secret.txt', 404],
    ['GET', '/%ff', 404],
    ['GET', '/a%00', 404],
  ])('%s %s answers %i', async (method, wanted, status) => {
    const { status: answered, body } = await ask(`${base}${wanted}`, method);
    expect(answered).toBe(status);
    expect(body).not.toContain('not for the net');
  });

  test('a path that climbs is not normalised by the client alone', async () => {
    const port = Number(new URL(base).port);
    const status = await new Promise((resolve) => {
      get(
        { host: 'localhost', port, path: '/../secret.txt', rejectUnauthorized: false },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
    });
    expect(status).toBe(404);
  });
});
