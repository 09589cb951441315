import type { JsonRecord } from '../../../transport/json';
import type { Progress } from '../../backtest/progress';
import { GraphError, type GetPage } from './graph-client';
import { listGroups, membersPath, pageIn, type GraphGroup } from './groups';
import { rowsOf } from './rows';
import { noTally, type State, type Tally } from './state';
import type { StateFolder } from './state-folder';

export type GraphRead = {
  /** The file of memberships that was written. */
  readonly path: string;
  readonly groups: number;
  readonly hidden: number;
  readonly tally: Tally;
  readonly isResumed: boolean;
};

/** Directory reads are throttled by their cost, not by their number at once; four fill the time of the network. */
const AT_ONCE = 4;
const KEEP_EVERY = 2000;
/** Older than this, what was read is no picture of one day any more. */
const STALE = 24 * 3_600_000;

const isGone = (error: unknown): boolean =>
  error instanceof GraphError && [400, 404, 410].includes(error.status ?? 0);

export type GraphReading = {
  readonly get: GetPage;
  readonly root: string;
  readonly folder: StateFolder;
  readonly now: () => number;
  readonly progress: Progress;
};

const startState = async ({ get, root, folder, now }: GraphReading, signal: AbortSignal) => {
  const left = folder.unfinished();
  if (left !== null && left.state.root === root && now() - left.state.startedAt < STALE) {
    folder.goOn(left.state.bytes);
    return { groups: left.groups, state: left.state, isResumed: true };
  }
  const startedAt = now();
  const groups = await listGroups(get, signal);
  const bytes = folder.begin(groups);
  const state: State = { root, startedAt, taken: 0, open: new Map(), bytes, tally: noTally };
  folder.keep(state);
  return { groups, state, isResumed: false };
};

/**
 * Writes who is in which group to a file of memberships, page by page. Cut short, it goes on where it stopped: with the next
 * page of the groups it was reading.
 * @throws {GraphError} and keeps how far it came.
 */
export const readGraph = async (reading: GraphReading): Promise<GraphRead> => {
  const { get, folder, now, progress } = reading;
  const stop = new AbortController();
  const { groups, state, isResumed } = await startState(reading, stop.signal);
  const addresses = new Map(groups.map(({ id, mail }) => [id, mail]));
  const open = new Map(state.open);
  // A link that a reading before this one left behind may have expired.
  const inherited = [...state.open];
  let { taken, bytes, tally } = state;
  let keptAt = now();

  const keep = (): void => {
    keptAt = now();
    folder.keep({ ...state, taken, open, bytes, tally });
  };

  /** Adds a page, notes what is next, and keeps both now and then. */
  const addPage = (index: number, group: GraphGroup, body: JsonRecord): string | null => {
    const { items, next } = pageIn(body);
    const added = rowsOf(group, items, addresses, tally);
    tally = added.tally;
    bytes = folder.append(added.rows);
    if (next === null) open.delete(index);
    else open.set(index, next);
    if (now() - keptAt >= KEEP_EVERY) keep();
    return next;
  };

  const readGroup = async (index: number, group: GraphGroup): Promise<void> => {
    let link = open.get(index) ?? null;
    let isInherited = link !== null;
    do {
      const asked: string = link ?? membersPath(group.id);
      let body;
      try {
        body = await get(asked, stop.signal);
      } catch (error) {
        if (!isGone(error) || (link !== null && !isInherited)) throw error;
        if (link === null) {
          // Deleted since the groups were listed.
          tally = { ...tally, gone: tally.gone + 1 };
          open.delete(index);
          return;
        }
        // From its first page: rows that stand there twice count once.
        body = await get(membersPath(group.id), stop.signal);
      }
      isInherited = false;
      link = addPage(index, group, body);
    } while (link !== null);
  };

  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const left = inherited.shift();
      const index = left?.[0] ?? taken;
      const group = groups[index];
      if (group === undefined) return;
      if (left === undefined) {
        taken += 1;
        open.set(index, null);
      }
      await readGroup(index, group);
      progress.tell('Reading groups', (taken - open.size) / groups.length);
    }
  };

  const failures: Error[] = [];
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      failures.push(error instanceof Error ? error : new Error(String(error)));
      // The others stop where they are, also those that wait for a throttled directory.
      stop.abort();
    }),
  );
  try {
    await Promise.all(workers);
    const [failure] = failures;
    if (failure !== undefined) {
      keep();
      throw failure;
    }
    return {
      path: folder.finish(state.startedAt),
      groups: groups.length,
      hidden: groups.filter(({ isHidden }) => isHidden).length,
      tally,
      isResumed,
    };
  } finally {
    folder.close();
  }
};
