/** Everything a command touches but files: tests hand in their own. */
export type World = {
  readonly out: Output;
  readonly err: Output;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Puts a question to whoever is at the terminal, and gives the line that is typed; left out where nobody is there. */
  readonly ask?: Ask;
  /** Environment variables: where a secret comes in, because arguments can be read by every user of the computer. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

export type Ask = (question: string) => Promise<string>;

export type Output = {
  readonly write: (text: string) => void;
  readonly hasColours: boolean;
  /** Somebody is watching, and a line can be drawn again. */
  readonly isTerminal?: boolean;
};
