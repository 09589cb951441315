import type { Facts } from '../../src/core/facts';
import { paneVoice } from '../../src/i18n/pane';
import { externalsOf } from '../../src/taskpane/externals';
import { aPerson, somePeople } from '../builders/facts';

const voice = paneVoice('en');
const policy = { internalDomains: ['contoso.example'] };

const externals = (people: Facts['people'], isVisibleTold = false) =>
  externalsOf({ facts: { people }, policy, isVisibleTold }, voice);

test('everybody internal: no word', () => {
  const people = [aPerson('ada'), aPerson('bob@hr.contoso.example')];
  expect(externals(people)).toBeNull();
});

test('visible and hidden people are told apart', () => {
  const people = [
    aPerson('ada'),
    aPerson('eve@guests.example'),
    aPerson('ian@guests.example'),
    aPerson('una@guests.example', { isVisible: false }),
  ];
  expect(externals(people)).toEqual({
    counts: ['2 people, visible to all recipients', '1 person in Bcc, visible to nobody else'],
    people: ['eve', 'ian', 'una'].map((name) => ({
      key: `${name}@guests.example`,
      name: `${name}@guests.example`,
      address: '',
    })),
    more: '',
  });
});

test('what was found tells already how many are visible: not a second time', () => {
  const people = [
    aPerson('eve@guests.example'),
    aPerson('una@guests.example', { isVisible: false }),
  ];
  expect(externals(people, true)?.counts).toEqual(['1 person in Bcc, visible to nobody else']);
});

test('at most 50 are named', () => {
  const shown = externals(somePeople(1051, 'guests.example'));
  expect(shown?.people).toHaveLength(50);
  expect(shown?.more).toBe('and 1,001 more');
});

test('a name that hides its address is shown with it, as text of one line', () => {
  const person = aPerson('eve@guests.example', { name: `Chair\u202e of the\nboard` });
  expect(externals([person])?.people).toEqual([
    { key: 'eve@guests.example', name: 'Chair of the board', address: 'eve@guests.example' },
  ]);
});
