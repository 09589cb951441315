/** One array of all items; stands in for `flat`, which ES2016 does not have. */
export const flatten = <T>(parts: readonly (readonly T[])[]): readonly T[] =>
  parts.reduce<readonly T[]>((all, part) => [...all, ...part], []);
