/** One line of a comparison, with its number (from 1) in the old text, the new one, or both. */
export type DiffLine =
  | { readonly kind: 'same'; readonly text: string; readonly old: number; readonly new: number }
  | { readonly kind: 'removed'; readonly text: string; readonly old: number }
  | { readonly kind: 'added'; readonly text: string; readonly new: number };

/** Beyond so many comparisons everything between the first and the last difference counts as changed. */
const MOST_CELLS = 4_000_000;

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** How many lines from the front are alike. */
const alike = (one: readonly string[], other: readonly string[]): number => {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
};

/** For each pair of places, how many lines from there on can be kept; row by row. */
const keptFrom = (one: readonly string[], other: readonly string[]): Uint32Array => {
  const width = other.length + 1;
  const kept = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => kept[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      kept[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return kept;
};

const middle = (
  one: readonly string[],
  other: readonly string[],
  skip: number,
): readonly DiffLine[] => {
  const removed = (row: number): DiffLine => ({
    kind: 'removed',
    text: one[row] ?? '',
    old: skip + row + 1,
  });
  const added = (column: number): DiffLine => ({
    kind: 'added',
    text: other[column] ?? '',
    new: skip + column + 1,
  });
  if (one.length * other.length > MOST_CELLS)
    return [...one.map((_, row) => removed(row)), ...other.map((_, column) => added(column))];
  const kept = keptFrom(one, other);
  const width = other.length + 1;
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const isBoth = row < one.length && column < other.length;
    if (isBoth && one[row] === other[column]) {
      lines.push({
        kind: 'same',
        text: one[row] ?? '',
        old: skip + row + 1,
        new: skip + column + 1,
      });
      row += 1;
      column += 1;
    } else if (
      column === other.length ||
      (isBoth && (kept[(row + 1) * width + column] ?? 0) >= (kept[row * width + column + 1] ?? 0))
    ) {
      lines.push(removed(row));
      row += 1;
    } else {
      lines.push(added(column));
      column += 1;
    }
  }
  return lines;
};

/** Two texts line by line, with as many lines kept as can be. */
export const diff = (before: string, after: string): readonly DiffLine[] => {
  const [one, other] = [linesOf(before), linesOf(after)];
  const front = alike(one, other);
  const back = alike(one.slice(front).reverse(), other.slice(front).reverse());
  const shift = other.length - one.length;
  const same = (from: number, to: number, by: number): readonly DiffLine[] =>
    one.slice(from, to).map((text, index) => ({
      kind: 'same',
      text,
      old: from + index + 1,
      new: from + index + 1 + by,
    }));
  return [
    ...same(0, front, 0),
    ...middle(one.slice(front, one.length - back), other.slice(front, other.length - back), front),
    ...same(one.length - back, one.length, shift),
  ];
};

export type Gap = { readonly kind: 'gap'; readonly lines: number };

/** Without the lines that lie further than three from a change. */
export const shortened = (lines: readonly DiffLine[], around = 3): readonly (DiffLine | Gap)[] => {
  const near = new Uint8Array(lines.length);
  lines.forEach(({ kind }, index) => {
    if (kind !== 'same') near.fill(1, Math.max(0, index - around), index + around + 1);
  });
  return lines.reduce<(DiffLine | Gap)[]>((shown, line, index) => {
    const last = shown.at(-1);
    if (near[index] === 1) shown.push(line);
    else if (last?.kind === 'gap') shown.splice(-1, 1, { kind: 'gap', lines: last.lines + 1 });
    else shown.push({ kind: 'gap', lines: 1 });
    return shown;
  }, []);
};
