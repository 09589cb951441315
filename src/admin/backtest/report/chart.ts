import { html, nothing, type Markup } from './markup';
import type { Period, PeriodUnit } from './periods';
import { heldActions } from './report';
import { number } from './words';

const HEIGHT = 260;
const TOP = 26;
const BOTTOM = 34;
const LEFT = 46;
const RIGHT = 12;
const FLOOR = HEIGHT - BOTTOM;

/** Fewer periods than this make a picture that shrinks to a narrow page; more make one that scrolls. */
const FEW = 14;
const NARROW = 520;
const SLOT = 24;

const heldIn = ({ actions }: Period): number =>
  heldActions.reduce((sum, action) => sum + actions[action], 0);

/** A round number that is at least `value`: 1, 2, 4, 8, 10, 20, 40 … */
export const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 4, 8, 10].map((step) => step * power).find((step) => step >= value) ?? value;
};

const ticksTo = (most: number): readonly number[] =>
  [0, 1, 2, 3, 4].map((part) => (part * most) / 4).filter(Number.isInteger);

const labelOf = ({ start }: Period, unit: PeriodUnit): string =>
  unit === 'month' ? start.slice(0, 7) : start.slice(5);

type Scale = { readonly most: number; readonly slot: number; readonly width: number };

const yOf = (value: number, { most }: Scale): number => FLOOR - (value / most) * (FLOOR - TOP);

const round = (value: number): number => Math.round(value * 10) / 10;

const bar = (period: Period, index: number, scale: Scale): Markup => {
  const x = LEFT + index * scale.slot + scale.slot * 0.16;
  const width = scale.slot * 0.68;
  let below = 0;
  const parts = heldActions.map((action) => {
    const value = period.actions[action];
    if (value === 0) return nothing;
    const top = yOf(below + value, scale);
    const height = yOf(below, scale) - top;
    below += value;
    return html`<rect
      class="${action}"
      x="${round(x)}"
      y="${round(top)}"
      width="${round(width)}"
      height="${round(Math.max(1.5, height))}"
    ></rect>`;
  });
  const total =
    below > 0 && scale.slot >= SLOT
      ? html`<text class="total" x="${round(x + width / 2)}" y="${round(yOf(below, scale) - 6)}">
          ${number(below)}
        </text>`
      : nothing;
  return html`${parts}${total}`;
};

const grid = (scale: Scale): readonly Markup[] =>
  ticksTo(scale.most).map((tick) => {
    const y = round(yOf(tick, scale));
    return html`<line
        class="grid"
        x1="${LEFT}"
        x2="${scale.width - RIGHT}"
        y1="${y}"
        y2="${y}"
      ></line
      ><text class="tick" x="${LEFT - 8}" y="${y + 4}">${number(tick)}</text>`;
  });

const dayLabels = (
  periods: readonly Period[],
  unit: PeriodUnit,
  { slot }: Scale,
): readonly Markup[] => {
  const every = Math.ceil((unit === 'month' ? 60 : 46) / slot);
  return periods.map((period, index) =>
    index % every === 0
      ? html`<text class="day" x="${round(LEFT + (index + 0.5) * slot)}" y="${FLOOR + 20}">
          ${labelOf(period, unit)}
        </text>`
      : nothing,
  );
};

/**
 * Stacked bars of the sends that would have been warned about, confirmed or blocked. `most` is the scale, so that two
 * charts can share one; what is let go would dwarf them and stands in the table alone.
 */
export const stackedBars = (
  id: string,
  title: string,
  periods: readonly Period[],
  unit: PeriodUnit,
  most: number,
): Markup => {
  const isFew = periods.length <= FEW;
  const width = isFew ? NARROW : LEFT + RIGHT + periods.length * SLOT;
  const slot = (width - LEFT - RIGHT) / Math.max(1, periods.length);
  const scale = { most: Math.max(1, most), slot, width };
  const bars = periods.map((period, index) => bar(period, index, scale));
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}-title">
    <svg
      class="${isFew ? 'few' : 'many'}"
      viewBox="0 0 ${width} ${HEIGHT}"
      width="${width}"
      height="${HEIGHT}"
      role="img"
      aria-labelledby="${id}-title"
    >
      <title id="${id}-title">${title}. The same numbers stand in the table below.</title>
      ${grid(scale)}${bars}${dayLabels(periods, unit, scale)}
    </svg>
  </div>`;
};

/** The scale that fits all these periods. */
export const scaleFor = (all: readonly (readonly Period[])[]): number =>
  roundUp(Math.max(1, ...all.flatMap((periods) => periods.map(heldIn))));
