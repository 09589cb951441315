import { carryOver } from './carry-over';
import { changesSince, trackFromNow } from './group-changes';
import type { GetPage } from './graph-client';
import { listGroups, type GraphGroup } from './groups';
import { listPeople } from './people';
import type { Kept, Scene, State } from './state';
import type { StateFolder, Unfinished } from './state-folder';

export type Beginning = Unfinished & {
  readonly isResumed: boolean;
  /** Why everything is read although there is an earlier reading; '' where that is not so. */
  readonly whyFull: string;
};

export type Question = Scene & {
  readonly get: GetPage;
  readonly folder: StateFolder;
  readonly now: () => number;
  /** Whatever there is from earlier readings is not to be used. */
  readonly isFull: boolean;
};

const DAY = 24 * 3_600_000;
/** Older than this, what an unfinished reading has read is no picture of one day any more. */
const STALE = DAY;
/** Graph promises changes late or twice, and nothing of those it may miss: once a week everything is read. */
const FULL_EVERY = 7 * DAY;

const isSame = (one: Scene, { root, reader }: Scene): boolean =>
  one.root === root && one.reader === reader;

/** The earlier reading to go on from, or why there is none. */
const basis = (question: Question): Kept | string => {
  const kept = question.folder.kept();
  if (kept === null) return '';
  if (question.isFull) return '--graph-full';
  if (!isSame(kept, question)) return 'the last reading was of another directory or account';
  if (kept.link === null) return 'this Graph does not track changes';
  if (question.now() - kept.fullAt >= FULL_EVERY)
    return 'everything was read more than seven days ago';
  return kept;
};

type Fresh = Pick<State, 'startedAt' | 'fullAt' | 'link'> & {
  readonly toRead: readonly GraphGroup[];
  readonly carried: readonly GraphGroup[];
  readonly rows: () => Iterable<string>;
};

/** What an earlier reading spares; or why it spares nothing. */
const changed = async (
  { get, now }: Question,
  kept: Kept,
  signal: AbortSignal,
): Promise<Fresh | string> => {
  const startedAt = now();
  const changes = await changesSince(get, kept.link ?? '', signal);
  if (changes === null) return 'Microsoft Graph no longer knows what has changed since the last';
  const groups = await listGroups(get, signal);
  const people = await listPeople(get, signal);
  if (people === null)
    return 'who has got another address cannot be told without User.ReadBasic.All and OrgContact.Read.All';
  const carried = carryOver(kept, groups, changes.groups, people);
  return { ...carried, startedAt, fullAt: kept.fullAt, link: changes.link };
};

const everything = async ({ get, now }: Question, signal: AbortSignal): Promise<Fresh> => {
  const startedAt = now();
  // First of all: what changes while it is read is told the next time.
  const link = await trackFromNow(get, signal);
  const toRead = await listGroups(get, signal);
  return { toRead, carried: [], rows: () => [], startedAt, fullAt: startedAt, link };
};

/** Goes on with a reading that was cut, else with what has changed since the last one, else with everything. */
export const beginReading = async (question: Question, signal: AbortSignal): Promise<Beginning> => {
  const { folder, now, root, reader } = question;
  const left = folder.unfinished();
  if (
    left !== null &&
    !question.isFull &&
    isSame(left.state, question) &&
    now() - left.state.startedAt < STALE
  ) {
    folder.goOn(left.state);
    return { ...left, isResumed: true, whyFull: '' };
  }
  const kept = basis(question);
  const fresh = typeof kept === 'string' ? kept : await changed(question, kept, signal);
  const whyFull = typeof fresh === 'string' ? fresh : '';
  const { toRead, carried, rows, startedAt, fullAt, link } =
    typeof fresh === 'string' ? await everything(question, signal) : fresh;
  const groups = [...toRead, ...carried];
  const file = folder.begin(groups);
  let bytes = 0;
  for (const text of rows()) bytes = folder.append(text);
  const state: State = {
    ...{ root, reader, startedAt, fullAt, link, file },
    ...{ toRead: toRead.length, taken: 0, open: new Map(), bytes, gone: [] },
  };
  folder.keep(state);
  return { groups, state, isResumed: false, whyFull };
};
