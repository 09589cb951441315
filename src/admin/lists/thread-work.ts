import { parentPort, workerData } from 'node:worker_threads';
import { countSlices } from './count-rows';
import type { Work } from './in-thread';
import { readPart, type PartRead } from './read-part';

/** What a part is made of besides small things: handed over to the other thread, not copied. */
const buffersOf = ({ part }: PartRead): ArrayBuffer[] =>
  [
    part.table.slots,
    part.table.starts,
    part.table.records.bytes,
    part.marks,
    ...part.edges,
  ].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));

const given = workerData as Work;
switch (given.work) {
  case 'read': {
    const read = await readPart(given.stretch, () => undefined);
    parentPort?.postMessage(read, buffersOf(read));
    break;
  }
  case 'count':
    parentPort?.postMessage(countSlices(given.rows, given.first, given.step, () => undefined));
    break;
}
