import { roundUp, stackedBars } from '../../../../src/admin/backtest/report/chart';

test.each([
  [0, 1],
  [1, 1],
  [3, 4],
  [62, 80],
  [81, 100],
  [1234, 2000],
])('%d fits under %d', (value, top) => {
  expect(roundUp(value)).toBe(top);
});

const day = (start: string, warn: number, confirm: number, block: number) => ({
  start,
  actions: { allow: 9, warn, confirm, block },
});

const rectangles = (html: string) =>
  [...html.matchAll(/class="(warn|confirm|block)"[^>]*?y="([\d.]+)"[^>]*?height="([\d.]+)"/gs)].map(
    ([, action, y, height]) => ({ action, y: Number(y), height: Number(height) }),
  );

test('bars are as high as their numbers, and stand on one another', () => {
  const { html } = stackedBars('c', 'Sends', [day('2026-11-20', 20, 10, 0)], 'day', 40);
  const [warn, confirm, ...others] = rectangles(html);
  expect(others).toEqual([]);
  expect(warn!.height).toBeCloseTo(2 * confirm!.height, 0);
  expect(confirm!.y + confirm!.height).toBeCloseTo(warn!.y, 0);
  expect(html).toMatch(/class="total"[^>]*>\s*30\s*</);
});

test('a single one among thousands can be seen', () => {
  const { html } = stackedBars('c', 'Sends', [day('2026-11-20', 1, 0, 0)], 'day', 10_000);
  expect(rectangles(html)[0]!.height).toBeGreaterThan(1);
});

test('sixty days scroll, a week shrinks', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => day(`2026-10-${10 + index}`, 1, 0, 0));
  expect(stackedBars('c', 'Sends', days(7), 'day', 1).html).toContain('class="few"');
  expect(stackedBars('c', 'Sends', days(60), 'day', 1).html).toContain('class="many"');
});
