import { conversationScopes } from '../conversation/graph';
import type { GraphSource } from '../core/policy';
import { directoryScopes } from '../directory/graph';
import type { ConsentDesk, Store } from '../ports';
import { isRecord } from '../transport/json';
import { canSignIn, type SignIn } from './sign-in';
import { accessToken } from './token';

/** Everything the policy's sources ask of Graph, so that the person is asked once. */
export const scopesOf = (graph: GraphSource): readonly string[] => [
  ...directoryScopes(graph),
  ...(graph.conversations ? conversationScopes : []),
];

const key = 'breakwater.consent';

/** Who closed the window or said no. MSAL spells the first with one l, and has spelt it with two. */
const refusals: readonly unknown[] = ['user_canceled', 'user_cancelled', 'access_denied'];

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'errorCode' in error && refusals.includes(error.errorCode);

const hasRefused = (store: Store, clientId: string): boolean => {
  try {
    const value: unknown = JSON.parse(store.get(key) ?? '');
    return isRecord(value) && value['clientId'] === clientId;
  } catch {
    return false;
  }
};

export type ConsentPorts = {
  readonly signIn: SignIn;
  /** Outlives the message: a refusal is respected in the next one as well. */
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The one place that asks a person to sign in, and remembers who would rather not. */
export const consentDesk = (
  graph: GraphSource,
  { signIn, store, now }: ConsentPorts,
): ConsentDesk => {
  const { clientId } = graph;
  const scopes = scopesOf(graph);
  const silently = accessToken(signIn);
  const rememberRefusal = (): void => {
    const date = new Date(now()).toISOString();
    store.set(key, JSON.stringify({ clientId, date }));
  };
  return {
    status: async (deadline) => {
      if (!canSignIn() || scopes.length === 0) return 'unsupported';
      try {
        await silently(scopes, deadline);
        return 'given';
      } catch {
        return hasRefused(store, clientId) ? 'refused' : 'missing';
      }
    },
    ask: async () => {
      if (!canSignIn()) return 'failed';
      try {
        await signIn.byPopup(scopes);
        if (hasRefused(store, clientId)) store.set(key, '');
        return 'given';
      } catch (error) {
        if (!isRefusal(error)) return 'failed';
        rememberRefusal();
        return 'refused';
      }
    },
  };
};
