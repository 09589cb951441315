import type { SmtpAddress } from '../core/recipient';
import { sha256Hex } from '../transport/sha256';

/** Under which 16 hex digits published sizes know an address: two choose the shard, fourteen are the key in it. */
export const listKey = (address: SmtpAddress): { readonly shard: string; readonly key: string } => {
  const digits = sha256Hex(address);
  return { shard: digits.slice(0, 2), key: digits.slice(2, 16) };
};
