import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { slowSize } from '../../test/admin/lists/slow-count';
import { entryIn } from '../../test/admin/lists/written';
import { median } from '../median';
import { random } from '../storm/random';
import { generate, nested, shallow, writeCsv, yearly, type Shape } from './generate';
import { countLines, readSlowly } from './slow';
import { visitsOf } from './visits';

/**
 * `npx tsx bench/lists/run.ts [runs]`: the command on two exports of 20,000,000 rows and on one with 200,000 nested rows,
 * each against a count with plain Sets, and where DuckDB is installed (see duckdb.ts) against its count of every list.
 * Takes some minutes, with DuckDB ten more, and 2 GB of the folder for temporary files.
 */
const runs = Number(process.argv[2] ?? 3);
const sampled = 500;
const domain = 'contoso.example';

type Measured = {
  readonly seconds: number;
  readonly megabytes: number;
  readonly cpuSeconds: number;
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const timed = async <Value>(work: () => Promise<Value>) => {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
};

/** A script of this folder in a process of its own; null where it does not end within the time. */
const runScript = async (
  name: string,
  typed: readonly string[],
  limitSeconds: number,
): Promise<Measured | null> => {
  const { value, seconds } = await timed(
    () =>
      new Promise<string | null>((done, fail) => {
        const script = join(import.meta.dirname, name);
        const child = spawn(process.execPath, ['--import', 'tsx', script, ...typed], {
          stdio: ['ignore', 'pipe', 'ignore'],
          timeout: limitSeconds * 1000,
        });
        let said = '';
        child.stdout.on('data', (data) => (said += String(data)));
        child.once('close', (code, signal) => {
          if (code === 0) done(said);
          else if (signal === 'SIGTERM') done(null);
          else fail(new Error(`${name}: exit code ${String(code)}`));
        });
      }),
  );
  return value === null ? null : { ...(JSON.parse(value) as Omit<Measured, 'seconds'>), seconds };
};

const runCommand = async (file: string, out: string): Promise<Measured> => {
  const typed = ['lists', 'build', '--memberships', file, '--internal-domain', domain];
  const measured = await runScript('measured.ts', [...typed, '--out', out], 900);
  if (measured === null) throw new Error('The command did not end in 15 minutes.');
  return measured;
};

const isInstalled = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
};

/** What plain Sets and Maps would take hours for: the peer's count of every list, and where ours is another. */
const peerSays = (counts: string, out: string): readonly string[] =>
  readFileSync(counts, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => {
      const [list = '', people, external] = line.split(',');
      const entry = entryIn(out, list);
      const ours = Array.isArray(entry) ? entry.slice(0, 2) : [0, 0];
      return ours[0] !== Number(people) || ours[1] !== Number(external);
    });

const peerSeconds = 300;

const measurePeer = async (file: string, out: string) => {
  const counts = `${out}-duckdb.csv`;
  const peer = await runScript('duckdb.ts', [file, counts, domain], peerSeconds);
  if (peer === null) {
    say(`  DuckDB did not end in ${peerSeconds} s`);
    return { 'DuckDB, s': `> ${peerSeconds}`, 'differ from DuckDB': '-' };
  }
  const differ = peerSays(counts, out);
  say(
    `  DuckDB ${peer.seconds.toFixed(1)} s (processor ${peer.cpuSeconds.toFixed(1)} s), ${peer.megabytes.toFixed(0)} MB`,
  );
  return { 'DuckDB, s': peer.seconds.toFixed(1), 'differ from DuckDB': differ.length };
};

/** Lists whose published entries are not what plain Sets find. */
const wrongIn = async (file: string, out: string): Promise<readonly string[]> => {
  const { value: slow, seconds } = await timed(() => readSlowly(file));
  say(`  read by lines into Maps: ${seconds.toFixed(1)} s`);
  const all = [...slow.members.keys()];
  const next = random(1);
  const largest = [...all].sort(
    (a, b) => (slow.members.get(b)?.length ?? 0) - (slow.members.get(a)?.length ?? 0),
  );
  const sample = [
    ...largest.slice(0, 10),
    ...Array.from({ length: sampled - 10 }, () => all[Math.floor(next() * all.length)] ?? ''),
  ];
  const counted = await timed(() =>
    Promise.resolve(
      sample.filter(
        (list) =>
          JSON.stringify(entryIn(out, list)) !== JSON.stringify(slowSize(slow, list, [domain])),
      ),
    ),
  );
  say(`  ${sampled} lists counted with Sets: ${counted.seconds.toFixed(1)} s`);
  return counted.value;
};

const limits = { yearly: 20, shallow: 20, nested: 60 };

const measure = async (name: keyof typeof limits, shape: Shape, folder: string) => {
  const file = join(folder, `${name}.csv`);
  const out = join(folder, name);
  say(`${name}: writing`);
  const made = generate(shape, 1);
  writeCsv(made, file);
  const visits = `, ${(visitsOf(made) / 1e9).toFixed(2)} billion visits`;
  const megabytes = statSync(file).size / 1e6;
  say(`${name}: ${made.rows} rows, ${megabytes.toFixed(0)} MB${visits}`);
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    const load = loadavg()[0] ?? 0;
    const each = await runCommand(file, out);
    measured.push(each);
    say(
      `  ${each.seconds.toFixed(1)} s (processor ${each.cpuSeconds.toFixed(1)} s), ` +
        `${each.megabytes.toFixed(0)} MB, load before ${load.toFixed(1)}`,
    );
  }
  const lines = await timed(() => countLines(file));
  const wrong = await wrongIn(file, out);
  const peer = isInstalled('@duckdb/node-api') ? await measurePeer(file, out) : {};
  rmSync(file);
  const seconds = median(measured.map((each) => each.seconds));
  return {
    what: name,
    rows: made.rows,
    'command, s': seconds.toFixed(1),
    'limit, s': limits[name],
    'memory, MB': Math.max(...measured.map((each) => each.megabytes)).toFixed(0),
    'lines alone, s': lines.seconds.toFixed(1),
    [`wrong of ${sampled}`]: wrong.length,
    ...peer,
    ok: wrong.length === 0 && seconds < limits[name] ? 'yes' : 'NO',
  };
};

const folder = mkdtempSync(join(tmpdir(), 'breakwater-lists-'));
try {
  const rows = [
    await measure('yearly', yearly, folder),
    await measure('shallow', shallow, folder),
    await measure('nested', nested, folder),
  ];
  console.table(rows);
  process.exitCode = rows.every(({ ok }) => ok === 'yes') ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
