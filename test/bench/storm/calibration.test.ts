import { usualSeed } from '../../../bench/storm/arguments';
import { calibrationOf } from '../../../bench/storm/calibration';
import { cases } from '../../../bench/storm/cases';
import { storms } from '../../scenarios/storms/storms';

const readings = cases.flatMap((storm) =>
  storm.readings.map((reading) => ({ id: storm.id, reading: reading.id, storm, of: reading })),
);

test.each(readings)('$id, $reading: lands within what was published', ({ storm, of }) => {
  const seeds = of.recipients > 100_000 ? 3 : 41;
  const { usual, median } = calibrationOf(storm, of, usualSeed, seeds);
  for (const total of [usual, median]) {
    expect(total).toBeGreaterThanOrEqual(storm.published.from);
    expect(total).toBeLessThanOrEqual(storm.published.to);
  }
  // And near the very account it is fitted to.
  expect(usual / of.mails).toBeGreaterThan(0.9);
  expect(usual / of.mails).toBeLessThan(1.1);
});

test('Homeland Security has dozens of replies in the first hour, as reported', () => {
  const { storm, of } = readings.find(({ id }) => id === 'dhs-2007')!;
  const { inFirstHour } = calibrationOf(storm, of, usualSeed, 1);
  expect(inFirstHour).toBeGreaterThanOrEqual(24);
  expect(inFirstHour).toBeLessThan(100);
});

test('no smaller seed would do for every reading', () => {
  const small = readings.filter(({ of }) => of.recipients < 100_000);
  for (let seed = 1; seed < usualSeed; seed += 1) {
    const lands = small.every(({ storm, of }) => {
      const { usual } = calibrationOf(storm, of, seed, 1);
      return usual >= storm.published.from && usual <= storm.published.to;
    });
    expect(lands).toBe(false);
  }
});

test.each(cases)('$id: the range is that of the sources', ({ id, published, readings: own }) => {
  const { mails = [], recipients } = storms.find((storm) => storm.id === id)!;
  const counts = mails.map(({ count }) => count);
  if (counts.length > 1)
    expect(published).toMatchObject({ from: Math.min(...counts), to: Math.max(...counts) });
  else for (const end of [published.from, published.to - 1]) expect(round(end)).toBe(counts[0]);
  for (const { mails: fitted } of own) expect(counts).toContain(fitted);
  expect(recipients.map(({ count }) => count)).toEqual(
    expect.arrayContaining(own.map((reading) => reading.recipients)),
  );
});

test.each(cases)('$id: copies seen are not counted before the list is closed', (storm) => {
  expect(storm.countedAfterMinutes).toBeGreaterThanOrEqual(storm.openMinutes);
});

/** To one digit, as "4 million" is. */
function round(count: number): number {
  return Number(count.toPrecision(1));
}
