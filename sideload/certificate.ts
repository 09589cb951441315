import { mkdir, readFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import path from 'node:path';
import type { KeyPair } from './serve';
import { Trouble } from './trouble';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * The certificate for localhost that office-addin-dev-certs makes and puts into the system's trust store, which asks for
 * consent (Windows, Mac) or a password (Linux, by sudo). @throws {Trouble} where it could not be installed.
 */
export const trustedCertificate = async (install = getHttpsServerOptions): Promise<KeyPair> => {
  try {
    return await install();
  } catch (error) {
    throw new Trouble(
      [
        'The certificate for https://localhost is not trusted, and could not be installed:',
        `  ${messageOf(error).trim().replace(/\n/gu, '\n  ')}`,
        'Outlook loads no add-in over a connection that the system does not trust. Try it by hand:',
        '  npx office-addin-dev-certs install',
        'Or add --untrusted: then a browser can still be told to accept it (not Outlook on Windows or Mac).',
      ].join('\n'),
    );
  }
};

const dayLength = 86_400_000;

const readPair = async (cert: string, key: string): Promise<KeyPair | null> => {
  try {
    const pair = { cert: await readFile(cert), key: await readFile(key) };
    const endsAt = Date.parse(new X509Certificate(pair.cert).validTo);
    return endsAt > Date.now() + dayLength ? pair : null;
  } catch {
    return null;
  }
};

/** A certificate that nothing trusts yet, kept in a folder of ours. */
export const untrustedCertificate = async (folder: string): Promise<KeyPair> => {
  const day = new Date().toISOString().slice(0, 10);
  const at = (name: string): string => path.join(folder, day, name);
  const kept = await readPair(at('localhost.crt'), at('localhost.key'));
  if (kept !== null) return kept;
  await mkdir(folder, { recursive: true });
  await generateCertificates(at('ca.crt'), at('localhost.crt'), at('localhost.key'));
  const made = await readPair(at('localhost.crt'), at('localhost.key'));
  if (made === null) throw new Trouble(`No certificate could be written to ${folder}.`);
  return made;
};
