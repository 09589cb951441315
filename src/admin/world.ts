/** Everything a command touches but files: tests hand in their own. */
export type World = {
  readonly out: Output;
  readonly err: Output;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Output = {
  readonly write: (text: string) => void;
  readonly hasColours: boolean;
  /** Somebody is watching, and a line can be drawn again. */
  readonly isTerminal?: boolean;
};
