import { smtpAddress } from '../../../src/core/recipient';
import type { Change, Recipients, Repair } from '../../../src/ports';
import { changeOf } from './change-of';
import {
  closeOutlook,
  fakeItem,
  openInOutlook,
  openPane,
  type ItemOptions,
  type Trouble,
} from './fake-item';
import { addresses, group, nobody, nowhere, people, person, sorted } from './recipients';

afterEach(closeOutlook);

const open = (start: Recipients, options: ItemOptions = {}) => {
  const item = fakeItem(start, options);
  openInOutlook(item);
  const { repair, undo } = openPane(item);
  return {
    ...item,
    repair: (asked: Repair) => item.time.until(repair(asked)),
    undo: (change: Change) => item.time.until(undo(change)),
    both: (asked: readonly Repair[]) => item.time.until(Promise.all(asked.map(repair))),
  };
};

const address = (name: string) => smtpAddress(`${name}@contoso.example`);
const remove = (name: string): Repair => ({ kind: 'remove', address: address(name) });
const toBcc = (...names: readonly string[]): Repair => ({
  kind: 'move-to-bcc',
  addresses: names.map(address),
});
const replyTo = (name: string): Repair => ({ kind: 'reply-to-sender', sender: address(name) });

const list = person('all-staff');
const crowd: Recipients = {
  to: [...people(250, 'to'), list, ...people(249, 'also-to')],
  cc: [list, ...people(499, 'cc')],
  bcc: people(500, 'bcc'),
};

const without = (recipients: Recipients, name: string): Recipients => {
  const left = (field: Recipients['to']) =>
    field.filter((one) => one.address !== person(name).address);
  return { to: left(recipients.to), cc: left(recipients.cc), bcc: left(recipients.bcc) };
};

const everyRepair: readonly (readonly [string, Repair, Recipients])[] = [
  ['the list leaves', remove('all-staff'), without(crowd, 'all-staff')],
  [
    'the list moves to Bcc',
    toBcc('all-staff'),
    { ...without(crowd, 'all-staff'), bcc: [...crowd.bcc, list] },
  ],
  ['everybody but the sender leaves', replyTo('cc7'), { ...nobody, to: [person('cc7')] }],
  [
    '300 people move to Bcc',
    toBcc(...people(300, 'cc').map(({ address: one }) => one.replace(/@.*/, ''))),
    {
      ...crowd,
      cc: [list, ...people(499, 'cc').slice(300)],
      bcc: [...crowd.bcc, ...people(300, 'cc')],
    },
  ],
];

test.each(everyRepair)('1,500 recipients in three fields: %s', async (_, asked, wanted) => {
  const item = open(crowd);
  const outcome = await item.repair(asked);
  expect(outcome.kind).toBe('done');
  expect(item.now()).toEqual(wanted);
  expect(changeOf(outcome)).toEqual({ before: crowd, after: wanted });

  const undone = await item.undo(changeOf(outcome));
  expect(item.now()).toEqual(crowd);
  const again = await item.undo(changeOf(undone));
  expect(again.kind).toBe('done');
  expect(item.now()).toEqual(wanted);
});

const refusing = (isRefused: (write: number) => boolean): NonNullable<ItemOptions['trouble']> => {
  let writes = -1;
  return (_, what) => {
    if (what === 'get') return null;
    writes += 1;
    return isRefused(writes) ? 'refused' : null;
  };
};

const countWrites = async (asked: Repair): Promise<number> => {
  const item = open(crowd);
  await item.repair(asked);
  return item.writes().length;
};

test.each(everyRepair)('failing once, at any call: %s all the same', async (_, asked, wanted) => {
  const writes = await countWrites(asked);
  expect(writes).toBeGreaterThan(2);
  for (let failing = 0; failing < writes; failing += 1) {
    const item = open(crowd, { trouble: refusing((write) => write === failing) });
    const outcome = await item.repair(asked);
    expect(outcome.kind).toBe('done');
    expect(sorted(item.now())).toEqual(sorted(wanted));
    item.setTrouble(undefined);
    await item.undo(changeOf(outcome));
    expect(addresses(item.now())).toEqual(addresses(crowd));
  }
});

test.each(everyRepair)('failing twice, at any call: not %s, all are back', async (_, asked) => {
  const writes = await countWrites(asked);
  for (let failing = 0; failing < writes; failing += 1) {
    const isRefused = (write: number) => write === failing || write === failing + 1;
    const item = open(crowd, { trouble: refusing(isRefused) });
    expect(await item.repair(asked)).toEqual({ kind: 'refused' });
    expect(sorted(item.now())).toEqual(sorted(crowd));
  }
});

