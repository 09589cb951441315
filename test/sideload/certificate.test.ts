import { trustedCertificate } from '../../sideload/certificate';

test('where the certificate cannot be installed, the reason and both ways on are told', async () => {
  const install = () => Promise.reject(new Error('Unable to install. sudo: not found'));
  await expect(trustedCertificate(install)).rejects.toThrow(
    /sudo: not found[^]*dev-certs install[^]*--untrusted/u,
  );
});

test('a certificate that could be installed is used as it is', async () => {
  const pair = { ca: Buffer.from('a'), cert: Buffer.from('c'), key: Buffer.from('k') };
  expect(await trustedCertificate(() => Promise.resolve(pair))).toMatchObject({ key: pair.key });
});
