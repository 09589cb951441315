/** What a write to a recipient field can meet. */
export const writeFaults = [
  /** Answered with an error, and nothing is written. */
  'fail',
  /** Lost: never answered, and nothing is written. */
  'silent',
  /** Written, and answered late. */
  'late',
  /** Answered with success, but the last recipient of the call is not written. */
  'short',
] as const;

type WriteFaultKind = (typeof writeFaults)[number];

export type WriteFault = { readonly how: WriteFaultKind; readonly lateMs: number };

export type WriteFaultPlan = {
  readonly how: WriteFaultKind;
  /** The first write that fails, counted from 1, which is the next one. Left out, 1. */
  readonly from?: number;
  /** How many in a row; left out, 1. */
  readonly count?: number;
  /** For `late`: how late; left out, 2,000. */
  readonly lateMs?: number;
};

export type WriteFaults = {
  /** Replaces the plan before; null for none. */
  readonly plan: (plan: WriteFaultPlan | null) => void;
  /** To be asked once a write. */
  readonly next: () => WriteFault | undefined;
};

const defaultLateMs = 2_000;

export const createWriteFaults = (): WriteFaults => {
  let plan: WriteFaultPlan | null = null;
  let writes = 0;
  return {
    plan: (next) => {
      plan = next;
      writes = 0;
    },
    next: () => {
      if (plan === null) return undefined;
      writes += 1;
      const { how, from = 1, count = 1, lateMs = defaultLateMs } = plan;
      return writes >= from && writes < from + count ? { how, lateMs } : undefined;
    },
  };
};
