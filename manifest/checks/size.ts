import type { Check } from '../check';

const limit = 256 * 1024;

/** Larger manifests are refused. */
export const size: Check = ({ bytes }) =>
  bytes <= limit ? [] : [`The file has ${String(bytes)} bytes, ${String(limit)} are allowed.`];
