import * as v from 'valibot';
import type { Person } from '../people/person';
import { guids } from '../people/shuffle';

// The shape of both messages: MSAL's wire types in msal-browser/src/naa, version 5.29.0.
const requestSchema = v.object({
  messageType: v.literal('NestedAppAuthRequest'),
  method: v.picklist(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: v.string(),
  tokenParams: v.optional(v.object({ clientId: v.string(), scope: v.string() })),
});

type TokenRequest = v.InferOutput<typeof requestSchema>;

export type Grant = { readonly owner: Person; readonly now: number };

const tenantId = guids(1)(1);
const lifetimeSeconds = 3_600;
const environment = 'login.windows.net';
const graphAudience = 'https://graph.microsoft.com';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Unsigned on purpose: MSAL only decodes it, and nobody can mistake it for a real one. */
const unsignedJwt = (claims: object): string =>
  `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.`;

const claimsOf = ({ owner, now }: Grant, aud: string) => ({
  aud,
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  iat: Math.floor(now / 1000),
  nbf: Math.floor(now / 1000),
  exp: Math.floor(now / 1000) + lifetimeSeconds,
  name: owner.name,
  oid: owner.id,
  preferred_username: owner.address,
  sub: owner.id,
  tid: tenantId,
  ver: '2.0',
});

export const mintAccessToken = (grant: Grant, scopes: readonly string[]): string =>
  unsignedJwt({ ...claimsOf(grant, graphAudience), scp: scopes.join(' ') });

const accessClaims = v.object({ aud: v.string(), exp: v.number(), scp: v.string() });

export type Access =
  | { readonly valid: true; readonly scopes: readonly string[] }
  | { readonly valid: false; readonly message: string };

const refused = (message: string): Access => ({ valid: false, message });

/** Reads an Authorization header as Graph would; the messages are Graph's own. */
export const readAccess = (authorization: string | undefined, now: number): Access => {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return refused('Access token is empty.');
  const claims = v.safeParse(accessClaims, decode(token.split('.')[1] ?? ''));
  if (!claims.success) return refused('CompactToken parsing failed with error code: 80049217');
  const { aud, exp, scp } = claims.output;
  if (aud !== graphAudience) return refused('Access token validation failure. Invalid audience.');
  if (exp * 1000 <= now) return refused('Lifetime validation failed, the token is expired.');
  return { valid: true, scopes: scp.split(' ') };
};

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const graphScopes = (scope: string): readonly string[] =>
  scope
    .split(' ')
    .map((one) => one.replace(`${graphAudience}/`, ''))
    .filter((one) => one !== '' && !/^(openid|profile|offline_access)$/.test(one));

const accountOf = ({ owner }: Grant) => ({
  environment,
  homeAccountId: `${owner.id}.${tenantId}`,
  localAccountId: owner.id,
  name: owner.name,
  tenantId,
  username: owner.address,
});

const tokenPart = (grant: Grant, { clientId, scope }: NonNullable<TokenRequest['tokenParams']>) => {
  const idToken = unsignedJwt(claimsOf(grant, clientId));
  return {
    token: {
      access_token: mintAccessToken(grant, graphScopes(scope)),
      id_token: idToken,
      expires_in: lifetimeSeconds,
      scope,
      properties: null,
    },
    account: { ...accountOf(grant), idToken },
  };
};

export type TokenAnswer = {
  readonly body: object;
  /** whether this answer means that the person has just agreed */
  readonly consents: boolean;
};

/** The answer of the bridge to one message of MSAL; undefined when it is no such message. */
export const answerTokenRequest = (
  message: unknown,
  grant: Grant,
  consent: 'granted' | 'missing',
): TokenAnswer | undefined => {
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return undefined;
  const { method, requestId, tokenParams } = parsed.output;
  const answer = (success: boolean, part: object, consents = false): TokenAnswer => ({
    body: { messageType: 'NestedAppAuthResponse', requestId, success, ...part },
    consents,
  });
  const failure = (status: string, code: string, description: string): TokenAnswer =>
    answer(false, { error: { status, code, description } });

  if (method === 'GetInitContext') {
    const { homeAccountId } = accountOf(grant);
    return answer(true, {
      initContext: {
        sdkName: 'breakwater-simulator',
        sdkVersion: '1.0.0',
        capabilities: { queryAccount: true },
        accountContext: { homeAccountId, environment, tenantId },
      },
    });
  }
  if (tokenParams === undefined) {
    return failure('PERSISTENT_ERROR', 'invalid_request', 'tokenParams is missing.');
  }
  if (method === 'GetToken' && consent === 'missing') {
    return failure(
      'USER_INTERACTION_REQUIRED',
      'consent_required',
      'The person has not agreed yet.',
    );
  }
  return answer(true, tokenPart(grant, tokenParams), method === 'GetTokenPopup');
};
