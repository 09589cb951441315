/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { RecipientEntry } from '../../src/ports';
import { address, aRecipient } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { aListEntry } from './a-message';
import { complaints, headline, heard, openWith, steps } from './open-pane';

const policy = withSteps(steps, { internalDomains: ['contoso.example'] });

const openOnTwoLists = () =>
  openWith(
    (draft) => {
      draft.recipients = [aListEntry('staff'), aListEntry('board'), aRecipient('ada')];
      draft.sizes = { staff: 840, board: 12 };
    },
    { policy },
  );

/** Beside what is only heard. */
const shown = (text: RegExp | string) => screen.findByText(text, { selector: 'span' });
const press = (name: string) => screen.getByRole('button', { name });
const fieldsOf = (recipients: readonly { readonly name: string; readonly field: string }[]) =>
  recipients.map(({ name, field }) => `${name} ${field}`);

/** Something a test lets go when it likes. */
const aGate = () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    gate,
    open: () =>
      act(async () => {
        open();
        await gate;
      }),
  };
};

test('a list leaves at one click; the result has the focus on its Undo, and is heard once', async () => {
  const { draft, user, container } = openOnTwoLists();
  await headline(/853 people/);
  expect(await complaints(container)).toEqual([]);
  await user.click(press('Remove staff'));
  await headline(/13 people/);
  expect(fieldsOf(draft.recipients)).toEqual(['board to', 'ada to']);
  expect(screen.getByText('staff is no longer among the recipients.')).toBeTruthy();
  expect(document.activeElement).toBe(press('Undo'));
  expect(heard()).toMatch(/^staff is no longer among the recipients\. .*13 people.*$/);
  expect(screen.queryByRole('button', { name: 'Remove staff' })).toBeNull();
  expect(await complaints(container)).toEqual([]);
});

test('undone, everything is where it was, and so is the focus: in the pane', async () => {
  const { draft, user } = openOnTwoLists();
  const before = fieldsOf(draft.recipients);
  await headline(/853 people/);
  await user.click(press('Remove staff'));
  await headline(/13 people/);
  await user.keyboard('{Enter}');
  await headline(/853 people/);
  expect(fieldsOf(draft.recipients)).toEqual(before);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(heard()).toContain('Undone.');
  expect(document.activeElement?.textContent).toContain('Undone.');
});

test('several repairs are undone one after the other', async () => {
  const { draft, user } = openOnTwoLists();
  await headline(/853 people/);
  await user.click(press('Move staff to Bcc'));
  await shown('staff is in Bcc now.');
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Move staff to Bcc' })).toBeNull(),
  );
  await user.click(press('Remove board'));
  await shown('board is no longer among the recipients.');
  await user.click(press('Undo'));
  await shown('staff is in Bcc now.');
  expect(fieldsOf(draft.recipients)).toEqual(['staff bcc', 'board to', 'ada to']);
  await user.click(press('Undo'));
  await shown(/^Undone\./);
  await screen.findByRole('button', { name: 'Move staff to Bcc' });
  expect(fieldsOf(draft.recipients)).toEqual(['staff to', 'board to', 'ada to']);
});

test('all lists, and all external people, move at once', async () => {
  const { draft, user } = openWith(
    (it) => {
      it.recipients = [
        aListEntry('staff'),
        aListEntry('board'),
        aRecipient('eve@guests.example'),
        aRecipient('ian@guests.example'),
        aRecipient('ada'),
      ];
      it.sizes = { staff: 840, board: 12 };
    },
    { policy },
  );
  await headline(/855 people/);
  await user.click(press('Move all lists to Bcc'));
  await shown('2 lists are in Bcc now.');
  await user.click(press('Move external people to Bcc'));
  await shown('2 external people are in Bcc now.');
  expect(draft.recipients.map(({ field }) => field)).toEqual(['bcc', 'bcc', 'bcc', 'bcc', 'to']);
});

test('a reply to all becomes a reply to the sender', async () => {
  const { draft, user } = openWith(
    (it) => {
      it.composeType = 'reply';
      it.recipients = [aRecipient('ewan', { name: 'Ewan Fletcher' }), aListEntry('staff')];
      it.sizes = { staff: 840 };
      it.conversation = {
        original: { sender: address('ewan'), recipients: [address('staff')] },
        thread: { repliers: 23 },
      };
    },
    {
      policy: aPolicy({
        storm: { windowMinutes: 60, replies: 5, minAudience: 100, action: 'block' },
      }),
    },
  );
  await headline(/Your reply to all reaches/);
  expect(screen.getByText(/23 people have replied to all/, { selector: 'header *' })).toBeTruthy();
  await user.click(press('Reply to sender only'));
  await headline('Nothing holds this message.');
  expect(screen.getByText('Only Ewan Fletcher gets this reply now.')).toBeTruthy();
  expect(fieldsOf(draft.recipients)).toEqual(['Ewan Fletcher to']);
  expect(document.activeElement).toBe(press('Undo'));
});

