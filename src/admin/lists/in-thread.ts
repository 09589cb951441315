import { Worker } from 'node:worker_threads';
import type { RowCounts, Rows } from './count-rows';
import type { PartRead, Stretch } from './read-part';

/** What a thread is told to do. */
export type Work =
  | { readonly work: 'read'; readonly stretch: Stretch }
  | { readonly work: 'count'; readonly rows: Rows; readonly first: number; readonly step: number };

export type InThread<Result> = {
  readonly result: Promise<Result>;
  readonly stop: () => Promise<unknown>;
};

const inThread = <Result>(workerData: Work): InThread<Result> => {
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData });
  const result = new Promise<Result>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The thread ended without a result.')));
  });
  // Whoever stops the thread no longer waits for it.
  result.catch(() => undefined);
  return { result, stop: () => worker.terminate() };
};

/** Reads a stretch of a file in a thread of its own. */
export const readInThread = (stretch: Stretch): InThread<PartRead> =>
  inThread({ work: 'read', stretch });

/** Counts some slices in a thread of its own. */
export const countInThread = (rows: Rows, first: number, step: number): InThread<RowCounts> =>
  inThread({ work: 'count', rows, first, step });
