/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { paneVoice } from '../../src/i18n/pane';
import { Opening } from '../../src/taskpane/Opening';
import type { ThemeSource } from '../../src/taskpane/pane-ports';

const theme: ThemeSource = { current: () => 'dark', onChange: () => () => undefined };

const open = (hasFailed: boolean, onAgain = () => undefined as void) =>
  render(
    <Opening text={paneVoice('en').text} theme={theme} hasFailed={hasFailed} onAgain={onAgain} />,
  ).container;

test.each([
  [false, 'Finding out'],
  [true, 'could not look'],
])('is never an empty page, and heard as well (failed: %s)', async (hasFailed, words) => {
  const container = open(hasFailed);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(words);
  expect(screen.getByRole('status').textContent).toContain(words);
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a failed start can be tried again', async () => {
  const again = jest.fn();
  open(true, again);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
});