test.each(everyRepair)(
  'failing for good, at any call: not %s, the missing are named',
  async (...row) => {
    const [, asked] = row;
    const writes = await countWrites(asked);
    for (let failing = 0; failing < writes; failing += 1) {
      const item = open(crowd, { trouble: refusing((write) => write >= failing) });
      const outcome = await item.repair(asked);
      const gone = nowhere(crowd, item.now());
      if (outcome.kind === 'refused') {
        expect(sorted(item.now())).toEqual(sorted(crowd));
        continue;
      }
      if (outcome.kind !== 'lost') throw new Error(outcome.kind);
      expect(outcome.missing.map((one) => one.address).sort()).toEqual(gone);
      item.setTrouble(undefined);
      expect((await item.undo(outcome.change)).kind).toBe('done');
      expect(sorted(item.now())).toEqual(sorted(crowd));
    }
  },
);

const small: Recipients = {
  to: [person('ann'), list, person('bob')],
  cc: [person('cem'), person('dora')],
  bcc: [person('eve')],
};

test.each<Trouble>(['mute', 'deaf', 'late', 'very late', 'refused', 'throws'])(
  'a call that is %s, whichever, holds up nothing for ever and loses nobody',
  async (trouble) => {
    const count = open(small);
    await count.repair(toBcc('all-staff'));
    const calls = count.log.length;
    for (let failing = 0; failing < calls; failing += 1) {
      const item = open(small, { trouble: (index) => (index === failing ? trouble : null) });
      const outcome = await item.repair(toBcc('all-staff'));
      expect(outcome.kind).toBe('done');
      await item.time.drain();
      expect(sorted(item.now())).toEqual(
        sorted({ to: [person('ann'), person('bob')], cc: small.cc, bcc: [person('eve'), list] }),
      );
    }
  },
);

test('a client where nothing answers any more: still an answer, and what is missing is named', async () => {
  const item = open(crowd, {
    trouble: (index, what) => (index > 6 && what !== 'get' ? 'deaf' : null),
  });
  const outcome = await item.repair(remove('all-staff'));
  expect(outcome.kind).toMatch(/lost|refused/);
});

test('a write that comes after all, over a change that is done, is put right', async () => {
  const trouble = refusing(() => false);
  let sets = 0;
  const item = open(crowd, {
    trouble: (index, what, field) => {
      if (what !== 'set') return trouble(index, what, field);
      sets += 1;
      return sets === 1 ? 'very late' : null;
    },
  });
  const outcome = await item.repair(remove('all-staff'));
  expect(outcome.kind).toBe('done');
  await item.time.drain();
  expect(sorted(item.now())).toEqual(sorted(without(crowd, 'all-staff')));
});

test.each([500, 1500])('what is written shows %d ms late', async (lag) => {
  const item = open(crowd, { lag });
  const outcome = await item.repair(toBcc('all-staff'));
  await item.time.drain();
  expect(item.now()).toEqual({ ...without(crowd, 'all-staff'), bcc: [...crowd.bcc, list] });
  expect(item.writes()).toHaveLength(1 + 5 + 5);
  await item.undo(changeOf(outcome));
  expect(item.now()).toEqual(crowd);
});

test('a repair adds before it removes', async () => {
  const item = open(small);
  await item.repair(toBcc('all-staff', 'dora'));
  expect(item.writes().map(({ what, field }) => `${what} ${field}`)).toEqual([
    'add bcc',
    'set to',
    'set cc',
  ]);
});

test('names and addresses are handed back as Outlook gave them', async () => {
  const odd = [
    { name: ' Ann ', address: 'Ann@Contoso.Example' },
    { name: '', address: 'x@y' },
  ];
  const item = open({
    ...nobody,
    to: [list, ...odd],
    cc: [{ name: 'L', address: 'ALL-STAFF@contoso.example' }],
  });
  await item.repair(remove('all-staff'));
  expect(item.now()).toEqual({ ...nobody, to: odd });
});

test('who is in Bcc already is not doubled there, and stays on undo', async () => {
  const start = {
    to: [person('eve'), list],
    cc: [{ ...list, name: 'List' }, person('EVE')],
    bcc: [person('Eve')],
  };
  const item = open(start);
  const outcome = await item.repair(toBcc('eve', 'all-staff'));
  expect(item.now()).toEqual({ to: [], cc: [], bcc: [person('Eve'), list] });
  await item.undo(changeOf(outcome));
  expect(item.now()).toEqual(start);
});

test('a double that was there before stays where nothing is to change', async () => {
  const start = { ...small, cc: [person('cem'), person('CEM')] };
  const item = open(start);
  await item.repair(remove('all-staff'));
  expect(item.now().cc).toEqual(start.cc);
});

test('the sender to reply to has the name that Outlook gave, else the address', async () => {
  const item = open(small);
  await item.repair(replyTo('cem'));
  expect(item.now()).toEqual({ ...nobody, to: [person('cem')] });
  const other = open(small);
  await other.repair(replyTo('zoe'));
  expect(other.now().to).toEqual([{ name: 'zoe@contoso.example', address: 'zoe@contoso.example' }]);
});

