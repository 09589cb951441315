/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { CutShort, RecipientEntry } from '../../src/ports';
import { withSteps } from '../builders/policy';
import { aListEntry } from './a-message';
import { complaints, headline, heard, openWith, steps } from './open-pane';

const missing = (count: number): readonly RecipientEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? '<b>Ada</b>' : `Person ${String(index)}`,
    address: `p${String(index)}@contoso.example`,
  }));

const cutShort = (count: number): CutShort => ({
  missing: missing(count),
  change: {
    before: { to: missing(count), cc: [], bcc: [] },
    after: { to: [], cc: [], bcc: [] },
  },
});

const openOn = (found: CutShort | null) =>
  openWith(
    (draft) => {
      draft.recipients = [aListEntry('staff')];
      draft.sizes = { staff: 840 };
    },
    { policy: withSteps(steps), cutShort: found },
  );

const putBack = () => screen.getByRole('button', { name: 'Put them back' });

test('who is missing stands first, by name, and is told at once', async () => {
  const { container } = openOn(cutShort(25));
  await headline(/840 people/);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toMatch(
    /A change of the recipients was cut short; 25 recipients are missing: <b>Ada<\/b>, Person 1, .*Person 19, and 5 more/,
  );
  expect(container.querySelector('b')).toBeNull();
  expect(within(alert).getByRole('button')).toBe(putBack());
  expect(
    alert.compareDocumentPosition(screen.getByRole('heading', { level: 1 })) &
      Node.DOCUMENT_POSITION_FOLLOWING,
  ).not.toBe(0);
  expect(await complaints(container)).toEqual([]);
});

test('nothing was cut short: nothing is said', async () => {
  openOn(null);
  await headline(/840 people/);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('put back at a click: said, and there is an Undo that has the focus', async () => {
  const { fake, user, container } = openOn(cutShort(3));
  await headline(/840 people/);
  await user.click(putBack());
  const undo = await screen.findByRole('button', { name: 'Undo' });
  expect(fake.undone).toEqual([cutShort(3).change]);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('3 recipients are back.')).toBeTruthy();
  await waitFor(() => expect(heard()).toMatch(/^3 recipients are back\./));
  expect(document.activeElement).toBe(undo);
  expect(await complaints(container)).toEqual([]);
});

test('refused: they are still missing, and can be put back later', async () => {
  const { fake, user } = openOn(cutShort(1));
  await headline(/840 people/);
  fake.outcomes = [{ kind: 'refused' }];
  await user.click(putBack());
  await screen.findByText(/^Outlook refused the change/, { selector: 'span' });
  expect(screen.getByRole('alert').textContent).toContain('1 recipient is missing');
  await user.click(putBack());
  await screen.findByText('1 recipient is back.');
  expect(screen.queryByRole('alert')).toBeNull();
});
