/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import type { Size } from '../../src/core/facts';
import { unreachable } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { aListEntry } from './a-message';
import { headline, openWith, steps } from './open-pane';

/** What stands above the message follows what the pane has found. */

const opened = (size: number | Size, policy = withSteps(steps)) =>
  openWith(
    (draft) => {
      draft.recipients = [aListEntry('staff')];
      draft.sizes = { staff: size };
    },
    { policy },
  );

test.each([
  [50, 'warn', 'This message reaches 50 people. Send will warn once more.'],
  [400, 'confirm', 'This message reaches 400 people. Send will ask for a confirmation.'],
  [840_000, 'block', 'This message reaches 840,000 people. Send will stop it.'],
])('%d people: what Send would do', async (size, action, text) => {
  const { bar } = opened(size);
  await waitFor(() => expect(bar).toMatchObject({ text }));
  expect(JSON.parse(bar.context)).toEqual({ v: 1, action });
});

test.each([
  ['a list of five', 5, withSteps(steps)],
  ['monitor mode', 840_000, withSteps(steps, { mode: 'monitor' })],
])('%s: nothing', async (_, size, policy) => {
  const { bar } = opened(size, policy);
  await screen.findByRole('heading', { level: 1, name: /^(?!Looking)/u });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(bar).toMatchObject({ text: null, shown: 0 });
});

test('it follows what no event tells of, and is shown once where nothing has changed', async () => {
  const { bar, draft, change } = opened(
    unreachable,
    aPolicy({ thresholds: withSteps(steps).thresholds }),
  );
  await waitFor(() => expect(bar.text).toContain('Nobody can tell'));
  draft.sizes = { staff: 840_000 };
  change();
  await waitFor(() => expect(bar.text).toContain('840,000'));
  const { shown } = bar;
  change();
  await headline(/840,000/);
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(bar.shown).toBe(shown);
  draft.sizes = { staff: 5 };
  change();
  await waitFor(() => expect(bar.text).toBeNull());
});

test('once confirmed, Send passes and nothing stands there; it is back when the confirmation is void', async () => {
  const { bar, draft, user, change } = opened(400);
  await waitFor(() => expect(bar.text).toContain('confirmation'));
  await user.type(await screen.findByRole('textbox', { name: 'Number of people' }), '400');
  await user.click(screen.getByRole('button', { name: 'Send to 400 people anyway' }));
  await waitFor(() => expect(bar.text).toBeNull());
  draft.subject = 'Another';
  change();
  await waitFor(() => expect(bar.text).toContain('confirmation'));
});

test('dismissed stays dismissed', async () => {
  const { bar, draft, change } = opened(400);
  await waitFor(() => expect(bar.text).toContain('400'));
  bar.text = null;
  change();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(bar.text).toBeNull();
  draft.sizes = { staff: 50 };
  change();
  await waitFor(() => expect(bar.text).toContain('50'));
});

test('a client that refuses does no harm', async () => {
  const { draft, bar, change } = opened(400);
  await waitFor(() => expect(bar.text).toContain('400'));
  draft.session.state.failures = 100;
  draft.sizes = { staff: 50 };
  change();
  await headline('This message reaches 50 people.');
});
