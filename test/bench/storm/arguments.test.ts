import { readRequest, UsageError, usualSeed } from '../../../bench/storm/arguments';

const nhs = ['--case', 'nhs-2016'];

test('a case alone is replayed by its first reading with the usual dice', () => {
  expect(readRequest(nhs)).toMatchObject({
    want: 'replay',
    recipients: 850_000,
    reading: { id: 'board-paper' },
    seed: usualSeed,
    coverage: null,
    knows: 'size',
    out: null,
    isJson: false,
  });
});

test('everything can be said', () => {
  const typed =
    '--case bedlam-1997 --reading later-number --recipients 900 --seed 9 --coverage 0.85 --knows unlisted ' +
    '--send-anyway 0 --confirm-anyway 1 --automatic-share .01 --policy p.json --out a.SVG --json';
  expect(readRequest(typed.split(' '))).toMatchObject({
    reading: { id: 'later-number' },
    recipients: 900,
    seed: 9,
    coverage: 0.85,
    knows: 'unlisted',
    sendsAnyway: { warn: 0, confirm: 1 },
    automaticShare: 0.01,
    policy: 'p.json',
    out: 'a.SVG',
    isJson: true,
  });
});

test('a number of recipients that a source gave picks its reading', () => {
  expect(readRequest([...nhs, '--recipients', '1200000'])).toMatchObject({
    reading: { id: 'business-insider' },
    recipients: 1_200_000,
  });
});

test.each([
  [['--help'], 'help'],
  [['-h', ...nhs], 'help'],
  [['--list'], 'list'],
  [['--calibration'], 'calibration'],
])('%j wants %s', (typed, want) => {
  expect(readRequest(typed)).toMatchObject({ want });
});

test.each([
  [[], /--case is missing[^]*nhs-2016/],
  [['--case', 'utah-2018'], /no case "utah-2018"[^]*dhs-2007/],
  [[...nhs, '--reading', 'x'], /no reading "x"[^]*statistician/],
  [[...nhs, '--coverage', '90'], /from 0 to 1, not "90"\. 90 % is 0\.9/],
  [[...nhs, '--coverage', 'most'], /from 0 to 1, not "most"/],
  [[...nhs, '--coverage', '1e-1'], /from 0 to 1/],
  [[...nhs, '--coverage', ''], /from 0 to 1, not ""/],
  [[...nhs, '--recipients', '1'], /from 2 to/],
  [[...nhs, '--recipients', '1,000'], /whole number/],
  [[...nhs, '--recipients', '99999999'], /5000000/],
  [[...nhs, '--seed=-1'], /whole number from 0/],
  [[...nhs, '--knows', 'all'], /size, unlisted or unreachable/],
  [[...nhs, '--out', 'storm.png'], /ends in \.svg/],
  [[...nhs, '--frobnicate'], /frobnicate/],
  [['nhs-2016'], /nhs-2016/],
])('%j is not understood', (typed, message) => {
  const read = (): unknown => readRequest(typed);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});
