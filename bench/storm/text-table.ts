/** Columns as wide as their widest cell; numbers to the right, the columns named by `texts` to the left. */
export const textTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [0],
): string => {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((line) => line[column]?.length ?? 0)),
  );
  const aligned = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? '';
        return texts.includes(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [header, rule, ...rows].map(aligned).join('\n');
};

export const grouped = (value: number): string => value.toLocaleString('en');

export const percent = (share: number): string => `${Number((share * 100).toPrecision(12))} %`;

/** 850,000 or 9.35 million: three digits are as many as a simulation can answer for. */
export const inMillions = (value: number): string =>
  value < 1_000_000
    ? grouped(value)
    : `${grouped(Number((value / 1_000_000).toPrecision(3)))} million`;
