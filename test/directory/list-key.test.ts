import { createHash } from 'node:crypto';
import { listKey } from '../../src/directory/list-key';
import { smtpAddress } from '../../src/core/recipient';

test('two digits of the hash choose the shard, the next fourteen are the key', () => {
  const digits = createHash('sha256').update('all-staff@contoso.example').digest('hex');
  expect(listKey(smtpAddress(' All-Staff@Contoso.example'))).toEqual({
    shard: digits.slice(0, 2),
    key: digits.slice(2, 16),
  });
});
