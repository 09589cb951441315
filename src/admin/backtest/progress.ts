import type { Output } from '../world';

/** Says how far long work has come, on the error stream, so that the report stays clean. */
export type Progress = {
  /** `part`: 0 to 1. */
  readonly tell: (what: string, part: number) => void;
  readonly end: () => void;
};

const BAR = 24;
const [OFTEN, SELDOM] = [100, 3000];

/** One line drawn again and again on a terminal; elsewhere a plain line every few seconds. */
export const progressOn = ({ write }: Output, isTerminal: boolean, now: () => number): Progress => {
  let last = now();
  let isDrawn = false;
  return {
    tell: (what, part) => {
      const time = now();
      if (time - last < (isTerminal ? OFTEN : SELDOM)) return;
      last = time;
      const share = Math.min(1, Math.max(0, part));
      const percent = `${Math.floor(share * 100)}%`;
      if (!isTerminal) {
        write(`${what}: ${percent}\n`);
        return;
      }
      const full = Math.round(share * BAR);
      write(`\r\u001b[K${what} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${percent}`);
      isDrawn = true;
    },
    end: () => {
      if (isDrawn) write('\r\u001b[K');
      isDrawn = false;
    },
  };
};
