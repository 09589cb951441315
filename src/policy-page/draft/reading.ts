import type { Policy } from '../../core/policy';
import { locate, type Located } from '../../policy/locate';
import { parsePolicy } from '../../policy/parse';
import { placesIn } from '../../policy/places';

/** Everything the page shows of a text. */
export type Reading = {
  readonly text: string;
  /** The JSON of the text; undefined where it is none. */
  readonly value: unknown;
  /** Null where the text cannot be used. */
  readonly policy: Policy | null;
  readonly problems: readonly Located[];
  readonly unknownKeys: readonly Located[];
  /** Paths of keys that stand twice in one object. */
  readonly twice: readonly string[];
  /** Whether the form can show and change it: an object, in which every key stands once. */
  readonly isForm: boolean;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a text as every Outlook would. Never throws. */
export const readDraft = (text: string): Reading => {
  const value = jsonOf(text);
  const parsed = parsePolicy(text);
  const places = placesIn(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    text,
    value,
    policy: parsed.ok ? parsed.policy : null,
    problems: parsed.ok ? [] : locate(places, parsed),
    unknownKeys: (parsed.ok ? parsed.unknownKeys : []).map((problem) => ({
      ...problem,
      place: places.placeOf(problem.path),
    })),
    twice: places.twice,
    isForm: isObject && places.twice.length === 0,
  };
};
