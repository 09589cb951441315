import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Size } from '../../src/core/facts';
import type { Policy } from '../../src/core/policy';
import type { ConsentDesk, CutShort, Notices } from '../../src/ports';
import { paneVoice } from '../../src/i18n/pane';
import { Pane } from '../../src/taskpane/Pane';
import type { PanePorts } from '../../src/taskpane/pane-ports';
import { aPolicy, withSteps } from '../builders/policy';
import { aDraft, aListEntry } from './a-message';
import { fakeRepairs } from './fake-repairs';

export const steps = { warn: 10, confirm: 100, block: 25_000 };

type Draft = ReturnType<typeof aDraft>['draft'];

type How = {
  readonly policy?: Policy;
  readonly isFaked?: boolean;
  readonly obstacleOf?: PanePorts['obstacleOf'];
  readonly displayLanguage?: string;
  readonly consent?: ConsentDesk;
  readonly cutShort?: CutShort | null;
};

const noConsent: ConsentDesk = {
  status: () => Promise.resolve('unsupported'),
  ask: () => Promise.resolve('failed'),
};

/** What stands above the message. */
const fakeNotices = () => {
  const bar = { text: null as string | null, context: '', shown: 0 };
  const notices: Notices = {
    current: () => Promise.resolve(bar.text),
    show: ({ text, contextData }) => {
      bar.text = text;
      bar.context = contextData;
      bar.shown += 1;
      return Promise.resolve();
    },
    clear: () => {
      bar.text = null;
      return Promise.resolve();
    },
  };
  return { bar, notices };
};

/** The pane on a message that a test has prepared, opened. */
export const openWith = (
  prepare: (draft: Draft) => void,
  {
    policy = aPolicy(),
    isFaked = false,
    obstacleOf = () => null,
    displayLanguage = 'en-US',
    consent = noConsent,
    cutShort = null,
  }: How = {},
) => {
  const { draft, connect, time } = aDraft(policy);
  prepare(draft);
  const { fake, repairs } = fakeRepairs(draft);
  fake.cutShort = cutShort;
  const { bar, notices } = fakeNotices();
  let changed = (): void => undefined;
  const ports = {
    connect,
    repairs,
    obstacleOf,
    consent: () => consent,
    notices: () => notices,
    onMessageChange: (listener: () => void) => {
      changed = listener;
      return () => undefined;
    },
    displayLanguage,
    voice: paneVoice(displayLanguage),
  };
  fake.onWrite = () => changed();
  const user = userEvent.setup({
    advanceTimers: (ms) => {
      if (isFaked) jest.advanceTimersByTime(ms);
    },
  });
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <Pane ports={ports} />
    </FluentProvider>,
  );
  return { draft, time, user, fake, bar, container, change: () => act(() => changed()) };
};

/** The same on a message to one list, or to nobody. */
export const open = (
  size: number | Size | null,
  policy: Policy = withSteps(steps),
  isFaked = false,
) =>
  openWith(
    (draft) => {
      if (size === null) return;
      draft.recipients = [aListEntry('staff')];
      draft.sizes = { staff: size };
    },
    { policy, isFaked },
  );

export const headline = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });

export const heard = () => screen.getByRole('status').textContent;

/** What axe finds wrong; colours and page landmarks need a real page. */
export const complaints = async (container: Element): Promise<readonly string[]> => {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