test('nothing to change is done without a write', async () => {
  const item = open(small);
  expect((await item.repair(remove('nobody'))).kind).toBe('done');
  expect(item.writes()).toEqual([]);
});

test('required and optional attendees of a meeting; there is no Bcc', async () => {
  const start = { ...nobody, to: [person('ann'), list], cc: [list] };
  const item = open(start, { isMeeting: true });
  expect(await item.repair(toBcc('all-staff'))).toEqual({
    kind: 'impossible',
    obstacle: 'unreadable',
  });
  const outcome = await item.repair(remove('all-staff'));
  expect(item.now()).toEqual({ ...nobody, to: [person('ann')] });
  await item.undo(changeOf(outcome));
  expect(item.now()).toEqual(start);
});

test.each([
  ['a contact group', 'contact-group', { ...small, to: [list, group] }, 'OfficeOnline'],
  ['as long as the cap', 'cut', { ...small, to: [list, ...people(1300)] }, 'OfficeOnline'],
] as const)('a field with %s is never written', async (_, obstacle, start, platform) => {
  const item = open(start, { platform, cap: 1000 });
  expect(await item.repair(remove('all-staff'))).toEqual({ kind: 'impossible', obstacle });
  expect(item.writes()).toEqual([]);
});

test('a Bcc that would grow to the cap is never written', async () => {
  const item = open({ ...small, bcc: people(999) }, { cap: 1000 });
  expect(await item.repair(toBcc('all-staff'))).toEqual({ kind: 'impossible', obstacle: 'full' });
  expect(item.writes()).toEqual([]);
});

test('a field that cannot be read: nothing is written', async () => {
  const item = open(small, {
    trouble: (_, what, field) => (what === 'get' && field === 'cc' ? 'refused' : null),
  });
  expect(await item.repair(remove('all-staff'))).toEqual({
    kind: 'impossible',
    obstacle: 'unreadable',
  });
  expect(item.writes()).toEqual([]);
});

test('no item is open: nothing can be repaired', async () => {
  Object.assign(globalThis, { Office: { context: { mailbox: {} } } });
  const item = fakeItem(small);
  const { repair } = openPane(item);
  expect(await repair(remove('all-staff'))).toEqual({ kind: 'impossible', obstacle: 'unreadable' });
});

