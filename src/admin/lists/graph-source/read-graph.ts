import type { JsonRecord } from '../../../transport/json';
import type { Progress } from '../../backtest/progress';
import { beginReading, type Question } from './begin-reading';
import { GraphError } from './graph-client';
import { membersPath, type GraphGroup } from './groups';
import { memberIn } from './member';
import { pageIn } from './pages';
import { rowText } from './rows';
import type { State } from './state';
import type { Written } from './state-folder';

export type GraphRead = Written & {
  readonly groups: number;
  /** How many of them were asked for their members; the others had not changed. */
  readonly asked: number;
  readonly hidden: number;
  /** Groups that were deleted meanwhile. */
  readonly gone: number;
  readonly isResumed: boolean;
  /** Why everything was read although there was an earlier reading; '' where that is not so. */
  readonly whyFull: string;
};

/** Directory reads are throttled by their cost, not by their number at once; four fill the time of the network. */
const AT_ONCE = 4;
const KEEP_EVERY = 2000;

const isGone = (error: unknown): boolean =>
  error instanceof GraphError && [400, 404, 410].includes(error.status ?? 0);

export type GraphReading = Question & { readonly progress: Progress };

/**
 * Writes who is in which group to a file of memberships, page by page. Cut short, it goes on where it stopped: with the next
 * page of the groups it was reading.
 * @throws {GraphError} and keeps how far it came.
 */
export const readGraph = async (reading: GraphReading): Promise<GraphRead> => {
  const { get, folder, now, progress } = reading;
  const stop = new AbortController();
  const { groups, state, isResumed, whyFull } = await beginReading(reading, stop.signal);
  const open = new Map(state.open);
  const inherited = [...state.open];
  const gone = [...state.gone];
  let { taken, bytes } = state;
  let keptAt = now();

  const reached = (): State => ({ ...state, taken, open, bytes, gone });
  const keep = (): void => {
    keptAt = now();
    folder.keep(reached());
  };

  /** Adds a page, notes what is next, and keeps both now and then. */
  const addPage = (index: number, group: string, body: JsonRecord): string | null => {
    const { items, next } = pageIn(body);
    let rows = '';
    for (const item of items) {
      const member = memberIn(item);
      if (member !== null) rows += rowText({ group, member });
    }
    if (next === null) rows += rowText({ group, member: null });
    bytes = folder.append(rows);
    if (next === null) open.delete(index);
    else open.set(index, next);
    if (now() - keptAt >= KEEP_EVERY) keep();
    return next;
  };

  /** Null where the group has been deleted since the groups were listed. */
  const firstPage = async (id: string): Promise<JsonRecord | null> => {
    try {
      return await get(membersPath(id), stop.signal);
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  };

  const readGroup = async (index: number, { id }: GraphGroup): Promise<void> => {
    let link = open.get(index) ?? null;
    let isAnew = link === null;
    for (;;) {
      let body;
      try {
        body = link === null ? await firstPage(id) : await get(link, stop.signal);
      } catch (error) {
        // A link that has expired meanwhile: once more from the first page. Rows that stand there twice count once.
        if (isAnew || !isGone(error)) throw error;
        [link, isAnew] = [null, true];
        continue;
      }
      if (body === null) {
        gone.push(id);
        open.delete(index);
        return;
      }
      link = addPage(index, id, body);
      if (link === null) return;
    }
  };

  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const left = inherited.shift();
      const index = left?.[0] ?? taken;
      const group = groups[index];
      if (group === undefined || index >= state.toRead) return;
      if (left === undefined) {
        taken += 1;
        open.set(index, null);
      }
      await readGroup(index, group);
      progress.tell('Reading groups', (taken - open.size) / state.toRead);
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
    keep();
    if (failure !== undefined) throw failure;
    return {
      ...folder.finish(reached(), groups),
      groups: groups.length,
      asked: state.toRead,
      hidden: groups.filter(({ isHidden }) => isHidden).length,
      gone: gone.length,
      isResumed,
      whyFull,
    };
  } finally {
    folder.close();
  }
};
