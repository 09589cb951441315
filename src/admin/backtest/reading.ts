/** What reading left out, and why: told in numbers and lines, never with the text that stands there. */
export type Omission = {
  readonly reason: string;
  readonly count: number;
  /** The first few places, as `file:line`. */
  readonly places: readonly string[];
};

export type ReadingSummary = {
  /** Rows of a trace, or messages of a mailbox, whatever became of them. */
  readonly rows: number;
  readonly bad: readonly Omission[];
  /** Left out rightly: mail from outside, bounces. */
  readonly leftOut: readonly Omission[];
  /** What an administrator should know of how it was read. */
  readonly notes: readonly string[];
};

/** Takes down what happens while traces are read. */
export type Reading = {
  readonly row: () => void;
  readonly bad: (reason: string, place: string) => void;
  readonly leaveOut: (reason: string) => void;
  readonly note: (text: string) => void;
  readonly summary: () => ReadingSummary;
};

const MOST_PLACES = 3;

type Entry = { count: number; readonly places: string[] };

const counted = (entries: ReadonlyMap<string, Entry>): readonly Omission[] =>
  [...entries].map(([reason, { count, places }]) => ({ reason, count, places }));

const countIn = (entries: Map<string, Entry>, reason: string): Entry => {
  const entry = entries.get(reason) ?? { count: 0, places: [] };
  entries.set(reason, entry);
  entry.count += 1;
  return entry;
};

export const startReading = (): Reading => {
  const bad = new Map<string, Entry>();
  const leftOut = new Map<string, Entry>();
  const notes = new Set<string>();
  let rows = 0;
  return {
    row: () => {
      rows += 1;
    },
    bad: (reason, place) => {
      const { places } = countIn(bad, reason);
      if (places.length < MOST_PLACES) places.push(place);
    },
    leaveOut: (reason) => {
      countIn(leftOut, reason);
    },
    note: (text) => {
      notes.add(text);
    },
    summary: () => ({
      rows,
      bad: counted(bad),
      leftOut: counted(leftOut),
      notes: [...notes],
    }),
  };
};
