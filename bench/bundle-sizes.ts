import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(import.meta.dirname, '../dist', file)), { level: 9 }).length / 1000;

export const bundleSizes = (): readonly Figure[] => [
  {
    what: 'launchevent.js, gzip, MSAL included',
    value: kilobytes('launchevent.js'),
    unit: 'kB',
    limit: 90,
  },
  { what: 'taskpane.js, gzip', value: kilobytes('taskpane.js'), unit: 'kB', limit: 200 },
];
