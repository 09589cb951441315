import type { AccessToken, Deadline } from '../ports';
import { within } from '../transport/deadline';

/** There is no token for Graph: no nested app authentication on this client, no consent yet, or no answer in time. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: 'unsupported' | 'refused' | 'late';

  constructor(code: 'unsupported' | 'refused' | 'late', cause?: unknown) {
    super(`No token for Graph: ${code}.`);
    this.code = code;
    // Error has a `cause` only since ES2022; this is the same property.
    Object.defineProperty(this, 'cause', { value: cause, configurable: true });
  }
}

export type TokenApp = {
  readonly clientId: string;
  readonly authority: string;
  /** Of Graph; it says which cloud the scopes are meant for. */
  readonly root: string;
};

/** Graph outside the global cloud (microsoft-graph-docs, deployments). A bare scope means the global one. */
const nationalClouds: readonly string[] = [
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
];

const inCloudOf = (root: string): ((scope: string) => string) => {
  const cloud = nationalClouds.find((origin) => root.startsWith(`${origin}/`));
  return (scope) => (cloud === undefined ? scope : `${cloud}/${scope}`);
};

const isSupported = (): boolean =>
  Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

// Evaluated only here, so that a policy without Graph never runs any of it (it needs `crypto`, and versions of it broke
// classic Outlook: msal-js#8412, office-js#5208). Without a cache option: handlers have no localStorage.
const start = async ({ clientId, authority }: TokenApp) => {
  // Named for webpack, which cannot see what is used once `await` is compiled away: 8 kB less.
  const { createNestablePublicClientApplication } = await import(
    /* webpackExports: ["createNestablePublicClientApplication"] */ '@azure/msal-browser'
  );
  return createNestablePublicClientApplication({ auth: { clientId, authority } });
};

const inTime = async (token: Promise<string>, deadline: Deadline): Promise<string> => {
  const answer = await within(token, deadline).catch((cause: unknown) => {
    throw new TokenError('refused', cause);
  });
  if (answer.late) throw new TokenError('late');
  return answer.value;
};

/** Silent only: a handler may not ask. First consent comes from the pane or the administrator. */
export const accessToken = (app: TokenApp): AccessToken => {
  let started: ReturnType<typeof start> | null = null;
  const silently = async (scopes: readonly string[]): Promise<string> => {
    started = started ?? start(app);
    const { accessToken: token } = await (
      await started
    ).acquireTokenSilent({
      scopes: scopes.map(inCloudOf(app.root)),
    });
    return token;
  };
  return (scopes, deadline) =>
    isSupported()
      ? inTime(silently(scopes), deadline)
      : Promise.reject(new TokenError('unsupported'));
};
