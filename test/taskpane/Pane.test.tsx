/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { confirmationKey } from '../../src/check/passes';
import { unlisted } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { aListEntry } from './a-message';
import { complaints, headline, heard, open, openWith, steps } from './open-pane';

afterEach(() => jest.useRealTimers());

const sendButton = () => screen.queryByRole('button', { name: /anyway/ });
const numberInput = () => screen.getByLabelText('Number of people');

test('says that it is looking until it knows', async () => {
  let let_go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    let_go = resolve;
  });
  const { container } = openWith((draft) => {
    draft.gate = gate;
  });
  expect(screen.getByRole('progressbar')).toBeTruthy();
  expect(heard()).toContain('Finding out');
  expect(await complaints(container)).toEqual([]);
  await act(async () => {
    let_go();
    await gate;
  });
  await headline(/Nothing holds/);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('says when nothing holds the message', async () => {
  const { container } = open(null);
  await headline('Nothing holds this message.');
  expect(sendButton()).toBeNull();
  expect(await complaints(container)).toEqual([]);
});

test('shows the number, the list, its size and its source', async () => {
  const { container } = open(50);
  await headline('This message reaches 50 people.');
  const lists = within(screen.getByRole('region', { name: 'Recipients' }));
  const row = lists.getByRole('listitem').textContent;
  expect(row).toContain('staff');
  expect(row).toContain('50 people');
  expect(row).toContain('published');
  expect(sendButton()).toBeNull();
  expect(heard()).toContain('50 people');
  expect(await complaints(container)).toEqual([]);
});

test('has no way past a block', async () => {
  const { container } = open(840_000);
  await headline('This message reaches 840,000 people.');
  expect(sendButton()).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(await complaints(container)).toEqual([]);
});

test('holds nothing in monitor mode, and says what would be', async () => {
  const { container } = open(840_000, withSteps(steps, { mode: 'monitor' }));
  await headline('This message reaches 840,000 people.');
  expect(screen.getByText(/nothing is held/, { selector: 'header *' })).toBeTruthy();
  expect(sendButton()).toBeNull();
  expect(await complaints(container)).toEqual([]);
});

test('the typed number lets the message pass once, and the focus follows', async () => {
  const { draft, user, container } = open(2500);
  await headline('This message reaches 2,500 people.');
  expect(await complaints(container)).toEqual([]);
  await user.type(numberInput(), '2 500');
  await user.type(screen.getByLabelText('Reason'), 'Board meeting');
  await user.click(screen.getByRole('button', { name: 'Send to 2,500 people anyway' }));
  await screen.findByText(/^Confirmed\. Press Send now; it passes once, until \d+:\d\d.[AP]M\.$/, {
    selector: 'header *',
  });
  expect(draft.session.kept.get(confirmationKey)).toContain('"reason":"Board meeting"');
  expect(sendButton()).toBeNull();
  expect(heard()).toContain('Press Send now');
  expect(document.activeElement).toBe(await headline(/2,500/));
  expect(await complaints(container)).toEqual([]);
});

