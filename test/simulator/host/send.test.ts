import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { HandlerEnd } from '../../../simulator/host/activation';
import { defaultClient } from '../../../simulator/host/client';
import { createJournal } from '../../../simulator/host/journal';
import type { Manifest, SendMode } from '../../../simulator/host/manifest';
import { createSender } from '../../../simulator/host/send';

const manifestOf = (sendMode: SendMode): Manifest => ({
  displayName: { byDefault: 'Add-in', byLocale: {} },
  handlerPage: 'https://localhost/launchevent.html',
  launchEvents: [{ type: 'OnMessageSend', functionName: 'onSend', sendMode }],
  controls: [],
  images: [],
  phone: { handlerPage: 'https://localhost/launchevent.html', launchEvents: [] },
});

const setUp = (mode: SendMode | undefined, speed = 1, platform = defaultClient.platform) => {
  const left: string[] = [];
  let finish: (end: HandlerEnd) => void = () => undefined;
  let runs = 0;
  const sender = createSender({
    manifest: mode === undefined ? undefined : manifestOf(mode),
    eventType: 'OnMessageSend',
    client: () => ({ ...defaultClient, speed, platform }),
    journal: createJournal(),
    run: () => {
      runs += 1;
      const end = new Promise<HandlerEnd>((resolve) => {
        finish = resolve;
      });
      return { end, stop: () => finish({ kind: 'unavailable' }) };
    },
    onLeave: (departure) => left.push(departure),
  });
  const complete = async (end: HandlerEnd): Promise<void> => {
    finish(end);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { sender, left, complete, runs: () => runs };
};

const allow: HandlerEnd = { kind: 'completed', options: { allowEvent: true } };
const hold: HandlerEnd = {
  kind: 'completed',
  options: { allowEvent: false, errorMessage: 'Look.' },
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('leaves when the handler allows it', async () => {
  const { sender, left, complete } = setUp('SoftBlock');
  sender.send();
  expect(sender.state.get().kind).toBe('checking');
  await complete(allow);
  expect(left).toEqual(['allowed']);
});

test('leaves unchecked where no add-in wants to know', () => {
  const { sender, left } = setUp(undefined);
  sender.send();
  expect(left).toEqual(['not checked']);
});

test('leaves unchecked on phones, which raise no event at Send', () => {
  const { sender, left, runs } = setUp('Block', 1, 'Android');
  sender.send();
  expect(left).toEqual(['not checked']);
  expect(runs()).toBe(0);
});

test('holds, and Send Anyway does not ask the add-in again', async () => {
  const { sender, left, complete, runs } = setUp('PromptUser');
  sender.send();
  await complete(hold);
  expect(sender.state.get().kind).toBe('held');
  sender.sendAnyway();
  expect(left).toEqual(['sent anyway']);
  expect(runs()).toBe(1);
});

test("after Don't Send the next Send asks anew", async () => {
  const { sender, left, complete, runs } = setUp('SoftBlock');
  sender.send();
  await complete(hold);
  sender.goBack();
  sender.send();
  await complete(allow);
  expect(runs()).toBe(2);
  expect(left).toEqual(['allowed']);
});

test.each<[SendMode, boolean]>([
  ['PromptUser', true],
  ['SoftBlock', false],
  ['Block', false],
])('after 5 s %s may send anyway: %s', (mode, maySendAnyway) => {
  const { sender } = setUp(mode);
  sender.send();
  jest.advanceTimersByTime(4_999);
  expect(sender.state.get().kind).toBe('checking');
  jest.advanceTimersByTime(1);
  expect(sender.state.get()).toEqual({ kind: 'slow', late: false, maySendAnyway });
});

test('an answer after 5 s still counts', async () => {
  const { sender, left, complete } = setUp('SoftBlock');
  sender.send();
  jest.advanceTimersByTime(6_000);
  await complete(allow);
  expect(left).toEqual(['allowed']);
});

test('after 5 min it gives up, and an answer comes too late', async () => {
  const { sender, left, complete } = setUp('SoftBlock');
  sender.send();
  jest.advanceTimersByTime(300_000);
  expect(sender.state.get()).toEqual({ kind: 'slow', late: true, maySendAnyway: false });
  await complete(allow);
  expect(left).toEqual([]);
});

test('the clock can run faster', () => {
  const { sender } = setUp('SoftBlock', 100);
  sender.send();
  jest.advanceTimersByTime(50);
  expect(sender.state.get().kind).toBe('slow');
});

test.each<[SendMode, boolean]>([
  ['PromptUser', true],
  ['SoftBlock', true],
  ['Block', false],
])('with the add-in unavailable %s may send anyway: %s', async (mode, maySendAnyway) => {
  const { sender, complete } = setUp(mode);
  sender.send();
  await complete({ kind: 'unavailable' });
  expect(sender.state.get()).toEqual({ kind: 'unavailable', maySendAnyway });
});

test('a page without the function blocks all sending', async () => {
  const { sender, complete } = setUp('SoftBlock');
  sender.send();
  await complete({ kind: 'failed', status: 11_101 });
  expect(sender.state.get()).toEqual({ kind: 'unavailable', maySendAnyway: false });
});
