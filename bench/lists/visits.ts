import type { Export } from './generate';

/** How many memberships are looked at where each list is expanded by itself, every list in it once. */
export const visitsOf = ({ lists, list, member, rows }: Export): number => {
  const direct = new Int32Array(lists);
  const children = Array.from({ length: lists }, (): number[] => []);
  for (let at = 0; at < rows; at += 1) {
    const of = list[at] ?? 0;
    const who = member[at] ?? 0;
    if (who < 0) children[of]?.push(-1 - who);
    else direct[of] = (direct[of] ?? 0) + 1;
  }
  const seen = new Int32Array(lists).fill(-1);
  let visits = 0;
  for (let of = 0; of < lists; of += 1) {
    const open = [of];
    seen[of] = of;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      visits += direct[next] ?? 0;
      for (const child of children[next] ?? [])
        if (seen[child] !== of) {
          seen[child] = of;
          open.push(child);
        }
    }
  }
  return visits;
};
