/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import type { ConsentDesk, ConsentStatus } from '../../src/ports';
import { unreachable } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { aListEntry } from './a-message';
import { complaints, headline, heard, openWith, steps } from './open-pane';

const graph = {
  clientId: 'c',
  authority: 'https://login.test',
  root: 'https://graph.test/v1.0',
  mailTips: true,
  groups: false,
  conversations: false,
};

const policy = withSteps(steps, { sources: { ...aPolicy().sources, graph } });

type Answer = Awaited<ReturnType<ConsentDesk['ask']>>;

/** A desk where somebody has to answer the window. */
const aDesk = (first: ConsentStatus) => {
  let status = first;
  let answerWindow = (_: Answer): void => undefined;
  const desk = {
    opened: 0,
    status: () => Promise.resolve(status),
    ask: () => {
      desk.opened += 1;
      return new Promise<Answer>((resolve) => {
        answerWindow = resolve;
      });
    },
    answer: (answer: Answer) =>
      act(async () => {
        if (answer !== 'failed') status = answer;
        answerWindow(answer);
        await Promise.resolve();
      }),
  };
  return desk;
};

/** The pane on a message to a list whose size only the directory knows. */
const openUnknown = (consent: ReturnType<typeof aDesk>, used = policy) =>
  openWith(
    (draft) => {
      draft.recipients = [aListEntry('staff')];
      draft.sizes = { staff: unreachable };
    },
    { policy: used, consent },
  );

const section = () => screen.queryByRole('region', { name: 'Count in your directory' });
const signIn = () => screen.findByRole('button', { name: 'Sign in' });

test('says what is read and what is not, and asks by a click alone', async () => {
  const desk = aDesk('missing');
  const { user, draft, container } = openUnknown(desk);
  const button = await signIn();
  expect(section()?.textContent).toContain('how many people are behind a list');
  expect(section()?.textContent).not.toContain('your mailbox');
  expect(section()?.textContent).toContain('does not read the text');
  expect(section()?.textContent).toMatch(
    /permission Mail\.Read\. It would allow .* for nothing else\./,
  );
  expect(await complaints(container)).toEqual([]);
  expect(desk.opened).toBe(0);
  await user.click(button);
  expect(desk.opened).toBe(1);
  expect(heard()).toContain('Waiting for the sign-in window');
  await user.click(button);
  expect(desk.opened).toBe(1);
  draft.sizes = { staff: 50 };
  await desk.answer('given');
  await headline('This message reaches 50 people.');
  expect(section()).toBeNull();
  expect(heard()).toContain('50 people');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('says so where the mailbox is asked as well', async () => {
  const more = {
    ...policy,
    sources: { ...policy.sources, graph: { ...graph, conversations: true } },
  };
  openUnknown(aDesk('missing'), more);
  await signIn();
  expect(section()?.textContent).toContain('your mailbox');
});

test('a refusal is heard, and leaves one quiet line from then on', async () => {
  const desk = aDesk('missing');
  const { user, change, container } = openUnknown(desk);
  const button = await signIn();
  await user.click(button);
  await desk.answer('refused');
  expect(heard()).toContain('You chose not to sign in');
  expect(document.activeElement).toBe(button);
  change();
  await waitFor(() => expect(section()).toBeNull());
  expect(screen.getByText(/You chose not to sign in/, { selector: 'p' })).toBeTruthy();
  expect(heard()).not.toContain('You chose not to sign in');
  expect(await complaints(container)).toEqual([]);
  await user.click(await signIn());
  expect(desk.opened).toBe(2);
});

test('a window that took the focus and left it nowhere: back to the button, then to the number', async () => {
  const desk = aDesk('missing');
  const { user, draft } = openUnknown(desk);
  const button = await signIn();
  await user.click(button);
  act(() => button.blur());
  expect(document.activeElement).toBe(document.body);
  await desk.answer('refused');
  expect(document.activeElement).toBe(button);
  await user.click(button);
  act(() => button.blur());
  draft.sizes = { staff: 50 };
  await desk.answer('given');
  await headline('This message reaches 50 people.');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('who refused before sees one quiet line, and hears of the message alone', async () => {
  openUnknown(aDesk('refused'));
  await signIn();
  expect(section()).toBeNull();
  expect(heard()).not.toContain('sign in');
});

test('a failure is no refusal: it is told, and can be tried again', async () => {
  const desk = aDesk('missing');
  const { user, container } = openUnknown(desk);
  await user.click(await signIn());
  await desk.answer('failed');
  expect(section()?.textContent).toContain('did not work');
  expect(heard()).toContain('did not work');
  expect(await complaints(container)).toEqual([]);
  await user.click(await signIn());
  expect(desk.opened).toBe(2);
});

const nothingOffered = async (): Promise<void> => {
  await act(async () => {
    await Promise.resolve();
  });
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
};

test.each(['given', 'unsupported'] as const)('%s: nothing is offered', async (status) => {
  openUnknown(aDesk(status));
  await headline(/Nobody can tell/);
  await nothingOffered();
});

test('nothing is offered where it would tell nothing more, or no policy asks for it', async () => {
  const known = openWith(
    (draft) => {
      draft.recipients = [aListEntry('staff')];
      draft.sizes = { staff: 50 };
    },
    { policy, consent: aDesk('missing') },
  );
  await headline('This message reaches 50 people.');
  await nothingOffered();
  known.draft.recipients = [];
  known.change();
  await headline('Nothing holds this message.');
  await nothingOffered();
});

test('nothing is offered under a policy without Graph', async () => {
  openUnknown(aDesk('missing'), withSteps(steps));
  await headline(/Nobody can tell/);
  await nothingOffered();
});

test('it follows the message', async () => {
  const { draft, change } = openUnknown(aDesk('missing'));
  await signIn();
  draft.sizes = { staff: 50 };
  change();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull());
});

test.each([
  [
    'headers alone',
    { mailTips: false, conversations: true },
    /permission Mail\.ReadBasic\. .* never/,
  ],
  ['tips and headers', { mailTips: true, conversations: true }, /permission Mail\.Read\. /],
  ['groups alone', { mailTips: false, groups: true }, null],
] as const)('names the permission on the mailbox: %s', async (_, parts, words) => {
  openUnknown(
    aDesk('missing'),
    withSteps(steps, {
      sources: { ...aPolicy().sources, graph: { ...graph, groups: true, ...parts } },
    }),
  );
  await signIn();
  const said = section()?.textContent ?? '';
  if (words === null) expect(said).not.toContain('permission');
  else expect(said).toMatch(words);
});
