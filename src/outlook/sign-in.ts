export type SignInApp = {
  readonly clientId: string;
  readonly authority: string;
  /** Of Graph; it says which cloud the scopes are meant for. */
  readonly root: string;
};

/** Tokens from Outlook, which holds the account (nested app authentication). Rejects with MSAL's own errors. */
export type SignIn = {
  readonly silently: (scopes: readonly string[]) => Promise<string>;
  /** In a window that Outlook opens; only by the user's click, so never in a handler. */
  readonly byPopup: (scopes: readonly string[]) => Promise<string>;
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

export const canSignIn = (): boolean =>
  Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

// Evaluated only here, so that a policy without Graph never runs any of it (it needs `crypto`, and versions of it broke
// classic Outlook: msal-js#8412, office-js#5208). Without a cache option: handlers have no localStorage.
const start = async ({ clientId, authority }: SignInApp) => {
  // Named for webpack, which cannot see what is used once `await` is compiled away: 8 kB less.
  const { createNestablePublicClientApplication } = await import(
    /* webpackExports: ["createNestablePublicClientApplication"] */ '@azure/msal-browser'
  );
  return createNestablePublicClientApplication({ auth: { clientId, authority } });
};

/** Starts with the first token, and anew where it could not start. */
export const signInTo = (app: SignInApp): SignIn => {
  let started: ReturnType<typeof start> | null = null;
  const client = async (): ReturnType<typeof start> => {
    started = started ?? start(app);
    try {
      return await started;
    } catch (error) {
      started = null;
      throw error;
    }
  };
  const request = (scopes: readonly string[]) => ({ scopes: scopes.map(inCloudOf(app.root)) });
  return {
    silently: async (scopes) =>
      (await (await client()).acquireTokenSilent(request(scopes))).accessToken,
    byPopup: async (scopes) =>
      (await (await client()).acquireTokenPopup(request(scopes))).accessToken,
  };
};

/** One for each application there is: what one window brought, the next look finds. */
export const sharedSignIns = (): ((app: SignInApp) => SignIn) => {
  const all = new Map<string, SignIn>();
  return (app) => {
    const key = JSON.stringify([app.clientId, app.authority, app.root]);
    const signIn = all.get(key) ?? signInTo(app);
    all.set(key, signIn);
    return signIn;
  };
};
