import type { KnownSize, Source } from '../core/facts';
import { flatten } from '../core/flatten';
import { smtpAddress, type SmtpAddress } from '../core/recipient';
import { isCount, isRecord, type JsonRecord } from '../transport/json';

/** A size and when it was looked up, in milliseconds since 1970. */
export type Entry = {
  readonly address: SmtpAddress;
  readonly size: KnownSize;
  readonly at: number;
};

const sources: readonly unknown[] = ['published', 'mailTips', 'groups'] satisfies Source[];

const isSource = (value: unknown): value is Source => sources.includes(value);

const sizeIn = ({
  min,
  max,
  source,
  asOf,
  isAbout,
  isModerated,
  external,
}: JsonRecord): KnownSize | null =>
  isCount(min) &&
  (max === null || (isCount(max) && max >= min)) &&
  isSource(source) &&
  (asOf === null || typeof asOf === 'string') &&
  typeof isAbout === 'boolean' &&
  typeof isModerated === 'boolean'
    ? {
        known: true,
        min,
        max: max ?? Infinity,
        source,
        asOf,
        isAbout,
        isModerated,
        ...(isCount(external) && external <= (max ?? Infinity) ? { external } : {}),
      }
    : null;

const entriesIn = (value: unknown): readonly Entry[] => {
  if (!isRecord(value)) return [];
  const { address, size, at } = value;
  const known = isRecord(size) ? sizeIn(size) : null;
  return typeof address === 'string' && address !== '' && isCount(at) && known !== null
    ? [{ address: smtpAddress(address), size: known, at }]
    : [];
};

/** Whatever of a stored text can be used; anybody may have written it. JSON has no Infinity: an open end is null. */
export const readEntries = (text: string | null): readonly Entry[] => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? flatten(value.map(entriesIn)) : [];
  } catch {
    return [];
  }
};

export const writeEntries = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.map(({ address, size, at }) => ({ address, size, at })));
