import { gaps, questionFor, type Filled } from '../../src/taskpane/confirmation';
import { aList, sizeOf, unlisted, unreachable } from '../builders/facts';
import { aListRule, aPolicy, withSteps } from '../builders/policy';
import { weighed } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

test.each([
  ['exactly 2,500 people', sizeOf(2500), 2500],
  ['about 2,500 people', sizeOf(2500, 2500, { isAbout: true }), 2500],
  ['of an interval the larger end', sizeOf(90, 130), 130],
  ['of at least 1,000 that 1,000', sizeOf(1000, Infinity), 1000],
])('asks for the number: %s', (_, size, people) => {
  const message = weighed({ lists: [aList('staff', size)] }, withSteps(steps));
  expect(questionFor(message)).toEqual({ people, reason: 'optional' });
});

test.each([
  ['no source knows', unlisted],
  ['no source answered', unreachable],
])('asks no number and a reason where %s', (_, size) => {
  const policy = aPolicy({
    whenUnknown: { unlisted: 'confirm', unreachable: 'confirm' },
    confirmReason: 'none',
  });
  const message = weighed({ lists: [aList('staff', size)] }, policy);
  expect(questionFor(message)).toEqual({ people: null, reason: 'required' });
});

test.each([
  ['warning', 50],
  ['block', 25_000],
  ['message nothing holds', 5],
])('asks nothing for a %s', (_, people) => {
  const message = weighed({ lists: [aList('staff', people)] }, withSteps(steps));
  expect(questionFor(message)).toBeNull();
});

test('asks nothing in monitor mode', () => {
  const policy = withSteps(steps, { mode: 'monitor' });
  expect(questionFor(weighed({ lists: [aList('staff', 500)] }, policy))).toBeNull();
});

test('counts everybody, also behind a list with an action of its own', () => {
  const policy = aPolicy({ lists: [aListRule('board', { size: 7, action: 'confirm' })] });
  const message = weighed({ lists: [aList('board', 7), aList('team', 12)] }, policy);
  expect(questionFor(message)?.people).toBe(19);
});

const filled = (more: Partial<Filled>): Filled => ({
  typed: '',
  isTicked: false,
  reason: '',
  ...more,
});

test.each([
  ['the number', { people: 840, reason: 'none' }, { typed: '840' }, []],
  ['another number', { people: 840, reason: 'none' }, { typed: '841' }, ['number']],
  ['nothing', { people: 840, reason: 'optional' }, {}, ['number']],
  [
    'no reason where one is required',
    { people: 9, reason: 'required' },
    { typed: '9' },
    ['reason'],
  ],
  [
    'blanks for a reason',
    { people: 9, reason: 'required' },
    { typed: '9', reason: ' \n' },
    ['reason'],
  ],
  ['nothing at all', { people: 9, reason: 'required' }, {}, ['number', 'reason']],
  [
    'a tick and a reason',
    { people: null, reason: 'required' },
    { isTicked: true, reason: 'x' },
    [],
  ],
  ['a reason and no tick', { people: null, reason: 'required' }, { reason: 'x' }, ['tick']],
  ['zero where the number is 0', { people: 0, reason: 'none' }, { typed: '0' }, []],
  ['nothing where the number is 0', { people: 0, reason: 'none' }, {}, ['number']],
] as const)('%s', (_, question, form, missing) => {
  expect(gaps(question, filled(form))).toEqual(missing);
});