test('works with the keyboard alone', async () => {
  const { draft, user } = open(2500);
  await headline(/2,500/);
  const names: (string | null)[] = [];
  while (document.activeElement !== numberInput()) {
    await user.tab();
    names.push(document.activeElement?.textContent ?? null);
  }
  expect(names).toEqual(['Remove staff', 'Move staff to Bcc', '']);
  await user.keyboard('2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  expect(draft.session.kept.has(confirmationKey)).toBe(true);
});

test('another number is refused with the right one beside the input', async () => {
  const { draft, user, container } = open(2500);
  await headline(/2,500/);
  await user.type(numberInput(), '2501');
  await user.click(screen.getByRole('button', { name: /anyway/ }));
  expect(document.activeElement).toBe(numberInput());
  expect(numberInput().getAttribute('aria-invalid')).toBe('true');
  const described = numberInput().getAttribute('aria-describedby') ?? '';
  const words = described.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(words.join(' ')).toContain('Please type 2,500');
  expect(draft.session.kept.has(confirmationKey)).toBe(false);
  expect(await complaints(container)).toEqual([]);
});

test.each([
  ['none', 0],
  ['optional', 1],
  ['required', 1],
] as const)('the reason is %s', async (confirmReason, fields) => {
  const { draft, user } = open(2500, withSteps(steps, { confirmReason }));
  await headline(/2,500/);
  expect(screen.queryAllByLabelText('Reason')).toHaveLength(fields);
  await user.type(numberInput(), '2500{Enter}');
  if (confirmReason === 'required') {
    expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
    await user.keyboard('asked for');
    await user.click(screen.getByRole('button', { name: /anyway/ }));
  }
  await waitFor(() => expect(draft.session.kept.has(confirmationKey)).toBe(true));
});

test('where nobody knows the number there is a box to tick and a reason to give', async () => {
  const policy = aPolicy({ whenUnknown: { unlisted: 'confirm', unreachable: 'warn' } });
  const { draft, user, container } = open(unlisted, policy);
  await headline(/Nobody can tell/);
  expect(screen.queryByLabelText('Number of people')).toBeNull();
  const box = screen.getByRole('checkbox', { name: "I don't know how many people this reaches" });
  const button = screen.getByRole('button', { name: 'Send anyway' });
  expect(await complaints(container)).toEqual([]);
  await user.click(button);
  expect(document.activeElement).toBe(box);
  await user.click(box);
  await user.click(button);
  expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
  expect(draft.session.kept.has(confirmationKey)).toBe(false);
  await user.keyboard('The owner is away');
  await user.click(button);
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  expect(draft.session.kept.get(confirmationKey)).toContain('The owner is away');
});

test('a confirmation Outlook refuses twice is told, and can be tried again', async () => {
  const { draft, user, container } = open(2500);
  await headline(/2,500/);
  draft.session.state.failures = 2;
  await user.type(numberInput(), '2500{Enter}');
  // Once for the ears, once beside the button.
  expect(await screen.findAllByText(/could not keep/)).toHaveLength(2);
  expect(heard()).toContain('could not keep');
  expect(await complaints(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /anyway/ }));
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
});

test('a message that changed before the button was pressed is shown anew', async () => {
  const { draft, user } = open(2500);
  await headline(/2,500/);
  draft.sizes = { staff: 3000 };
  await user.type(numberInput(), '2500{Enter}');
  await headline(/3,000/);
  expect(heard()).toContain('has changed');
  expect(draft.session.kept.has(confirmationKey)).toBe(false);
});

