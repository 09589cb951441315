import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from '../median';
import { plannedPolicy } from './plan';
import { writeSizes, writeTrace, type Expected } from './write-trace';

// `npx tsx bench/backtest/run.ts [rows] [runs]`: the command line on a made-up trace whose answers are known.

const rows = Number(process.argv[2] ?? 1_000_000);
const runs = Number(process.argv[3] ?? 3);

type Measured = { readonly seconds: number; readonly megabytes: number; readonly out: string };

/** The most memory a process had at once, in MB; 0 where the system does not tell. */
const peakOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

const measure = (args: readonly string[]): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['bin/breakwater.js', ...args]);
    let [out, err, megabytes] = ['', '', 0];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid ?? 0));
    }, 50);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, megabytes, out });
      else reject(new Error(err));
    });
  });

type Answer = {
  readonly sends: number;
  readonly reading: { readonly rows: number };
  readonly policies: readonly { readonly actions: Omit<Expected, 'sends' | 'rows'> }[];
};

const isAsExpected = (out: string, expected: Expected): boolean => {
  const answer = JSON.parse(out) as Answer;
  const actions = answer.policies[0]?.actions;
  return (
    answer.sends === expected.sends &&
    answer.reading.rows === expected.rows &&
    actions?.allow === expected.allow &&
    actions.warn === expected.warn &&
    actions.confirm === expected.confirm &&
    actions.block === expected.block
  );
};

const folder = mkdtempSync(join(tmpdir(), 'backtest-bench-'));
const trace = join(folder, 'trace.csv');
const lists = join(folder, 'lists');
const policy = join(folder, 'policy.json');
writeFileSync(policy, JSON.stringify(plannedPolicy));
writeSizes(lists);
const expected = await writeTrace(trace, rows, Date.UTC(2026, 10, 14));
console.log(`${rows} rows, ${Math.round(statSync(trace).size / 1e6)} MB`, expected);
console.log(
  `load before: ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}`,
);

const measured: Measured[] = [];
for (let run = 0; run < runs; run += 1) {
  const args = ['backtest', '--trace', trace, '--lists', lists, '--policy', policy];
  measured.push(await measure([...args, '--json', '--html', join(folder, `${run}.html`)]));
}
rmSync(folder, { recursive: true });

console.table({
  seconds: median(measured.map(({ seconds }) => seconds)).toFixed(1),
  'MB at most': Math.max(...measured.map(({ megabytes }) => megabytes)).toFixed(0),
  'answers right': measured.every(({ out }) => isAsExpected(out, expected)) ? 'yes' : 'NO',
});
process.exitCode = measured.every(({ out }) => isAsExpected(out, expected)) ? 0 : 1;
