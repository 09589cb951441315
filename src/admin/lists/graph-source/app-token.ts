import type { ConfidentialClientApplication } from '@azure/msal-node';
import { signInNetwork } from './sign-in-network';
import { signInTrouble } from './sign-in-trouble';
import type { AppCredentials } from './app-credentials';

/** @throws {CommandError} that says what Microsoft Entra did not like. */
export type AppToken = (how: {
  /** Asks for a new one also where the last one should still do. */
  readonly isFresh: boolean;
}) => Promise<string>;

/** Where tokens of a tenant come from; nothing has to be asked to know it. */
const metadataOf = ({ signIn, tenant }: AppCredentials): string =>
  JSON.stringify({
    issuer: `${signIn}/${tenant}/v2.0`,
    authorization_endpoint: `${signIn}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${signIn}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${signIn}/${tenant}/discovery/v2.0/keys`,
  });

const clientFor = async (app: AppCredentials): Promise<ConfidentialClientApplication> => {
  // Only for those who read Graph: it is half a megabyte of program.
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const { host } = new URL(app.signIn);
  return new ConfidentialClientApplication({
    auth: {
      clientId: app.clientId,
      authority: `https://${host}/${app.tenant}`,
      knownAuthorities: [host],
      authorityMetadata: metadataOf(app),
      ...('secret' in app.proof
        ? { clientSecret: app.proof.secret }
        : {
            clientCertificate: {
              thumbprintSha256: app.proof.certificate.thumbprint,
              privateKey: app.proof.certificate.privateKey,
            },
          }),
    },
    system: { networkClient: signInNetwork },
  });
};

/** Signs in as an app, through Microsoft's library: it keeps a token as long as it is good, in memory alone. */
export const appToken = (app: AppCredentials): AppToken => {
  let client: Promise<ConfidentialClientApplication> | null = null;
  return async ({ isFresh }) => {
    client ??= clientFor(app);
    try {
      const answer = await (
        await client
      ).acquireTokenByClientCredential({ scopes: [app.scope], skipCache: isFresh });
      if (answer === null) throw new Error('no token came back');
      return answer.accessToken;
    } catch (error) {
      throw signInTrouble(error, app);
    }
  };
};