test('new recipients are counted at once and void the confirmation', async () => {
  const { draft, user, change } = open(2500);
  await headline(/2,500/);
  await user.type(numberInput(), '2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  draft.recipients = [aListEntry('staff'), aListEntry('board')];
  draft.sizes = { staff: 2500, board: 3000 };
  change();
  await headline(/5,500/);
  expect(screen.getByRole('button', { name: 'Send to 5,500 people anyway' })).toBeTruthy();
  expect(heard()).toContain('the confirmation no longer counts');
});

test('a look that started earlier never overrides a later one', async () => {
  const { draft, change } = open(2500);
  await headline(/2,500/);
  let slow = (): void => undefined;
  draft.gate = new Promise((resolve) => {
    slow = resolve;
  });
  change();
  draft.gate = Promise.resolve();
  draft.recipients = [];
  change();
  await headline(/Nothing holds/);
  await act(async () => {
    slow();
    await Promise.resolve();
  });
  await headline(/Nothing holds/);
});

test('what was shown stays while it looks again', async () => {
  const { draft, change } = open(2500);
  await headline(/2,500/);
  draft.gate = new Promise(() => undefined);
  change();
  expect(screen.getByRole('progressbar')).toBeTruthy();
  await headline(/2,500/);
});

test('a directory that did not answer can be asked again', async () => {
  const { draft, user, container } = open({ known: false, why: 'unreachable' });
  await headline(/Nobody can tell/);
  expect(await complaints(container)).toEqual([]);
  draft.sizes = { staff: 50 };
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await headline(/50 people/);
});

test('a reopened pane knows the confirmation given before', async () => {
  const first = open(2500);
  await headline(/2,500/);
  await first.user.type(numberInput(), '2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  first.change();
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  expect(sendButton()).toBeNull();
});

test('a confirmation that a Send has spent is asked for again', async () => {
  jest.useFakeTimers();
  const { draft, user } = open(2500, withSteps(steps), true);
  await headline(/2,500/);
  await user.type(numberInput(), '2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  draft.session.kept.delete(confirmationKey);
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  expect(sendButton()).not.toBeNull();
  expect(heard()).toContain('confirmation is over');
});

test('another subject voids the confirmation, which nobody tells the pane of', async () => {
  jest.useFakeTimers();
  const { draft, user } = open(2500, withSteps(steps), true);
  await headline(/2,500/);
  await user.type(numberInput(), '2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  draft.looks = 0;
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(draft.looks).toBe(0);
  draft.subject = 'Another';
  await act(() => jest.advanceTimersByTimeAsync(2500));
  expect(numberInput()).toBeTruthy();
  expect(heard()).toContain('the confirmation no longer counts');
});

test('another policy voids the confirmation, once somebody has come to know it', async () => {
  jest.useFakeTimers();
  const { draft, user } = open(2500, withSteps(steps), true);
  await headline(/2,500/);
  await user.type(numberInput(), '2500{Enter}');
  await screen.findByText(/^Confirmed/, { selector: 'header *' });
  draft.policy = { ...draft.policy, revision: 'next' };
  await act(() => jest.advanceTimersByTimeAsync(2500));
  expect(numberInput()).toBeTruthy();
  expect(heard()).toContain('the confirmation no longer counts');
});

test('from the headline, Tab goes on where office.js would leave the pane', async () => {
  const { user } = open(2500);
  const heading = await headline(/2,500/);
  act(() => heading.focus());
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Remove staff');
  await user.tab();
  await user.tab({ shift: true });
  expect(document.activeElement?.textContent).toBe('Remove staff');
});

test('what somebody writes elsewhere never loses the focus to the pane', async () => {
  const { draft, change, user } = open(2500);
  await headline(/2,500/);
  await user.tab();
  act(() => {
    window.dispatchEvent(new Event('blur'));
  });
  draft.recipients = [];
  change();
  const heading = await headline(/Nothing holds/);
  expect(document.activeElement).not.toBe(heading);
});

test('the focus goes to the headline when what had it disappears', async () => {
  const { draft, change, user } = open(2500);
  await headline(/2,500/);
  await user.tab();
  draft.recipients = [];
  change();
  const heading = await headline(/Nothing holds/);
  expect(document.activeElement).toBe(heading);
});

test('a bug shows what to do, and another try works', async () => {
  const { draft, user, container, change } = open(2500);
  await headline(/2,500/);
  draft.bug = new Error('a bug');
  change();
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByText(/2,500/)).toBeNull();
  expect(heard()).toContain('could not look');
  expect(await complaints(container)).toEqual([]);
  draft.bug = null;
  await user.click(again);
  await headline(/2,500/);
});

test('tells of a published policy that could not be used, with its problems', async () => {
  const { draft, change, container } = open(50);
  await headline(/50 people/);
  draft.loaded = {
    origin: 'bakedIn',
    failure: 'invalid',
    problems: [{ copy: 'published', path: 'mode', found: '"stern"', expected: 'enforce' }],
  };
  change();
  await screen.findByText(/published policy could not be used/);
  const section = within(screen.getByRole('region', { name: 'Your organisation’s policy' }));
  expect(section.getByText(/published policy could not be used/)).toBeTruthy();
  expect(section.getByText('Details for the administrator')).toBeTruthy();
  expect(screen.getByText('mode: found "stern", expected enforce')).toBeTruthy();
  expect(await complaints(container)).toEqual([]);
});

test('one heading of the first level, one of the second for each region, and help under one of its own', async () => {
  open(840, withSteps(steps, { support: { url: 'https://contoso.example/help' } }));
  await headline(/840 people/);
  const levels = screen.getAllByRole('heading').map((one) => one.tagName);
  const regions = screen.getAllByRole('region');
  expect(levels).toEqual(['H1', ...regions.map(() => 'H2')]);
  regions.forEach((region) => {
    const name = region.querySelector('h2')?.textContent ?? '';
    expect(screen.getByRole('region', { name })).toBe(region);
  });
  const last = regions.at(-1);
  if (last === undefined) throw new Error('No region.');
  expect(within(last).getByRole('heading').textContent).toBe('Your organisation’s policy');
  expect(within(last).getByRole('link', { name: 'Help from your organisation' })).toBeTruthy();
});

test('markup in a name is text', async () => {
  const { draft, change, container } = open(50);
  await headline(/50 people/);
  draft.recipients = [{ ...aListEntry('staff'), name: '<img src=x onerror=alert(1)>' }];
  change();
  await screen.findByText('<img src=x onerror=alert(1)>', { selector: 'bdi' });
  expect(container.querySelector('img')).toBeNull();
});
