const idIn = (hold: unknown): string | null => {
  if (typeof hold !== 'object' || hold === null || !('id' in hold)) return null;
  return typeof hold.id === 'string' ? hold.id : null;
};

/** What each entry of `holds` goes by: its own id, else its place, as policy/to-policy has it. */
export const idsOf = (holds: readonly unknown[]): readonly string[] =>
  holds.map((hold, index) => idIn(hold) ?? `hold-${index + 1}`);