test('a second repair waits for the first', async () => {
  const item = open(small);
  const outcomes = await item.both([toBcc('all-staff'), remove('dora'), remove('all-staff')]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect(item.now()).toEqual({
    to: [person('ann'), person('bob')],
    cc: [person('cem')],
    bcc: [person('eve')],
  });
});

test('undo leaves what was done by hand since', async () => {
  const item = open(small);
  const change = changeOf(await item.repair(toBcc('all-staff')));
  item.write('to', [person('bob'), person('new')]);
  await item.undo(change);
  expect(sorted(item.now())).toEqual(
    sorted({ ...small, to: [person('bob'), person('new'), list] }),
  );
});

test('what came back by hand is not doubled by undo', async () => {
  const item = open(small);
  const change = changeOf(await item.repair(remove('all-staff')));
  item.write('to', [...item.now().to, list]);
  await item.undo(change);
  expect(sorted(item.now())).toEqual(sorted(small));
});

test('undo works beside a contact group that was added since', async () => {
  const item = open(small);
  const change = changeOf(await item.repair(remove('all-staff')));
  item.write('to', [group, ...item.now().to]);
  expect((await item.undo(change)).kind).toBe('done');
  expect(item.now().to).toEqual([group, person('ann'), person('bob'), list]);
});

test('whoever is added by hand while a repair runs stays, also on undo', async () => {
  const item = open(small, {
    byHand: (_, what, { now, write }) => {
      if (what === 'add') write('to', [...now().to, person('late')]);
    },
  });
  const change = changeOf(await item.repair(toBcc('all-staff')));
  expect(item.now().to).toEqual([person('ann'), person('bob'), person('late')]);
  await item.undo(change);
  expect(sorted(item.now())).toEqual(sorted({ ...small, to: [...small.to, person('late')] }));
});

test('a contact group added by hand while a repair runs ends the repair, not the group', async () => {
  const item = open(small, {
    byHand: (_, what, { now, write }) => {
      if (what === 'add') write('to', [...now().to, group]);
    },
  });
  expect(await item.repair(toBcc('all-staff'))).toEqual({ kind: 'refused' });
  expect(item.now()).toEqual({ ...small, to: [...small.to, group] });
});

test('a field that comes back as long as it was, one missing and one doubled, is put right', async () => {
  let reads = 0;
  const item = open(small, {
    byHand: (_, what, { now, write }) => {
      reads += what === 'get' && now().to.length === 2 ? 1 : 0;
      if (reads === 1) write('to', [person('ann'), person('ann')]);
    },
  });
  expect((await item.repair(remove('all-staff'))).kind).toBe('done');
  expect(sorted(item.now())).toEqual(sorted(without(small, 'all-staff')));
});

test('two calls in a row that are done and never answered are done', async () => {
  const item = open(crowd, {
    trouble: (index, what) => (what !== 'get' && index > 4 && index < 8 ? 'mute' : null),
  });
  expect((await item.repair(remove('all-staff'))).kind).toBe('done');
  expect(item.now()).toEqual(without(crowd, 'all-staff'));
});

test('whoever was added by hand stays, also when a call fails after that', async () => {
  let adds = 0;
  const start = { ...crowd, cc: [] };
  const item = open(start, {
    byHand: (_, what, { now, write }) => {
      if (what === 'add') adds += 1;
      if (what === 'add' && adds === 1) write('to', [...now().to, person('late')]);
    },
    trouble: (_, what) => (what === 'add' && adds === 2 ? 'refused' : null),
  });
  expect((await item.repair(toBcc('all-staff'))).kind).toBe('done');
  const { to, cc, bcc } = without(start, 'all-staff');
  expect(sorted(item.now())).toEqual(
    sorted({ to: [...to, person('late')], cc, bcc: [...bcc, list] }),
  );
});

test('nobody leaves the field they came to while their own does not take them back', async () => {
  const item = open(crowd, {
    trouble: (_, what, field) => (what === 'add' && field === 'to' ? 'refused' : null),
  });
  const outcome = await item.repair(toBcc('all-staff'));
  if (outcome.kind !== 'lost') throw new Error(outcome.kind);
  expect(item.now().bcc).toContainEqual(list);
  expect(item.now().cc).toEqual(crowd.cc);
  expect(outcome.missing).toEqual(without(crowd, 'all-staff').to.slice(100));
});

test('where one field takes nobody back, the others do', async () => {
  let hasFailed = false;
  const item = open(crowd, {
    trouble: (_, what, field) => {
      hasFailed = hasFailed || (what === 'set' && field === 'bcc');
      return what !== 'get' && hasFailed && field !== 'cc' ? 'refused' : null;
    },
  });
  const outcome = await item.repair(replyTo('to0'));
  if (outcome.kind !== 'lost') throw new Error(outcome.kind);
  expect(sorted(item.now())).toEqual(sorted({ ...crowd, to: [person('to0')] }));
  expect(outcome.missing).toEqual(without(crowd, 'all-staff').to.slice(1));
});

test('putting back adds who is missing, and takes out nobody for it', async () => {
  const item = open(crowd, { trouble: refusing((write) => write === 4 || write === 5) });
  expect(await item.repair(remove('all-staff'))).toEqual({ kind: 'refused' });
  const [first, ...others] = item.writes().map(({ what }) => what);
  expect([first, ...new Set(others)]).toEqual(['set', 'add']);
});

test('Outlook falls silent while a field is rewritten, and says no more: the rest is named', async () => {
  let isSilent = false;
  const item = open(crowd, {
    trouble: (_, what) => {
      if (isSilent) return 'refused';
      isSilent = what === 'set';
      return isSilent ? 'mute' : null;
    },
  });
  const outcome = await item.repair(remove('all-staff'));
  if (outcome.kind !== 'lost') throw new Error(outcome.kind);
  expect(outcome.missing.map((one) => one.address).sort()).toEqual(
    nowhere(without(crowd, 'all-staff'), item.now()),
  );
  item.setTrouble(undefined);
  await item.undo(outcome.change);
  expect(sorted(item.now())).toEqual(sorted(crowd));
});

test('a call that nobody waits for any more is not made when its turn comes', async () => {
  const item = open(small, { trouble: (index) => (index < 3 ? 'very late' : null) });
  expect((await item.repair(remove('all-staff'))).kind).toBe('impossible');
  await item.time.drain();
  expect(item.log).toHaveLength(3);
});

test('a client that has shown more than a cap does not have it', async () => {
  const start = { ...nobody, to: [list, ...people(500)] };
  const item = open(start, { platform: 'unnamed', cap: 1000 });
  const outcome = await item.repair(remove('all-staff'));
  expect(item.now().to).toHaveLength(500);
  expect((await item.undo(changeOf(outcome))).kind).toBe('done');
  expect(item.now()).toEqual(start);
});

test('whoever comes to stand beside a contact group could not leave again: not tried', async () => {
  const item = open({ ...small, bcc: [group] });
  expect(await item.repair(toBcc('all-staff'))).toEqual({
    kind: 'impossible',
    obstacle: 'contact-group',
  });
  expect((await item.repair(remove('all-staff'))).kind).toBe('done');
});
