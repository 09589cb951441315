import { bundleSizes } from './bundle-sizes';
import type { Figure } from './figure';
import { listSizes } from './list-sizes';
import { ordinaryMail } from './ordinary-mail';
import { paneOpening } from './pane/pane';

const figures: readonly Figure[] = [
  ...(await ordinaryMail()),
  ...(await listSizes()),
  ...(await paneOpening()),
  ...bundleSizes(),
];

console.table(
  figures.map(({ what, value, unit, limit }) => ({
    what,
    measured: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    limit: `${String(limit)} ${unit}`,
    ok: value <= limit ? 'yes' : 'NO',
  })),
);
process.exitCode = figures.every(({ value, limit }) => value <= limit) ? 0 : 1;
