import * as v from 'valibot';

const condition = v.picklist(['fine', 'slow', 'throttled', 'down']);

const stateSchema = v.strictObject({
  /** the health of published sizes and Graph */
  directory: condition,
  policyState: condition,
  /** nothing of policy, sizes and Graph ever answers */
  hang: v.boolean(),
  /** served as it stands, also when it is no JSON; null for the simulator's own policy */
  policyText: v.nullable(v.string()),
  /** whether the simulator's own policy names Graph as a source */
  graph: v.boolean(),
  consent: v.picklist(['granted', 'missing']),
  latencyMs: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
});

export type State = Readonly<v.InferOutput<typeof stateSchema>>;

export const initialState: State = {
  directory: 'fine',
  policyState: 'fine',
  hang: false,
  policyText: null,
  graph: true,
  consent: 'granted',
  latencyMs: 40,
};

export type StateHolder = {
  readonly get: () => State;
  /** Changes the keys that are named; the problems found, if any. */
  readonly change: (changes: unknown) => readonly string[];
  readonly reset: () => void;
};

export const createState = (): StateHolder => {
  let state = initialState;
  return {
    get: () => state,
    change: (changes) => {
      if (typeof changes !== 'object' || changes === null) return ['state: expected an object'];
      const parsed = v.safeParse(stateSchema, { ...state, ...changes });
      if (parsed.success) state = parsed.output;
      return parsed.success
        ? []
        : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'state'}: ${issue.message}`);
    },
    reset: () => {
      state = initialState;
    },
  };
};
