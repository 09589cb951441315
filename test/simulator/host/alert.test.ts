import { expect, test } from '@jest/globals';
import { type Alert, makeAlert } from '../../../simulator/host/alert';
import { type Band, defaultClient } from '../../../simulator/host/client';
import type { Control, SendMode } from '../../../simulator/host/manifest';

const control = (id: string, kind: Control['kind']): Control => ({
  id,
  kind,
  surface: 'message',
  labels: { byDefault: id, byLocale: {} },
  icon: undefined,
  target: id,
});

const controls = [control('the.pane', 'pane'), control('the.function', 'function')];

const alertOf = (options: object, band: Band = '1.15', mode: SendMode = 'SoftBlock'): Alert =>
  makeAlert({ allowEvent: false, ...options }, { controls }, mode, { ...defaultClient, band });

const buttonsOf = ({ buttons }: Alert): readonly string[] =>
  buttons.map(({ action, label }) => (label === undefined ? action : `${action}: ${label}`));

const pane = { commandId: 'the.pane', cancelLabel: 'Look' };
const soft = { sendModeOverride: 'promptUser' };

test.each<[string, object, Band, SendMode, readonly string[]]>([
  ["Don't Send is always there", {}, '1.12', 'SoftBlock', ['dontSend']],
  ['PromptUser offers Send Anyway', {}, '1.12', 'PromptUser', ['sendAnyway', 'dontSend']],
  ['Block does not', {}, '1.16', 'Block', ['dontSend']],
  ['1.13 knows no override', soft, '1.13', 'SoftBlock', ['dontSend']],
  ['1.14 softens', soft, '1.14', 'SoftBlock', ['sendAnyway', 'dontSend']],
  ['it softens Block, too', soft, '1.16', 'Block', ['sendAnyway', 'dontSend']],
  ['1.13 knows no label and no command', pane, '1.13', 'SoftBlock', ['dontSend']],
  ["1.14 relabels Don't Send", pane, '1.14', 'SoftBlock', ['dontSend: Look']],
  ['1.15 has a third button', pane, '1.15', 'SoftBlock', ['takeAction: Look', 'dontSend']],
  [
    "a label alone is for Don't Send",
    { cancelLabel: 'Back' },
    '1.15',
    'SoftBlock',
    ['dontSend: Back'],
  ],
  ['a wrong command is a plain cancel', { commandId: 'other' }, '1.15', 'SoftBlock', ['dontSend']],
  [
    'everything together',
    { ...pane, ...soft },
    '1.16',
    'SoftBlock',
    ['sendAnyway', 'takeAction: Look', 'dontSend'],
  ],
])('%s', (_name, options, band, mode, expected) => {
  expect(buttonsOf(alertOf(options, band, mode))).toEqual(expected);
});

test("before 1.15 it is Don't Send that opens the pane", () => {
  expect(alertOf(pane, '1.14').buttons[0]?.opens?.id).toBe('the.pane');
});

test('a function behind the button needs 1.15', () => {
  const options = { commandId: 'the.function' };
  expect(buttonsOf(alertOf(options, '1.14'))).toEqual(['dontSend']);
  expect(buttonsOf(alertOf(options, '1.15'))).toEqual(['takeAction', 'dontSend']);
});

test.each<[string, object, RegExp]>([
  ['500 characters are too many', { errorMessage: 'x'.repeat(501) }, /501 characters/],
  ['20 for a label', { cancelLabel: 'x'.repeat(21) }, /21 characters/],
  ['only promptUser', { sendModeOverride: 'block' }, /not promptUser/],
  ['a command that is not there', { commandId: 'other' }, /names no control/],
  ['a context that is no string', { ...pane, contextData: { v: 1 } }, /not a string/],
  ['Markdown alone', { errorMessageMarkdown: 'x' }, /without errorMessage/],
  ['no answer', { allowEvent: undefined }, /boolean allowEvent/],
])('notes what Outlook would refuse: %s', (_name, options, expected) => {
  const { violations } = alertOf(options);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(expected);
});

test('says its own sentence where the text is too long, and takes exactly 500', () => {
  expect(alertOf({ errorMessage: 'x'.repeat(501) }).text).toBeUndefined();
  expect(alertOf({ errorMessage: 'x'.repeat(500) }).text).toHaveLength(1);
});

test('Markdown counts from 1.15, the plain text before', () => {
  const both = { errorMessage: 'plain', errorMessageMarkdown: '**bold**' };
  expect(JSON.stringify(alertOf(both, '1.14').text)).toContain('plain');
  expect(JSON.stringify(alertOf(both, '1.15').text)).toContain('strong');
});

test('the context goes with the command only', () => {
  expect(alertOf({ contextData: '{"v":1}' }).contextData).toBe('');
  expect(alertOf({ ...pane, contextData: '{"v":1}' }).contextData).toBe('{"v":1}');
});
