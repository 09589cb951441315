import { readDraft } from '../../../src/policy-page/draft/reading';

test('a file that can be used, with a key nobody knows', () => {
  const { policy, problems, unknownKeys, isForm } = readDraft('{ "mode": "monitor", "new": 1 }');
  expect([policy?.mode, problems, isForm]).toEqual(['monitor', [], true]);
  expect(unknownKeys).toEqual([
    expect.objectContaining({ path: 'new', place: { line: 1, column: 29 } }),
  ]);
});

test.each([
  ['{ "mode": "monitor", }', false, 'a trailing comma'],
  ['[]', false, 'a list'],
  ['{ "budgetMs": "x" }', true, '"x"'],
])('%s: what is wrong, and whether the form can show it', (text, isForm, found) => {
  const reading = readDraft(text);
  expect([reading.policy, reading.isForm]).toEqual([null, isForm]);
  expect(reading.problems[0]).toMatchObject({ found });
});

test('a key that stands twice is for the text alone: the form would change the wrong one', () => {
  expect(readDraft('{ "mode": "monitor", "mode": "enforce" }')).toMatchObject({
    twice: ['mode'],
    isForm: false,
  });
});
