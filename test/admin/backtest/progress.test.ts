import { progressOn } from '../../../src/admin/backtest/progress';

const progressing = (isTerminal: boolean) => {
  let [said, time] = ['', 0];
  const progress = progressOn(
    { write: (text) => void (said += text), hasColours: false },
    isTerminal,
    () => time,
  );
  return {
    tellAt: (ms: number, part: number) => {
      time = ms;
      progress.tell('Reading', part);
    },
    end: progress.end,
    said: () => said,
  };
};

test('on a terminal one line is drawn again, and wiped at the end', () => {
  const { tellAt, end, said } = progressing(true);
  tellAt(50, 0.1);
  expect(said()).toBe('');
  tellAt(150, 0.25);
  tellAt(300, 2);
  expect(said()).toContain('25%');
  expect(said()).toContain('100%');
  expect(said()).not.toContain('\n');
  end();
  expect(said().endsWith('\r\u001b[K')).toBe(true);
});

test('elsewhere a plain line every few seconds, and nothing where it is quick', () => {
  const { tellAt, end, said } = progressing(false);
  tellAt(200, 0.5);
  end();
  expect(said()).toBe('');
  tellAt(4000, 0.5);
  tellAt(4500, 0.6);
  expect(said()).toBe('Reading: 50%\n');
});
