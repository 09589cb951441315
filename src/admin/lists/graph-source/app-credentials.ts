import { misuse } from '../../command-error';
import {
  certificateAt,
  CERTIFICATE_VARIABLE,
  PASSWORD_VARIABLE,
  type Certificate,
} from './certificate';
import { AUTHORITY_VARIABLE, signInAddress } from './clouds';

export const TENANT_VARIABLE = 'AZURE_TENANT_ID';
export const CLIENT_VARIABLE = 'AZURE_CLIENT_ID';
export const SECRET_VARIABLE = 'AZURE_CLIENT_SECRET';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An app registration, and what proves that it is this one. */
export type AppCredentials = {
  readonly tenant: string;
  readonly clientId: string;
  /** The address that signs in, e.g. https://login.microsoftonline.com. */
  readonly signIn: string;
  /** What the token is for: the Graph of this cloud, with every permission that was consented to. */
  readonly scope: string;
  readonly proof: { readonly secret: string } | { readonly certificate: Certificate };
};

// The names that Microsoft's own libraries read (https://learn.microsoft.com/javascript/api/@azure/identity/environmentcredential).
const ours = [TENANT_VARIABLE, CLIENT_VARIABLE, SECRET_VARIABLE, CERTIFICATE_VARIABLE];

const valueOf = (environment: Environment, name: string): string =>
  (environment[name] ?? '').trim();

const missing = (names: readonly string[]): string =>
  `To sign in to Microsoft Graph, the environment must also have ${names.join(', and ')}. ` +
  'docs/admin/lists-graph.md says where each of them comes from.';

const proofIn = (environment: Environment, now: number): AppCredentials['proof'] | null => {
  const secret = valueOf(environment, SECRET_VARIABLE);
  if (secret !== '') return { secret };
  const path = valueOf(environment, CERTIFICATE_VARIABLE);
  if (path === '') return null;
  return { certificate: certificateAt(path, environment[PASSWORD_VARIABLE] ?? '', now) };
};

/** Null where nothing of an app registration stands in the environment. @throws {CommandError} where a part is missing. */
export const appCredentialsIn = (
  environment: Environment,
  root: string,
  now: number,
): AppCredentials | null => {
  if (ours.every((name) => valueOf(environment, name) === '')) return null;
  const [tenant, clientId] = [
    valueOf(environment, TENANT_VARIABLE),
    valueOf(environment, CLIENT_VARIABLE),
  ];
  const names = [TENANT_VARIABLE, CLIENT_VARIABLE].filter(
    (name) => valueOf(environment, name) === '',
  );
  const hasProof = [SECRET_VARIABLE, CERTIFICATE_VARIABLE].some(
    (name) => valueOf(environment, name) !== '',
  );
  if (!hasProof) names.push(`${SECRET_VARIABLE} or ${CERTIFICATE_VARIABLE}`);
  if (names.length > 0) throw misuse(missing(names));
  // Both become part of an address.
  if (!/^[\w.-]+$/.test(tenant))
    throw misuse(`${TENANT_VARIABLE} takes the id of the tenant or one of its domains.`);
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(clientId))
    throw misuse(`${CLIENT_VARIABLE} takes the Application (client) ID of the registration.`);
  const signIn = signInAddress(root, valueOf(environment, AUTHORITY_VARIABLE));
  const proof = proofIn(environment, now);
  if (proof === null) throw misuse(missing(names));
  return { tenant, clientId, signIn, scope: `${new URL(root).origin}/.default`, proof };
};
