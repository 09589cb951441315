import type { ManifestValidation } from 'office-addin-manifest';
import { askMicrosoft } from '../../manifest/microsoft';

const answering = (fields: Partial<ManifestValidation>) => () =>
  Promise.resolve({ isValid: false, ...fields });

test('an accepted manifest has no problems', async () => {
  const answer = await askMicrosoft('manifest.xml', answering({ isValid: true, status: 200 }));
  expect(answer).toEqual({ asked: true, problems: [] });
});

test('what the service finds is told', async () => {
  const errors = [{ title: 'Id', content: 'is in use' }, { title: 'Icon' }];
  const answer = await askMicrosoft('manifest.xml', answering({ report: { errors } }));
  expect(answer).toEqual({ asked: true, problems: ['Id: is in use', 'Icon'] });
});

test('a refusal without a reason is still a refusal', async () => {
  const answer = await askMicrosoft('manifest.xml', answering({ report: { status: 'rejected' } }));
  expect(answer).toEqual({ asked: true, problems: ['refused without a reason'] });
});

test('a proxy that answers instead of the service is no verdict', async () => {
  const answer = await askMicrosoft('manifest.xml', answering({ status: 403 }));
  expect(answer).toEqual({ asked: false, why: 'the service answered 403' });
});

test('without a network the service is not asked', async () => {
  const answer = await askMicrosoft('manifest.xml', () =>
    Promise.reject(new Error('Unable to contact the service.\nENOTFOUND')),
  );
  expect(answer).toEqual({ asked: false, why: 'Unable to contact the service.' });
});

test('a service that never answers is waited for no longer than told', async () => {
  const answer = await askMicrosoft('manifest.xml', () => new Promise(() => undefined), 20);
  expect(answer).toEqual({ asked: false, why: 'no answer within 0.02 s' });
});
