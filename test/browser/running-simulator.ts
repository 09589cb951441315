import { spawn } from 'node:child_process';

export type RunningSimulator = {
  /** With a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const startLimitMs = 120_000;

/** `npm start` without the build, in a process of its own, on a free port. */
export const startSimulator = async (...args: readonly string[]): Promise<RunningSimulator> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'simulator/start.ts', '--port', '0', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = (): void => void child.kill();
  process.once('exit', end);
  let said = '';

  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => {
      end();
      reject(new Error(`The simulator ${why}. It said:\n${said}`));
    };
    const timer = setTimeout(() => fail('named no address in time'), startLimitMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /https:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
  });

  return {
    url,
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
    },
  };
};
