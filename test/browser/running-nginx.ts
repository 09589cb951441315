import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { findCertificate } from '../../simulator/certificate';

/** NGINX_PATH, else one that is installed; null where there is none. */
export const findNginx = (): string | null => {
  const named = process.env['NGINX_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`NGINX_PATH names ${named}, where there is no file.`);
  }
  // Debian keeps it where only an administrator's PATH looks.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

/** Where this nginx was configured to be: its list of types lies there. */
const typesOf = (nginx: string): string => {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' });
  const [, config = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/.exec(stderr) ?? [];
  return join(config, '..', 'mime.types');
};

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const around = (folder: string, nginx: string): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  include ${typesOf(nginx)};
  default_type application/octet-stream;
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/site.conf;
}
`;

/** The sample as it ships, with the three paths put right that it asks to put right, and what a test adds. */
const adapted = (sample: string, folder: string, site: string, more: string): string => {
  const changes: readonly [string, string][] = [
    ['/etc/ssl/certs/breakwater.pem', `${folder}/site.pem`],
    ['/etc/ssl/private/breakwater.key', `${folder}/site.key`],
    ['/srv/breakwater', site],
    ['    location / {', `${more}\n    location / {`],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The sample for nginx has no ${from}.`);
    return text.replace(from, to);
  }, sample);
};

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

export type RunningNginx = { readonly stop: () => Promise<void> };

type Setting = {
  /** An empty folder for its own files. */
  readonly folder: string;
  /** The stamped site; its sample is what nginx runs with. */
  readonly site: string;
  readonly port: number;
  /** Locations besides those of the sample. */
  readonly more?: string;
};

const startLimitMs = 10_000;

/** Serves a stamped site with its own sample configuration, over https with a certificate nobody trusts. */
export const startNginx = async (
  nginx: string,
  { folder, site, port, more = '' }: Setting,
): Promise<RunningNginx> => {
  const { cert, key } = await findCertificate();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.pem'), cert);
  writeFileSync(join(folder, 'site.key'), key);
  const sample = readFileSync(join(site, 'deploy/nginx.conf'), 'utf8');
  writeFileSync(join(folder, 'site.conf'), adapted(sample, folder, site, more));
  writeFileSync(join(folder, 'nginx.conf'), around(folder, nginx));
  const parameters = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const child = spawn(nginx, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<void>((end) => child.once('close', () => end()));
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const start = Date.now();
  while (!(await isOpen(port))) {
    if (child.exitCode !== null || Date.now() - start > startLimitMs)
      throw new Error(`nginx does not serve the site. It said:\n${said}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return {
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
};
