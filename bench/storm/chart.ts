import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Run, Trial } from './coverage-runs';
import { frame, type Legend } from './chart-frame';
import { grouped, inMillions, percent } from './text-table';

// Okabe and Ito's blue and vermilion: told apart with every common colour blindness, and by the shape of their dots.
const GUARD: Legend = {
  colour: '#0072b2',
  symbol: 'circle',
  text: 'guard alone',
};
const BOTH: Legend = {
  colour: '#c04f00',
  symbol: 'diamond',
  text: "guard and Exchange Online's own protection (10 replies pass, then none for 6 hours)",
};
const [INK, MUTED] = ['#1f2328', '#59636e'];

const SIZE = { width: 860, height: 570 };
const MARGINS = { marginTop: 140, marginRight: 36, marginBottom: 92, marginLeft: 108 };

const delivered = ({ outcome }: Run): number => outcome.delivered;

/** Two ticks closer than this would write over each other. */
const READABLE_GAP = 0.045;

const ticksOf = (coverages: readonly number[]): number[] =>
  coverages.filter((coverage) =>
    coverages.every((other) => other <= coverage || other - coverage >= READABLE_GAP),
  );

const powersOfTen = (from: number, to: number): number[] =>
  Array.from({ length: 12 }, (_, power) => 10 ** power).filter((n) => n >= from && n <= to);

type Place = {
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
};

// A storm falls to the right, so there is room above the guard's line on its right, and below the other one.
const ABOVE: Place = { textAnchor: 'start', dx: 7, dy: -11 };
const BELOW: Place = { textAnchor: 'end', dx: 7, dy: 18 };
const CENTRED: Place = { textAnchor: 'middle', dx: 0, dy: 18 };

const points = (runs: readonly Run[], { colour, symbol }: Legend) => [
  Plot.lineY(runs, { x: 'coverage', y: delivered, stroke: colour, strokeWidth: 2.5 }),
  Plot.dot(runs, { x: 'coverage', y: delivered, fill: colour, symbol, r: 5.5 }),
];

const labels = (runs: readonly Run[], { colour }: Legend, place: Place) =>
  Plot.text(runs, {
    ...place,
    x: 'coverage',
    y: delivered,
    text: (run: Run) => inMillions(delivered(run)),
    fill: colour,
    stroke: 'white',
    strokeWidth: 4,
    fontSize: 13,
    fontWeight: 600,
  });

/** With another number of recipients nothing was published to compare with. */
const isComparable = ({ reading, recipients }: Trial): boolean => recipients === reading.recipients;

const subtitleOf = (trial: Trial): string => {
  const { reading, recipients, clients } = trial;
  const fitted = isComparable(trial)
    ? `without a guard fitted to ${reading.source}`
    : `people as in the case of ${grouped(reading.recipients)}`;
  const size = clients.knows === 'size' ? '' : ' Guarded clients do not know the size.';
  return `Simulation with ${grouped(recipients)} recipients; ${fitted}.${size}`;
};

/** Copies delivered by share of guarded clients, with and without the server's protection; a picture that stands alone. */
export const chart = (trial: Trial, runs: readonly Run[]): string => {
  const { storm, recipients } = trial;
  const { published } = storm;
  const alone = runs.filter(({ hasServerProtection }) => !hasServerProtection);
  const both = runs.filter(({ hasServerProtection }) => hasServerProtection);
  // Where both are the same, one dot and one label are enough.
  const isSame = (index: number): boolean =>
    alone[index]?.outcome.sent === both[index]?.outcome.sent;
  const apart = (_: Run, index: number): boolean => !isSame(index);
  const together = alone.filter((_, index) => isSame(index));
  const lowest = recipients / 2.5;
  const highest = Math.max(...runs.map(delivered), published.to) * 2.2;

  const { window } = new JSDOM('');
  const svg = Plot.plot({
    ...SIZE,
    ...MARGINS,
    document: window.document,
    style: `background: white; color: ${INK}; font-size: 13px`,
    x: {
      domain: [0, 1],
      insetLeft: 70,
      insetRight: 48,
      ticks: ticksOf(alone.map(({ coverage }) => coverage)),
      tickFormat: percent,
      tickSize: 0,
      label: 'Share of clients that have the guard',
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 42,
    },
    y: {
      type: 'log',
      domain: [lowest, highest],
      ticks: powersOfTen(lowest, highest),
      tickFormat: inMillions,
      tickSize: 0,
      grid: true,
      label: null,
    },
    marks: [
      isComparable(trial)
        ? [
            Plot.rect([published], { y1: 'from', y2: 'to', fill: '#8c959f', fillOpacity: 0.16 }),
            Plot.text([published], {
              y: 'to',
              frameAnchor: 'right',
              textAnchor: 'end',
              dx: -8,
              dy: -10,
              fill: MUTED,
              text: ({ text }: typeof published) => `published after the storm: ${text}`,
            }),
          ]
        : [],
      points(both, BOTH),
      points(alone, GUARD),
      labels(alone.filter(apart), GUARD, ABOVE),
      labels(both.filter(apart), BOTH, BELOW),
      labels(together, { ...GUARD, colour: INK }, CENTRED),
    ],
  });
  return frame(window, svg, {
    ...SIZE,
    left: 24,
    title: `Storm replay: ${storm.name}, ${storm.date}`,
    subtitle: subtitleOf(trial),
    axis: 'Messages delivered, logarithmic scale',
    legends: [GUARD, BOTH],
    note: `Dots are runs, lines only join them. The first message goes out in every run. Assumptions: docs/storm-replay.md. Seed ${trial.seed}.`,
    description: alone
      .map((run, index) => {
        const other = both[index];
        const protectedToo = other === undefined ? '' : ` and ${inMillions(delivered(other))}`;
        return `${percent(run.coverage)} guarded: ${inMillions(delivered(run))}${protectedToo}`;
      })
      .join('; ')
      .concat(
        ' messages delivered, by the guard alone and with the protection of Exchange Online.',
      ),
  });
};
