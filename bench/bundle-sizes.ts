import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

const dist = join(import.meta.dirname, '../dist');

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

/** The most a pane can load: its script, MSAL, and the language with the longest texts. */
const wholePane = (): number => {
  const chunks = readdirSync(dist).filter((name) => /^taskpane-[0-9a-f]{8}\.js$/.test(name));
  const [msal = 0, language = 0] = chunks.map(kilobytes).sort((a, b) => b - a);
  return kilobytes('taskpane.js') + msal + language;
};

export const bundleSizes = (): readonly Figure[] => [
  {
    what: 'launchevent.js, gzip, MSAL included',
    value: kilobytes('launchevent.js'),
    unit: 'kB',
    limit: 90,
  },
  {
    what: 'task pane, gzip, MSAL and its language included',
    value: wholePane(),
    unit: 'kB',
    limit: 200,
  },
];
