import type { Mail } from './mail';
import { repairing, sorted, without, type Fields, type Repairing } from './repairing';
import { useSimulator, type Parameters } from './use-simulator';

/** Every repair and its undo, by the names of the buttons, with the recipients of the message before and after. */

const simulator = useSimulator();

const open = async (parameters: Parameters): Promise<Repairing & { readonly mail: Mail }> => {
  const mail = await simulator.open(parameters);
  const pane = repairing(mail);
  await pane.open();
  return { ...pane, mail };
};

const at = (local: string): string => `${local}@contoso.example`;
const [estates, midwives, wardSeven] = [at('estates'), at('regional-midwives'), at('ward-7')];
const isOutside = (address: string): boolean => address.endsWith('@guests.example');

const toBcc = (fields: Fields, moves: (address: string) => boolean): Fields => {
  const moved = [...fields.to, ...fields.cc].filter(moves);
  return { ...without(fields, ...moved), bcc: [...fields.bcc, ...moved] };
};

type Row = readonly [button: string, said: string, (before: Fields) => Fields];

const ofCrowd: readonly Row[] = [
  [
    'Remove Estates Team',
    'Estates Team is no longer among the recipients.',
    (all) => without(all, estates),
  ],
  [
    'Remove Project Alpha',
    'Project Alpha is no longer among the recipients.',
    (all) => without(all, at('project-alpha')),
  ],
  [
    'Move Ward 7 Nurses to Bcc',
    'Ward 7 Nurses is in Bcc now.',
    (all) => toBcc(all, (one) => one === wardSeven),
  ],
  [
    'Move all lists to Bcc',
    '3 lists are in Bcc now.',
    (all) => toBcc(all, (one) => [estates, midwives, wardSeven].includes(one)),
  ],
  [
    'Move external people to Bcc',
    '60 external people are in Bcc now.',
    (all) => toBcc(all, isOutside),
  ],
];

test.each([
  ['many-web', ofCrowd],
  ['many-mac', ofCrowd.slice(3)],
] as const)(
  '%s: 1,500 recipients in three fields through every repair and its undo',
  async (story, rows) => {
    const { fields, press, sees } = await open({ story });
    const before = await fields();
    expect([before.to, before.cc, before.bcc].map(({ length }) => length)).toEqual([500, 500, 500]);
    for (const [button, said, change] of rows) {
      await press(button);
      await sees(said);
      expect(await fields()).toEqual(change(before));
      await press('Undo');
      await sees(/^Undone\./u);
      expect(await fields()).toEqual(before);
    }
  },
  120_000,
);

test('1,500 recipients of a reply: to the sender only, and all back', async () => {
  const { mail, fields, press } = await open({ story: 'many-web' });
  const crowd = await mail.read('item');
  await mail.page.getByLabel('Story').selectOption('nhs-morning');
  await mail.page.waitForFunction(() => window.simulator.story === 'nhs-morning');
  await mail.page.waitForFunction(() => window.simulator.isReady);
  const reply = await mail.read('item');
  const { to = [], cc = [], bcc = [] } = crowd ?? {};
  await mail.write({ ...reply, to: [...(reply?.to ?? []), ...to], cc, bcc });
  const pane = repairing(mail);
  await pane.open();
  const before = await fields();
  await press('Reply to sender only');
  await pane.sees('Only Ewan Fletcher gets this reply now.');
  expect(await fields()).toEqual({ to: [at('ewan.fletcher')], cc: [], bcc: [] });
  await press('Undo');
  expect(await fields()).toEqual(before);
});

test('a stack of repairs is undone one by one', async () => {
  const { fields, press, button, sees } = await open({ story: 'lists-in-three-fields' });
  const states = [await fields()];
  for (const name of [
    'Move Regional Midwives to Bcc',
    'Remove Ward 7 Nurses',
    'Move Estates Team to Bcc',
  ]) {
    await press(name);
    states.push(await fields());
  }
  expect(states.at(-1)).toEqual({ to: [at('priya.abbott')], cc: [], bcc: [midwives, estates] });
  for (const state of states.slice(0, -1).reverse()) {
    await press('Undo');
    expect(await fields()).toEqual(state);
  }
  await sees(/^Undone\./u);
  expect(await button('Undo').count()).toBe(0);
});

