import { runBreakwater } from '../../src/admin/breakwater';

/** The command in a process of its own, which says at its end how much memory it took at most. */
const write = (text: string): void => void process.stderr.write(text);
process.exitCode = await runBreakwater(process.argv.slice(2), {
  out: { write, hasColours: false },
  err: { write, hasColours: false },
  now: () => Date.now(),
});
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ megabytes: maxRSS / 1000, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
);
