import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

export type Certificate = {
  readonly cert: string;
  readonly key: string;
  /** What the browser will make of it, for the terminal. */
  readonly remark: string;
};

const dayLength = 86_400_000;
const daysValid = 365;

const readPair = async (folder: string): Promise<{ cert: string; key: string } | undefined> => {
  try {
    const [cert, key] = await Promise.all(
      ['localhost.crt', 'localhost.key'].map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    if (cert === undefined || key === undefined) return undefined;
    const isExpired = Date.parse(new X509Certificate(cert).validTo) < Date.now() + dayLength;
    return isExpired ? undefined : { cert, key };
  } catch {
    return undefined;
  }
};

const makePair = async (folder: string): Promise<{ cert: string; key: string }> => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + daysValid * dayLength),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'localhost.crt'), made.cert);
  await writeFile(path.join(folder, 'localhost.key'), made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
};

const trusted =
  'The certificate is the one office-addin-dev-certs installed; the browser trusts it.';
const selfMade =
  'The certificate is self-signed: the browser warns once ("Your connection is not private"). Choose Advanced,\n' +
  '  then Proceed to localhost. `npx office-addin-dev-certs install` makes one that is trusted.';

/** office.js wants https on the add-in's own host name; which certificate stands behind it does not matter to it. */
export const findCertificate = async (
  devCertificates = path.join(homedir(), '.office-addin-dev-certs'),
  cache = path.resolve(import.meta.dirname, '../.cache/certificate'),
): Promise<Certificate> => {
  const installed = await readPair(devCertificates);
  if (installed !== undefined) return { ...installed, remark: trusted };
  const own = (await readPair(cache)) ?? (await makePair(cache));
  return { ...own, remark: selfMade };
};
