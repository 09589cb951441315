/** Things that will happen, taken out in the order of their time; equal times in the order they were added. */
export type Schedule<T> = {
  readonly add: (event: T) => void;
  readonly takeUntil: (at: number) => readonly T[];
};

/** Kept sorted: few replies are being written at any one time. */
export const schedule = <T extends { readonly at: number }>(): Schedule<T> => {
  const waiting: T[] = [];
  const placeAfter = (at: number): number => {
    let [low, high] = [0, waiting.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((waiting[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add: (event) => {
      waiting.splice(placeAfter(event.at), 0, event);
    },
    takeUntil: (at) => waiting.splice(0, placeAfter(at)),
  };
};
