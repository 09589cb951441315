import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';

export const tenant = '72f988bf-0000-4000-8000-2d7cd011db47';
export const clientId = '11111111-2222-3333-4444-555555555555';
export const secret = 'Xy8~secret_of.the-app';

export type Asked = { readonly path: string; readonly form: URLSearchParams };

export type FakeEntra = {
  readonly address: string;
  readonly asked: readonly Asked[];
  /** The token that was given last. */
  readonly newest: () => string;
  readonly close: () => Promise<void>;
};

/** What is wrong with the proof that stands in a request; '' where nothing is (RFC 7523; Microsoft's x5t#S256 and PS256). */
const flawIn = (assertion: string, audience: string, pem: string): string => {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const read = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString());
  const certificate = new X509Certificate(pem);
  const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
  const key = {
    key: certificate.publicKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  const { alg, 'x5t#S256': x5t } = read(head);
  const { aud, iss, sub, exp, jti } = read(body);
  const now = Date.now() / 1000;
  if (alg !== 'PS256') return 'alg';
  if (x5t !== thumbprint) return 'x5t#S256';
  if (!isSigned) return 'signature';
  if (aud !== audience) return 'aud';
  if (iss !== clientId || sub !== clientId) return 'iss, sub';
  if (typeof exp !== 'number' || exp < now || exp > now + 3600) return 'exp';
  return typeof jti === 'string' ? '' : 'jti';
};

/** The token endpoint of Microsoft Entra, on this machine. `refusal` may answer with an error's code and text. */
export const fakeEntra = async ({
  certificate = '',
  refusal = () => null,
}: {
  readonly certificate?: string;
  readonly refusal?: (asked: Asked) => string | null;
} = {}): Promise<FakeEntra> => {
  const asked: Asked[] = [];
  let given = 0;
  let address = '';
  const newest = (): string => `app.token.${given}`;
  const flawOf = ({ path, form }: Asked): string | null => {
    if (path !== `/${tenant}/oauth2/v2.0/token`) return 'AADSTS90002: Tenant not found.';
    if (form.get('client_id') !== clientId) return 'AADSTS700016: Application not found.';
    if (form.get('grant_type') !== 'client_credentials') return 'AADSTS70003: grant type';
    const assertion = form.get('client_assertion');
    if (assertion === null)
      return form.get('client_secret') === secret ? null : 'AADSTS7000215: Invalid client secret.';
    if (
      form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    )
      return 'AADSTS50027: client_assertion_type';
    const flaw = flawIn(assertion, `${address}${path}`, certificate);
    return flaw === '' ? null : `AADSTS700027: ${flaw}`;
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const one = {
        path: (request.url ?? '').split('?')[0] ?? '',
        form: new URLSearchParams(text),
      };
      asked.push(one);
      const refused = refusal(one) ?? flawOf(one);
      if (refused === null) given += 1;
      const [status, body] =
        refused === null
          ? [200, { token_type: 'Bearer', expires_in: 3599, access_token: newest() }]
          : [
              401,
              {
                error: 'invalid_client',
                error_description: `${refused} Trace ID: 0f Correlation ID: 1a`,
                error_codes: [Number(/\d+/.exec(refused)?.[0])],
              },
            ];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  return {
    address,
    asked,
    newest,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
