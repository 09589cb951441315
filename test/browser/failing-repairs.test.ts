import type { Mail } from './mail';
import { repairing, sorted, without, type Fields, type Repairing } from './repairing';
import { useSimulator, type Parameters } from './use-simulator';

/** Writes that fail, and a pane that is closed half-way: nobody is lost, and nobody doubled. */

const simulator = useSimulator();

type Opened = Repairing & { readonly mail: Mail };

const open = async (parameters: Parameters): Promise<Opened> => {
  const mail = await simulator.open(parameters);
  const pane = repairing(mail);
  await pane.open();
  return { ...pane, mail };
};

const estates = 'estates@contoso.example';

/** The first so many of the story's 500 in To, the list last among them. */
const openOn = async (count: number): Promise<Opened> => {
  const opened = await open({ story: 'many-web' });
  const { to = [] } = (await opened.mail.read('item')) ?? {};
  const list = to.filter(({ address }) => address === estates);
  const others = to.filter(({ recipientType }) => recipientType === 'user').slice(0, count - 1);
  await opened.mail.write({ to: [...others, ...list], subject: 'Moving day' });
  await opened.open();
  return opened;
};

const remove = 'Remove Estates Team';
const refused = /^Outlook refused the change, in two tries\. The recipients are as they were/u;

test('250 in To: whichever of the three writes fails once, it is done, and undone', async () => {
  const { mail, fields, press, sees } = await openOn(250);
  const before = await fields();
  expect(before.to).toHaveLength(250);
  for (const from of [1, 2, 3]) {
    await mail.failWrites({ how: 'fail', from });
    await press(remove);
    await sees('Estates Team is no longer among the recipients.');
    expect(sorted(await fields())).toEqual(sorted(without(before, estates)));
    await mail.failWrites({ how: 'fail', from });
    await press('Undo');
    await sees(/^Undone\./u);
    expect(sorted(await fields())).toEqual(sorted(before));
  }
});

test('250 in To: whichever of the three writes fails twice, all is as it was, and is said', async () => {
  const { mail, fields, press, sees, button } = await openOn(250);
  const before = await fields();
  for (const from of [1, 2, 3]) {
    await mail.failWrites({ how: 'fail', from, count: 2 });
    await press(remove);
    await sees(refused);
    expect(await button('Undo').count()).toBe(0);
    expect(sorted(await fields())).toEqual(sorted(before));
  }
});

test.each([
  ['never answered', { how: 'silent', from: 2 }],
  ['answered 2 s late', { how: 'late', from: 2 }],
  ['answered when nobody waits any more', { how: 'late', from: 2, lateMs: 5_500 }],
  ['done but for its last recipient', { how: 'short', from: 2 }],
] as const)('a write that is %s: done all the same, and undone', async (_, plan) => {
  const { mail, fields, press, sees } = await openOn(250);
  const before = await fields();
  await mail.failWrites(plan);
  await press(remove);
  await sees('Estates Team is no longer among the recipients.');
  expect(sorted(await fields())).toEqual(sorted(without(before, estates)));
  await press('Undo');
  await sees(/^Undone\./u);
  expect(sorted(await fields())).toEqual(sorted(before));
});

test('a write that is lost twice: all is as it was, and is said', async () => {
  const { mail, fields, press, sees } = await openOn(250);
  const before = await fields();
  await mail.failWrites({ how: 'silent', from: 2, count: 2 });
  await press(remove);
  await sees(refused);
  expect(sorted(await fields())).toEqual(sorted(before));
});

test('every write fails from the second on: who is missing is named, and can be put back', async () => {
  const { mail, fields, press, sees, button } = await openOn(120);
  const before = await fields();
  await mail.failWrites({ how: 'fail', from: 2, count: 1_000 });
  await press(remove);
  await sees(/20 recipients could not be put back/u);
  expect((await fields()).to).toEqual(before.to.slice(0, 100));
  await mail.failWrites(null);
  await press('Put them back');
  await sees(/^Undone\./u);
  expect(sorted(await fields())).toEqual(sorted(before));
  expect(await button('Put them back').count()).toBe(0);
});

