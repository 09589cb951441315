import { misuse } from '../../command-error';
import { appCredentialsIn, type AppCredentials, type Environment } from './app-credentials';
import { appToken } from './app-token';
import { howToGetToken, tokenIn, TOKEN_VARIABLE } from './token';

/** Where the token for Microsoft Graph comes from. */
export type TokenSource = {
  readonly current: () => Promise<string>;
  /** Another one in place of one that Graph refused; null where there is none. */
  readonly renewed: (refused: string) => Promise<string | null>;
  /** Who reads: what one account or app has read is not what another may see. */
  readonly reader: string;
  /** What to do where Graph takes the token no longer. */
  readonly adviceWhenRefused: string;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Tenant, app and person of a token, as far as it tells them; Graph promises nothing of its inside. */
const readerIn = (token: string): string => {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    if (typeof claims !== 'object' || claims === null) return 'token';
    const { tid, appid, oid } = claims as Readonly<Record<string, unknown>>;
    return [tid, appid, oid].filter(isText).join('/') || 'token';
  } catch {
    return 'token';
  }
};

const givenToken = (token: string): TokenSource => ({
  current: () => Promise.resolve(token),
  renewed: () => Promise.resolve(null),
  reader: readerIn(token),
  adviceWhenRefused: `The token is not valid, or no longer. ${howToGetToken}`,
});

const ofApp = (app: AppCredentials): TokenSource => {
  const ask = appToken(app);
  // Several requests may be refused at once; one new token does for all of them.
  let renewing: Promise<string> | null = null;
  return {
    current: () => ask({ isFresh: false }),
    renewed: async (refused) => {
      const known = await ask({ isFresh: false });
      if (known !== refused) return known;
      renewing ??= ask({ isFresh: true }).finally(() => {
        renewing = null;
      });
      return renewing;
    },
    reader: `${app.tenant}/${app.clientId}`.toLowerCase(),
    adviceWhenRefused: 'Microsoft Entra gave a token, and Microsoft Graph does not take it.',
  };
};

/** A token that was handed in, else the app registration that the environment names. */
export const tokenSourceIn = (environment: Environment, root: string, now: number): TokenSource => {
  if ((environment[TOKEN_VARIABLE] ?? '').trim() !== '') return givenToken(tokenIn(environment));
  const app = appCredentialsIn(environment, root, now);
  if (app !== null) return ofApp(app);
  throw misuse(
    'There is no token for Microsoft Graph, and nothing to sign in with. Name an app registration in AZURE_TENANT_ID, ' +
      'AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH (docs/admin/lists-graph.md).\n' +
      `Or without a registration: ${howToGetToken}`,
  );
};