test('lists and outsiders are moved one kind after the other, and come back in their order', async () => {
  const { fields, press } = await open({ story: 'lists-and-outsiders' });
  const before = await fields();
  await press('Move all lists to Bcc');
  const between = toBcc(before, (one) => [estates, midwives].includes(one));
  expect(await fields()).toEqual(between);
  await press('Move external people to Bcc');
  expect(await fields()).toEqual(toBcc(between, isOutside));
  await press('Undo');
  await press('Undo');
  expect(await fields()).toEqual(before);
});

test.each([
  ['Remove Regional Midwives', []],
  ['Move Regional Midwives to Bcc', [midwives]],
])('a list in two fields: %s takes both entries, and Undo gives both back', async (name, bcc) => {
  const { fields, press } = await open({ story: 'list-twice' });
  const before = await fields();
  await press(name);
  expect(await fields()).toEqual({ ...without(before, midwives), bcc });
  await press('Undo');
  expect(await fields()).toEqual(before);
});

test('what is added by hand between a repair and its undo stays', async () => {
  const { mail, fields, press, sees, settle } = await open({ story: 'many-web' });
  const before = await fields();
  await press('Move all lists to Bcc');
  await mail.type('To', at('nobody.known'));
  await mail.type('Bcc', at('somebody.else'));
  await settle();
  await press('Undo');
  await sees(/^Undone\./u);
  expect(sorted(await fields())).toEqual(
    sorted({
      ...before,
      to: [...before.to, at('nobody.known')],
      bcc: [...before.bcc, at('somebody.else')],
    }),
  );
});

test('in a storm the reply goes to the sender only, and leaves', async () => {
  const { mail, press, buttons } = await open({ story: 'nhs-morning', mail: '0' });
  expect(await buttons()).toContain('Reply to sender only');
  expect((await buttons()).filter((name) => /anyway/iu.test(name))).toEqual([]);
  await press('Reply to sender only');
  expect(await mail.send()).toMatchObject({ outcome: 'allowed' });
  expect(await mail.read('sent')).toMatchObject([{ to: [at('ewan.fletcher')], cc: [], bcc: [] }]);
});

const changing = /^(?:Remove|Move|Reply)/u;

test('beside a contact group nothing is changed, and the pane says why', async () => {
  const { mail, buttons, sees, settle } = await open({ story: 'contact-group' });
  await mail.type('To', estates);
  await settle();
  await sees(/^Outlook cannot put a contact group back\./u);
  expect((await buttons()).filter((name) => changing.test(name))).toEqual([]);
  expect(await buttons()).not.toContain('Remove Estates Team');
});

test('1,000 in To on the web: there may be more, so nothing there is changed', async () => {
  const { mail } = await open({ story: 'many-web' });
  const { to = [], cc = [] } = (await mail.read('item')) ?? {};
  await mail.write({ to: [...to, ...cc], subject: 'Moving day' });
  const { open: openAgain, buttons, sees, fields } = repairing(mail);
  await openAgain();
  await sees(/^Outlook names only the first 1,000 recipients of a field\./u);
  expect((await fields()).to).toHaveLength(1000);
  expect((await buttons()).filter((name) => changing.test(name))).toEqual([]);
});

test('in a meeting lists can only be taken out', async () => {
  const { fields, press, buttons } = await open({ story: 'meeting-optional' });
  const before = await fields();
  expect((await buttons()).filter((name) => changing.test(name))).toEqual(['Remove All England']);
  await press('Remove All England');
  expect(await fields()).toEqual(without(before, at('all-england')));
  await press('Undo');
  expect(await fields()).toEqual(before);
});

test('a list called like an image, and a person called like a link, are text', async () => {
  const { mail, fields, press, sees, button } = await open({ story: 'hostile-names' });
  const name = '<img src=x onerror=alert(1)>';
  const before = await fields();
  const isPlain = async (): Promise<void> => {
    expect(await mail.pane.locator('main').locator('a, img').count()).toBe(0);
  };
  await mail.pane.getByText('Show who').click();
  await mail.pane.getByRole('listitem').getByText('[click](https://evil.example)').waitFor();
  await button(`Remove ${name}`).waitFor();
  await isPlain();
  await press(`Move ${name} to Bcc`);
  await sees(`${name} is in Bcc now.`);
  expect((await fields()).bcc).toEqual([at('hostile-image')]);
  await isPlain();
  await press('Undo');
  await press(`Remove ${name}`);
  await sees(`${name} is no longer among the recipients.`);
  await isPlain();
  await press('Undo');
  expect(await fields()).toEqual(before);
});
