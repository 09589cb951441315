/** Keeps the `most` items with the largest weights, the earlier first where they weigh the same. */
export const startTop = <Item>(most: number) => {
  const kept: { readonly item: Item; readonly weight: number }[] = [];
  return {
    add: (item: Item, weight: number): void => {
      const last = kept.at(-1);
      if (kept.length === most && last !== undefined && weight <= last.weight) return;
      const place = kept.findIndex((other) => other.weight < weight);
      kept.splice(place < 0 ? kept.length : place, 0, { item, weight });
      if (kept.length > most) kept.pop();
    },
    items: (): readonly Item[] => kept.map(({ item }) => item),
  };
};
