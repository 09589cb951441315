import type { Steps } from '../../core/policy';

export type Style = 'cautious' | 'lenient';

/** A share of the organisation, at most and at least so many people. */
type Share = { readonly of: number; readonly most: number; readonly least: number };

type Shares = { readonly warn: Share; readonly confirm: Share; readonly block: Share };

const replyAll: { readonly [style in Style]: Shares } = {
  cautious: {
    warn: { of: 1 / 20, most: 50, least: 10 },
    confirm: { of: 1 / 10, most: 500, least: 20 },
    block: { of: 1 / 4, most: 5000, least: 40 },
  },
  lenient: {
    warn: { of: 1 / 10, most: 100, least: 20 },
    confirm: { of: 1 / 4, most: 1000, least: 40 },
    block: { of: 1 / 2, most: 10_000, least: 80 },
  },
};

type Given = { readonly warn: Share; readonly confirm: Share; readonly block: number };

const newMessage: { readonly [style in Style]: Given } = {
  cautious: {
    warn: { of: 1 / 10, most: 250, least: 20 },
    confirm: { of: 1 / 4, most: 2500, least: 40 },
    block: 25_000,
  },
  lenient: {
    warn: { of: 1 / 4, most: 500, least: 40 },
    confirm: { of: 1 / 2, most: 5000, least: 80 },
    block: 50_000,
  },
};

/** Two digits that count, rounded down: nobody remembers 1,847. */
const round = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.floor(value / unit) * unit;
};

const shareOf = (size: number, { of, most, least }: Share): number =>
  Math.max(least, Math.min(most, round(size * of)));

/** Thresholds for replies to all in an organisation of so many people. */
export const replyAllSteps = (size: number, style: Style): Steps => {
  const { warn, confirm, block } = replyAll[style];
  return {
    warn: shareOf(size, warn),
    confirm: shareOf(size, confirm),
    block: shareOf(size, block),
  };
};

/**
 * The same for new messages and meetings. Where the organisation is smaller than the number that blocks, somebody has
 * to be able to write to everybody, so nothing blocks.
 */
export const newMessageSteps = (size: number, style: Style): Steps => {
  const { warn, confirm, block } = newMessage[style];
  return {
    warn: shareOf(size, warn),
    confirm: shareOf(size, confirm),
    ...(size > block ? { block } : {}),
  };
};

/** From how many people on replies can be a storm. */
export const stormAudience = (size: number): number =>
  shareOf(size, { of: 1 / 10, most: 100, least: 10 });
