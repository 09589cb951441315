import { mirroredTrial } from '../../src/i18n/mirrored-trial';
import { paneVoice } from '../../src/i18n/pane';

const english = paneVoice('en-US').text;
const trial = paneVoice('qps-plocm').text;

test('the mirrored trial has every message, in brackets and without a plain vowel', () => {
  expect(Object.keys(trial).sort()).toEqual(Object.keys(english).sort());
  expect(trial['pane-undo']()).toMatch(/^\[.+\]$/);
  expect(trial['pane-checking']()).not.toMatch(/[aeiou]/);
  expect(trial['cancel-label']()).not.toBe(english['cancel-label']());
});

test('plurals and values stay', () => {
  const { 'pane-send': send } = trial;
  expect(send({ count: 840_000, number: '840,000' })).toContain('840,000');
  expect(send({ count: 1, number: '1' })).not.toBe(
    send({ count: 2, number: '2' }).replace('2', '1'),
  );
});

test('texts grow by about a third', () => {
  const text = 'Send still checks it by itself. Please try again in a minute.';
  const grown = mirroredTrial.piece(text).length / text.length;
  expect(grown).toBeGreaterThan(1.2);
  expect(grown).toBeLessThan(1.5);
});
