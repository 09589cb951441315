const hour = 60;
const day = 24 * hour;

/** How long ago, as a mail list says it. */
export const ageOf = (minutes: number): string => {
  if (minutes < 1) return 'now';
  if (minutes < hour) return `${Math.floor(minutes)} min`;
  if (minutes < day) return `${Math.floor(minutes / hour)} h`;
  return `${Math.floor(minutes / day)} d`;
};
