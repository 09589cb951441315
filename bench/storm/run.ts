import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { defaultPolicy } from '../../src/policy/defaults';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/core/policy';
import { help, readRequest, UsageError, usualSeed, type Request } from './arguments';
import { calibrate, calibrationTable } from './calibration';
import { chart } from './chart';
import { runAll, usualCoverages } from './coverage-runs';
import { jsonOf, listOfCases, tableOf } from './report';

/** On the error stream, so that the output stays clean: one line rewritten in a terminal, else a line every few seconds. */
const progress = () => {
  const isTerminal = process.stderr.isTTY;
  let last = performance.now();
  return {
    tell: (text: string): void => {
      if (isTerminal) process.stderr.write(`\r\u001b[K${text}`);
      else if (performance.now() - last > 3_000) {
        process.stderr.write(`${text}\n`);
        last = performance.now();
      }
    },
    end: (): void => {
      if (isTerminal) process.stderr.write('\r\u001b[K');
      const { maxRSS } = process.resourceUsage();
      const seconds = (performance.now() / 1000).toFixed(1);
      process.stderr.write(`${seconds} s, at most ${Math.round(maxRSS / 1024)} MB of memory\n`);
    },
  };
};

const readPolicy = (file: string | null): Policy => {
  if (file === null) return defaultPolicy;
  const parsed = parsePolicy(readFileSync(file, 'utf8'));
  if (parsed.ok) {
    for (const { path } of parsed.unknownKeys)
      process.stderr.write(`${file}: ${path} is no key of a policy and is ignored\n`);
    return parsed.policy;
  }
  const problems = parsed.problems.map(
    ({ path, found, expected }) => `  ${path || 'the file'}: ${found}, expected ${expected}`,
  );
  throw new Error(`${file} is not a policy:\n${problems.join('\n')}`);
};

const replayCase = (request: Extract<Request, { want: 'replay' }>): void => {
  const { storm, reading, recipients, seed, automaticShare, knows, sendsAnyway, coverage } =
    request;
  const clients = { policy: readPolicy(request.policy), knows, sendsAnyway };
  const trial = { storm, reading, recipients, seed, automaticShare, clients };
  const coverages = [...new Set([...usualCoverages, coverage ?? 0])].sort((a, b) => a - b);
  const { tell, end } = progress();
  const runs = runAll(trial, coverages, tell);
  process.stdout.write(`${request.isJson ? jsonOf(trial, runs) : tableOf(trial, runs)}\n`);
  if (request.out !== null) {
    writeFileSync(request.out, chart(trial, runs));
    process.stderr.write(`The chart is in ${request.out}\n`);
  }
  end();
};

const calibrateAll = (): void => {
  const { tell, end } = progress();
  const found = calibrate(usualSeed, tell);
  process.stdout.write(`${calibrationTable(found, usualSeed)}\n`);
  end();
};

const run = (typed: readonly string[]): void => {
  const request = readRequest(typed);
  switch (request.want) {
    case 'help':
      process.stdout.write(help);
      return;
    case 'list':
      process.stdout.write(`${listOfCases()}\n`);
      return;
    case 'calibration':
      calibrateAll();
      return;
    case 'replay':
      replayCase(request);
      return;
  }
};

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write('--help shows what there is.\n');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
