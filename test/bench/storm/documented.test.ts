import { readFileSync } from 'node:fs';
import { behaviour, cases } from '../../../bench/storm/cases';
import { grouped } from '../../../bench/storm/text-table';
import { usualSeed } from '../../../bench/storm/arguments';

const page = readFileSync('docs/storm-replay.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const rowWith = (...cells: readonly string[]): boolean =>
  rows.some((row) => cells.every((cell) => row.includes(` ${cell} `)));

test.each(cases)('$id: docs/storm-replay.md states what is assumed', (storm) => {
  const { id, openMinutes, copiesPerSecond, countedAfterMinutes } = storm;
  expect(
    rowWith(
      `\`${id}\``,
      `${openMinutes} minutes`,
      grouped(copiesPerSecond),
      `after ${countedAfterMinutes} minutes`,
    ),
  ).toBe(true);
});

test.each(
  cases.flatMap((storm) => storm.readings.map((reading) => ({ ...reading, of: storm.id }))),
)('$of, $id: docs/storm-replay.md states what is fitted', ({ of, id, recipients, replyShare }) => {
  const share = `${Number((replyShare * 100).toPrecision(3))} %`;
  expect(rowWith(`\`${of}\`, \`${id}\``, grouped(recipients), share)).toBe(true);
});

test('docs/storm-replay.md states the assumptions about people and the usual seed', () => {
  const { looks, patience } = behaviour;
  expect(page).toContain(`median ${looks.medianMinutes} minutes, spread ${looks.spread}`);
  expect(page).toContain(`(copies − 1) / ${patience}`);
  expect(page).toContain(`The usual seed, ${usualSeed},`);
});
