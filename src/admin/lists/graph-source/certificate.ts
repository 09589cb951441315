import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CommandError, misuse } from '../../command-error';
import { codeOf } from '../../error-code';
import { printable } from '../../printable';

export const CERTIFICATE_VARIABLE = 'AZURE_CLIENT_CERTIFICATE_PATH';
export const PASSWORD_VARIABLE = 'AZURE_CLIENT_CERTIFICATE_PASSWORD';

export type Certificate = {
  /** SHA-256 of the certificate, in hexadecimal digits. */
  readonly thumbprint: string;
  /** PEM, PKCS#8. */
  readonly privateKey: string;
};

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:RSA |ENCRYPTED )?PRIVATE KEY-----[^]+?PRIVATE KEY-----/;

const textAt = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch (cause) {
    const reason = codeOf(cause) === 'ENOENT' ? 'There is no such file' : 'It cannot be read';
    throw new CommandError(2, `${reason}: ${printable(path)}, named in ${CERTIFICATE_VARIABLE}.`, {
      cause,
    });
  }
};

const unfit = (path: string, reason: string, cause?: unknown): CommandError =>
  new CommandError(
    2,
    `${printable(path)}, named in ${CERTIFICATE_VARIABLE}, ${reason}\n` +
      'It takes a PEM file with the certificate and its private key, e.g. from a .pfx:\n' +
      '  openssl pkcs12 -in breakwater.pfx -out breakwater.pem -nodes',
    { cause },
  );

const keyIn = (path: string, text: string, password: string): KeyObject => {
  const pem = KEY.exec(text)?.[0];
  if (pem === undefined) throw unfit(path, 'holds no private key.');
  try {
    return createPrivateKey({ key: pem, ...(password === '' ? {} : { passphrase: password }) });
  } catch (cause) {
    throw unfit(
      path,
      `has a private key that cannot be opened; its password goes into ${PASSWORD_VARIABLE}.`,
      cause,
    );
  }
};

const certificatesIn = (path: string, text: string): readonly X509Certificate[] => {
  try {
    return (text.match(CERTIFICATES) ?? []).map((pem) => new X509Certificate(pem));
  } catch (cause) {
    throw unfit(path, 'has a certificate that cannot be read.', cause);
  }
};

/** The certificate in a file to which its private key belongs; those of the authorities above it may stand there too. */
export const certificateAt = (path: string, password: string, now: number): Certificate => {
  const text = textAt(path);
  const key = keyIn(path, text, password);
  const certificate = certificatesIn(path, text).find((each) => each.checkPrivateKey(key));
  if (certificate === undefined) throw unfit(path, 'holds no certificate of its private key.');
  if (key.asymmetricKeyType !== 'rsa')
    throw unfit(path, 'has no RSA key; Microsoft Entra takes RSA alone here.');
  if (Date.parse(certificate.validTo) < now)
    throw misuse(
      `The certificate in ${printable(path)} has expired on ${certificate.validTo}. Make a new one, and register it.`,
    );
  return {
    thumbprint: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
