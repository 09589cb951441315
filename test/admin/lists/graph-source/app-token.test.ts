import { writeFileSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { runBreakwater } from '../../../../src/admin/breakwater';
import { signInAddress } from '../../../../src/admin/lists/graph-source/clouds';
import { removeTempFolders, tempFolder } from '../../site/temp-folder';
import { clientId, fakeEntra, secret, tenant, type FakeEntra } from './fake-entra';
import { fakeGraph, group, user, type FakeGraph, type Meddle } from './fake-graph';

let open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map(({ close }) => close()));
  open = [];
  removeTempFolders();
});
const opened = <Server extends FakeEntra | FakeGraph>(server: Server): Server => {
  open.push(server);
  return server;
};

type Pem = { readonly certificate: string; readonly key: string };
const makePem = async (until = Date.now() + 86_400_000): Promise<Pem> => {
  const made = await generate([{ name: 'commonName', value: 'breakwater' }], {
    keySize: 2048,
    notBeforeDate: new Date(until - 2 * 86_400_000),
    notAfterDate: new Date(until),
  });
  return { certificate: made.cert, key: made.private };
};

const withSecret = { AZURE_CLIENT_SECRET: secret };

const start = async ({
  entra = {},
  meddle,
  accepted,
}: {
  readonly entra?: Parameters<typeof fakeEntra>[0];
  readonly meddle?: Meddle;
  readonly accepted?: (newest: string) => string;
} = {}) => {
  const signIn = opened(await fakeEntra(entra));
  const graph = opened(
    await fakeGraph(
      {
        groups: [group('staff'), group('team')],
        members: { 'id-staff': [user('ann')], 'id-team': [user('ann'), user('bob'), user('eve')] },
      },
      {
        ...(meddle === undefined ? {} : { meddle }),
        accepted: () => (accepted ?? ((newest) => newest))(signIn.newest()),
      },
    ),
  );
  const folder = tempFolder();
  let said = '';
  const output = { write: (text: string) => void (said += text), hasColours: false };
  return {
    signIn,
    graph,
    folder,
    said: () => said,
    build: (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
      runBreakwater(
        [
          ...['lists', 'build', '--graph', '--internal-domain', 'contoso.example'],
          ...['--graph-root', graph.root, '--graph-state', join(folder, 'state')],
          ...['--out', join(folder, 'lists'), ...args],
        ],
        {
          ...{ out: output, err: output, now: Date.now },
          environment: {
            AZURE_TENANT_ID: tenant,
            AZURE_CLIENT_ID: clientId,
            AZURE_AUTHORITY_HOST: signIn.address,
            ...environment,
          },
        },
      ),
  };
};

test('an app signs in with its secret, for the Graph that is read', async () => {
  const { build, signIn, graph } = await start();
  expect(await build(withSecret)).toBe(0);
  expect(signIn.asked).toHaveLength(1);
  const form = signIn.asked[0]?.form;
  expect(form?.get('scope')?.split(' ')).toContain(`${new URL(graph.root).origin}/.default`);
  expect(form?.get('client_assertion')).toBe(null);
  expect(form?.get('client_secret')).toBe(secret);
});

test.each([
  ['key first', ({ key, certificate }: Pem) => `${key}\n${certificate}`],
  [
    'certificate first, in the style of openssl',
    ({ key, certificate }: Pem) =>
      `Bag Attributes\n  localKeyID: 01\n${certificate}\nKey Attributes: <No Attributes>\n${key}\n`,
  ],
  [
    'line ends of Windows',
    ({ key, certificate }: Pem) => `${certificate}\n${key}`.replaceAll('\n', '\r\n'),
  ],
])('an app signs in with its certificate: %s', async (_, layout) => {
  const pem = await makePem();
  const { build, signIn, folder } = await start({ entra: { certificate: pem.certificate } });
  const path = join(folder, 'app.pem');
  writeFileSync(path, layout(pem));
  expect(await build({ AZURE_CLIENT_CERTIFICATE_PATH: path })).toBe(0);
  const form = signIn.asked[0]?.form;
  expect(form?.get('client_secret')).toBe(null);
  expect(form?.get('client_assertion')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

test('the authorities above the certificate may stand in the file too', async () => {
  const [pem, authority] = [await makePem(), await makePem()];
  const { build, folder } = await start({ entra: { certificate: pem.certificate } });
  const path = join(folder, 'app.pem');
  writeFileSync(path, `${authority.certificate}\n${pem.certificate}\n${pem.key}`);
  expect(await build({ AZURE_CLIENT_CERTIFICATE_PATH: path })).toBe(0);
});

test('a private key may have a password', async () => {
  const pem = await makePem();
  const { build, folder, said } = await start({ entra: { certificate: pem.certificate } });
  const path = join(folder, 'app.pem');
  const locked = createPrivateKey(pem.key).export({
    ...({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' } as const),
  });
  writeFileSync(path, `${pem.certificate}\n${String(locked)}`);
  expect(await build({ AZURE_CLIENT_CERTIFICATE_PATH: path })).toBe(2);
  expect(said()).toContain('AZURE_CLIENT_CERTIFICATE_PASSWORD');
  const withPassword = {
    AZURE_CLIENT_CERTIFICATE_PATH: path,
    AZURE_CLIENT_CERTIFICATE_PASSWORD: 'hunter2',
  };
  expect(await build(withPassword)).toBe(0);
});

test('a token that Graph takes no longer is replaced once, in the middle of a reading', async () => {
  const asked: string[] = [];
  const { build, signIn, said } = await start({
    meddle: ({ path, request, response }) => {
      asked.push(String(request.headers.authorization));
      if (!path.includes('id-team') || !asked.at(-1)?.endsWith('.1')) return false;
      response.writeHead(401).end('{"error":{"code":"InvalidAuthenticationToken"}}');
      return true;
    },
    accepted: (newest) => newest,
  });
  // Requests on their way with the first token are refused as soon as there is a second one.
  expect(await build(withSecret)).toBe(0);
  expect(signIn.asked).toHaveLength(2);
  expect(new Set(asked)).toEqual(new Set(['Bearer app.token.1', 'Bearer app.token.2']));
  expect(said()).toContain('Read 4 memberships of 2 groups');
});

test('where Graph takes none of its tokens, two are tried and no more', async () => {
  const { build, signIn, graph, said } = await start({ accepted: () => 'another' });
  expect(await build(withSecret)).toBe(2);
  expect(signIn.asked).toHaveLength(2);
  expect(graph.asked).toHaveLength(2);
  expect(said()).toContain('does not take it');
});

test('a token that was handed in goes before the app registration', async () => {
  const { build, signIn } = await start({ accepted: () => 'mine' });
  expect(await build({ ...withSecret, BREAKWATER_GRAPH_TOKEN: 'mine' })).toBe(0);
  expect(signIn.asked).toEqual([]);
});

test.each([
  [{ ...withSecret, AZURE_TENANT_ID: '' }, 'AZURE_TENANT_ID'],
  [{ ...withSecret, AZURE_CLIENT_ID: ' ' }, 'AZURE_CLIENT_ID'],
  [{}, 'AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH'],
  [{ ...withSecret, AZURE_CLIENT_ID: 'Breakwater' }, 'Application (client) ID'],
  [{ ...withSecret, AZURE_TENANT_ID: 'a/../b' }, 'AZURE_TENANT_ID takes'],
  [{ ...withSecret, AZURE_AUTHORITY_HOST: 'http://login.example' }, 'AZURE_AUTHORITY_HOST takes'],
  [{ ...withSecret, AZURE_AUTHORITY_HOST: '' }, 'Put its address into AZURE_AUTHORITY_HOST'],
  [
    { AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere/app.pem' },
    'There is no such file: /nowhere/app.pem',
  ],
])('of %j nothing is sent, and what is wrong is named', async (environment, says) => {
  const { build, signIn, graph, said } = await start();
  expect(await build(environment)).toBe(2);
  expect(said()).toContain(says);
  expect(said()).not.toContain(secret);
  expect(signIn.asked).toEqual([]);
  expect(graph.asked).toEqual([]);
});

test.each<[string, (pem: Pem, other: Pem) => string, string]>([
  ['no key', ({ certificate }) => certificate, 'holds no private key'],
  ['no certificate', ({ key }) => key, 'no certificate of its private key'],
  [
    'a certificate of another key',
    ({ key }, other) => key + other.certificate,
    'no certificate of its private key',
  ],
  [
    'a certificate that is none',
    ({ key }) => `${key}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
    'cannot be read',
  ],
  ['a .pfx', () => '0\u0082\n\u0001', 'openssl pkcs12'],
])('a certificate file with %s is not used', async (_, layout, says) => {
  const { build, signIn, folder, said } = await start();
  const path = join(folder, 'app.pem');
  writeFileSync(path, layout(await makePem(), await makePem()));
  expect(await build({ AZURE_CLIENT_CERTIFICATE_PATH: path })).toBe(2);
  expect(said()).toContain(says);
  expect(signIn.asked).toEqual([]);
});

test('a certificate that has expired is not used', async () => {
  const pem = await makePem(Date.now() - 86_400_000);
  const { build, signIn, folder, said } = await start();
  writeFileSync(join(folder, 'app.pem'), pem.certificate + pem.key);
  expect(await build({ AZURE_CLIENT_CERTIFICATE_PATH: join(folder, 'app.pem') })).toBe(2);
  expect(said()).toContain('has expired on');
  expect(signIn.asked).toEqual([]);
});

test.each([
  ['AADSTS7000215: Invalid client secret provided.', 'Value of the secret, not its Secret ID'],
  ['AADSTS7000222: The provided client secret keys are expired.', 'Make a new one'],
  ['AADSTS700027: The certificate is not registered.', 'Upload it'],
  ['AADSTS700016: Application was not found.', 'AZURE_CLIENT_ID with the Application'],
  ['AADSTS90002: Tenant not found.', 'AZURE_TENANT_ID with the Directory'],
  ['AADSTS500011: The resource principal was not found.', 'that of another cloud'],
  ['AADSTS999999: Something new.', 'Look AADSTS999999 up'],
])('Entra answers %s, and what to do is told', async (text, says) => {
  const { build, said, graph } = await start({ entra: { refusal: () => `${text} ${secret}` } });
  expect(await build(withSecret)).toBe(2);
  expect(said()).toContain(text);
  expect(said()).toContain(says);
  expect(said()).not.toContain(secret);
  expect(said()).not.toContain('Trace ID');
  expect(graph.asked).toEqual([]);
});

test.each([
  ['nobody is there', null],
  ['a redirect leads elsewhere', 302],
  ['a page comes in place of a token', 200],
])('where %s, that is told and the secret stays', async (_, status) => {
  const other = opened(await fakeEntra());
  const server = createServer((_request, response) => {
    response.writeHead(status ?? 500, { location: `${other.address}/${tenant}/oauth2/v2.0/token` });
    response.end('<html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  if (status === null) server.close();
  const { build, said } = await start();
  const address = `http://127.0.0.1:${port}`;
  expect(await build({ ...withSecret, AZURE_AUTHORITY_HOST: address })).toBe(2);
  server.close();
  expect(said()).toContain(`Signing in at ${address} did not work`);
  expect(said()).not.toContain(secret);
  expect(other.asked).toEqual([]);
});

test('an app without consent is told what it takes', async () => {
  const { build, said } = await start({
    meddle: ({ response }) => {
      response.writeHead(403).end('{"error":{"code":"Authorization_RequestDenied"}}');
      return true;
    },
  });
  expect(await build(withSecret)).toBe(2);
  expect(said()).toContain('GroupMember.Read.All, User.ReadBasic.All and OrgContact.Read.All');
  expect(said()).toContain('consent of an administrator');
});

test.each([
  ['https://graph.microsoft.com/v1.0', '', 'https://login.microsoftonline.com'],
  ['https://graph.microsoft.us/v1.0', '', 'https://login.microsoftonline.us'],
  ['https://dod-graph.microsoft.us/v1.0', '', 'https://login.microsoftonline.us'],
  [
    'https://microsoftgraph.chinacloudapi.cn/v1.0',
    'https://login.partner.microsoftonline.cn/',
    'https://login.partner.microsoftonline.cn',
  ],
])('for %s and %j, %s signs in', (root, named, address) => {
  expect(signInAddress(root, named)).toBe(address);
});

test('a secret does not go to the cloud of others', () => {
  expect(() =>
    signInAddress('https://graph.microsoft.us/v1.0', 'https://login.microsoftonline.com'),
  ).toThrow('login.microsoftonline.us signs in');
});
