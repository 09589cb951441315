import { isRecord } from '../host/untrusted';

/** A story's few keys laid over a whole policy: objects are merged, everything else is replaced. */
export const mergePolicy = (
  base: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    const old = merged[key];
    merged[key] = isRecord(old) && isRecord(value) ? mergePolicy(old, value) : value;
  }
  return merged;
};