const toBcc = (fields: Fields, moves: (address: string) => boolean): Fields => {
  const moved = [...fields.to, ...fields.cc].filter(moves);
  return { ...without(fields, ...moved), bcc: [...fields.bcc, ...moved] };
};

test('1,500 recipients in three fields: a failure half-way, of a repair and of its undo', async () => {
  const { mail, fields, press, sees } = await open({ story: 'many-web' });
  const before = await fields();
  const moved = toBcc(before, (address) => address.endsWith('@guests.example'));
  // One to Bcc, five to To, five to Cc.
  await mail.failWrites({ how: 'fail', from: 7, count: 2 });
  await press('Move external people to Bcc');
  await sees(refused);
  expect(sorted(await fields())).toEqual(sorted(before));
  await mail.failWrites({ how: 'fail', from: 7 });
  await press('Move external people to Bcc');
  expect(sorted(await fields())).toEqual(sorted(moved));
  await mail.failWrites({ how: 'fail', from: 7, count: 2 });
  await press('Undo');
  await sees(refused);
  expect(sorted(await fields())).toEqual(sorted(moved));
  await mail.failWrites({ how: 'fail', from: 7 });
  await press('Undo');
  await sees(/^Undone\./u);
  expect(sorted(await fields())).toEqual(sorted(before));
}, 120_000);

/** Presses the button and closes the pane once To holds so many and the rest is on its way. */
const closeHalfWay = async (
  { mail, button, close }: Opened,
  name: string,
  at: { readonly write: number; readonly left: number },
): Promise<void> => {
  await mail.failWrites({ how: 'late', from: at.write, lateMs: 60_000 });
  await button(name).click();
  await mail.page.waitForFunction((left) => window.simulator.item?.to.length === left, at.left);
  await close();
  await mail.failWrites(null);
};

test.each(['many-web', 'many-mac'])(
  '%s: closed while a change runs, opened again: the missing are named, and put back at a click',
  async (story) => {
    const opened = await open({ story });
    const { mail, fields, press, sees, button } = opened;
    const before = await fields();
    await closeHalfWay(opened, remove, { write: 2, left: 200 });
    await opened.open();
    const alert = mail.pane.getByRole('alert');
    await alert
      .getByText(
        /A change of the recipients was cut short; 299 recipients are missing: .* and 279/u,
      )
      .waitFor();
    await press('Put them back');
    await sees('299 recipients are back.');
    expect(await alert.count()).toBe(0);
    expect(await fields()).toEqual(without(before, estates));
    await button('Undo').waitFor();
    await opened.close();
    await opened.open();
    await button('Move all lists to Bcc').waitFor();
    expect(await alert.count()).toBe(0);
  },
);

test('a change that is over, and one that loses nobody, leave nothing to be told', async () => {
  const opened = await openOn(120);
  const { mail, press, button, fields } = opened;
  const before = await fields();
  await press(remove);
  await opened.close();
  await opened.open();
  await mail.pane.getByRole('heading', { level: 1 }).waitFor();
  expect(await mail.pane.getByRole('alert').count()).toBe(0);
  expect(await button('Undo').count()).toBe(0);
  expect(await fields()).toEqual(without(before, estates));
});

test('who is missing may be called like a link or an image: text', async () => {
  const opened = await openOn(110);
  const { mail } = opened;
  const { to = [] } = (await mail.read('item')) ?? {};
  const hostile = (name: string, address: string) =>
    ({ name, address, recipientType: 'externalUser' }) as const;
  const [link, image] = ['[click](https://evil.example)', '<img src=x onerror=alert(1)>'];
  await mail.write({
    to: [...to, hostile(link, 'click@evil.example'), hostile(image, 'image@evil.example')],
    subject: 'Moving day',
  });
  await opened.open();
  const before = await opened.fields();
  await closeHalfWay(opened, remove, { write: 1, left: 100 });
  await opened.open();
  const alert = mail.pane.getByRole('alert');
  await alert.getByText('11 recipients are missing').waitFor();
  expect(await alert.innerText()).toContain(link);
  expect(await alert.innerText()).toContain(image);
  expect(await mail.pane.locator('main').locator('a, img').count()).toBe(0);
  await opened.press('Put them back');
  expect(await opened.fields()).toEqual(without(before, estates));
});
