/** One line of the table: what was measured, the figure, and what it must not exceed. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
};
