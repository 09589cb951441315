import { officeCalls } from '../../src/outlook/call';
import { itemNotices } from '../../src/outlook/notice';
import {
  fakeOffice,
  type FakeClient,
  type FakeMessage,
  type FakeNotice,
} from '../scenarios/bundle/fake-office';

const notice = (text: string) => ({
  text,
  label: 'Who gets this?',
  contextData: '{"v":1,"action":"block"}',
});

const open = (message: FakeMessage = {}, client: FakeClient = {}) => {
  const fake = fakeOffice(message, client);
  Object.assign(globalThis, { Office: fake.office });
  return { ...fake, ours: itemNotices(officeCalls()), shown: () => [...fake.notices.values()] };
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const withButton = (text: string, commandId = 'breakwater.message.pane'): FakeNotice => ({
  type: 'insightMessage',
  message: text,
  icon: 'Icon.16',
  actions: [
    {
      actionType: 'showTaskPane',
      actionText: 'Who gets this?',
      commandId,
      contextData: '{"v":1,"action":"block"}',
    },
  ],
});

const plain = (text: string): FakeNotice => ({
  type: 'informationalMessage',
  message: text,
  icon: 'Icon.16',
  persistent: true,
});

test('one notice with a button, and a second in its place', async () => {
  const { ours, shown } = open();
  await ours.show(notice('one'));
  expect(shown()).toEqual([withButton('one')]);
  await ours.show(notice('two'));
  expect(shown()).toEqual([withButton('two')]);
  expect(await ours.current()).toBe('two');
});

test('two at once are one', async () => {
  const { ours, shown } = open();
  await Promise.all([ours.show(notice('one')), ours.show(notice('two'))]);
  expect(shown()).toHaveLength(1);
});

test("a meeting's button opens the meeting's pane", async () => {
  const { ours, shown } = open({ isMeeting: true });
  await ours.show(notice('one'));
  expect(shown()).toEqual([withButton('one', 'breakwater.appointment.pane')]);
});

test.each<FakeClient>([
  { platform: 'iOS', mailbox: '1.5' },
  { platform: 'Android', mailbox: '1.16' },
  { platform: 'PC', mailbox: '1.9' },
  { refusesNotices: 'buttons' },
])('%j: the sentence without a button', async (client) => {
  const { ours, shown } = open({}, client);
  await ours.show(notice('one'));
  await ours.show(notice('two'));
  expect(shown()).toEqual([plain('two')]);
});

test('what was taken away or dismissed is gone, also twice', async () => {
  const { ours, notices } = open();
  expect(await ours.current()).toBeNull();
  await ours.show(notice('one'));
  await ours.clear();
  await ours.clear();
  expect(await ours.current()).toBeNull();
  await ours.show(notice('one'));
  notices.clear();
  expect(await ours.current()).toBeNull();
  await ours.show(notice('two'));
  expect(await ours.current()).toBe('two');
});

test("others' notices are left alone", async () => {
  const { ours, notices } = open();
  notices.set('other', plain('theirs'));
  expect(await ours.current()).toBeNull();
  await ours.show(notice('one'));
  await ours.clear();
  expect([...notices.keys()]).toEqual(['other']);
});

test.each<FakeClient>([{ refusesNotices: 'all' }, { calls: 'throw' }])(
  '%j: rejected',
  async (client) => {
    const { ours } = open({}, client);
    await expect(ours.show(notice('one'))).rejects.toThrow();
    await expect(ours.current()).rejects.toThrow();
  },
);
