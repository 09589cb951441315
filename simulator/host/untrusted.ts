/** Readers for what arrives from a frame: nothing in it may be taken for granted. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const field = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined;

export const textField = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
};

export const numberField = (value: unknown, name: string): number | undefined => {
  const found = field(value, name);
  return typeof found === 'number' ? found : undefined;
};

export const listField = (value: unknown, name: string): readonly unknown[] => {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
};

export const parseJson = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