test('while a repair is at work nothing else begins, and one look follows', async () => {
  const { draft, fake, user, container, change } = openOnTwoLists();
  await headline(/853 people/);
  const { gate, open } = aGate();
  fake.gate = gate;
  draft.counts = 0;
  await user.click(press('Remove staff'));
  expect(screen.getByRole('progressbar', { name: 'Changing the recipients.' })).toBeTruthy();
  expect(press('Remove board').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(press('Remove staff'));
  expect(await complaints(container)).toEqual([]);
  await user.click(press('Remove board'));
  await user.click(screen.getByRole('button', { name: /anyway/ }));
  change();
  expect(fake.asked).toHaveLength(1);
  expect(draft.counts).toBe(0);
  await open();
  await headline(/13 people/);
  // What Outlook still tells of the repair's own writes is no news: the recipients are read, and nobody is asked.
  draft.looks = 0;
  change();
  await waitFor(() => expect(draft.looks).toBeGreaterThan(0));
  await act(async () => Promise.resolve());
  expect(draft.counts).toBe(1);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('what somebody changes by hand right after a repair is seen', async () => {
  const { draft, user, change } = openOnTwoLists();
  await headline(/853 people/);
  await user.click(press('Remove staff'));
  await headline(/13 people/);
  draft.recipients = [...draft.recipients, aRecipient('bob')];
  change();
  await headline(/14 people/);
  expect(press('Undo')).toBeTruthy();
});

test('refused: everything is as it was, also the focus', async () => {
  const { fake, user, container } = openOnTwoLists();
  await headline(/853 people/);
  fake.outcomes = [{ kind: 'refused' }];
  await user.click(press('Remove staff'));
  await shown(/^Outlook refused the change/);
  expect(document.activeElement).toBe(press('Remove staff'));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await waitFor(() => expect(heard()).toContain('Outlook refused the change'));
  expect(await complaints(container)).toEqual([]);
});

test('impossible: why', async () => {
  const { fake, user } = openOnTwoLists();
  await headline(/853 people/);
  fake.outcomes = [{ kind: 'impossible', obstacle: 'full' }];
  await user.click(press('Move staff to Bcc'));
  await shown(/^Bcc has no room/);
});

test('lost: by name, and they can be put back', async () => {
  const { draft, fake, user, container } = openOnTwoLists();
  await headline(/853 people/);
  const before = { to: draft.recipients, cc: [], bcc: [] };
  const missing: readonly RecipientEntry[] = [
    { name: 'Ada <b>Lovelace</b>', address: 'ada@contoso.example' },
    { name: '', address: 'bob@contoso.example' },
  ];
  const change = { before, after: { to: [], cc: [], bcc: [] } };
  fake.outcomes = [
    { kind: 'lost', missing, change },
    { kind: 'done', change },
  ];
  await user.click(press('Remove staff'));
  await shown(/2 recipients could not be put back: Ada <b>Lovelace<\/b>, bob@contoso/);
  expect(document.activeElement).toBe(press('Put them back'));
  expect(container.querySelector('b')).toBeNull();
  expect(await complaints(container)).toEqual([]);
  await user.click(press('Put them back'));
  await shown(/^Undone\./);
  expect(screen.queryByText(/could not be put back/)).toBeNull();
});

test('missing for a while, and put back: named and heard, until something else changes', async () => {
  const { draft, fake, user, change, container } = openOnTwoLists();
  await headline(/853 people/);
  const recipients = { to: draft.recipients, cc: [], bcc: [] };
  const returned: readonly RecipientEntry[] = [{ name: 'Bob', address: 'bob@contoso.example' }];
  fake.outcomes = [{ kind: 'done', change: { before: recipients, after: recipients }, returned }];
  await user.click(press('Remove staff'));
  await shown(/^1 recipient was missing meanwhile and has been put back\. .*: Bob$/);
  await waitFor(() => expect(heard()).toContain('put back. If you took them out yourself'));
  expect(await complaints(container)).toEqual([]);
  draft.recipients = [...draft.recipients, aRecipient('eve')];
  change();
  await headline(/854 people/);
  expect(screen.queryByText(/was missing meanwhile/)).toBeNull();
});

test('nobody lost, but not all where they stood: told so, and it can be put back', async () => {
  const { draft, fake, user } = openOnTwoLists();
  await headline(/853 people/);
  const before = { to: draft.recipients, cc: [], bcc: [] };
  fake.outcomes = [{ kind: 'lost', missing: [], change: { before, after: before } }];
  await user.click(press('Move staff to Bcc'));
  await shown(/^Outlook refused the change half-way\. Nobody is missing/);
  expect(document.activeElement).toBe(press('Put them back'));
});

test('undo is there also where the message cannot be looked at', async () => {
  const { draft, fake, user } = openOnTwoLists();
  await headline(/853 people/);
  fake.onWrite = () => {
    draft.bug = new Error('a bug');
  };
  await user.click(press('Remove staff'));
  await headline(/could not look/);
  expect(press('Undo')).toBeTruthy();
});

test('the keyboard reaches every repair', async () => {
  const { user } = openOnTwoLists();
  await headline(/853 people/);
  const names: (string | null)[] = [];
  for (let at = 0; at < 5; at += 1) {
    await user.tab();
    names.push(document.activeElement?.textContent ?? null);
  }
  expect(names).toEqual([
    'Move all lists to Bcc',
    'Remove staff',
    'Move staff to Bcc',
    'Remove board',
    'Move board to Bcc',
  ]);
});

test('a list has one row with its own buttons', async () => {
  openOnTwoLists();
  await headline(/853 people/);
  const rows = within(screen.getByRole('region', { name: 'Recipients' })).getAllByRole('listitem');
  expect(
    rows.map((row) =>
      within(row)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([['Remove staff', 'Move staff to Bcc'], ['Remove board', 'Move board to Bcc'], []]);
});
