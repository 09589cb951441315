import { smtpAddress } from '../../../src/core/recipient';
import type { Field } from '../../../src/core/recipient';
import type { Change, Recipients, Repair, RepairOutcome } from '../../../src/ports';
import { fc } from '../../builders/fast-check';
import { changeOf } from './change-of';
import {
  closeOutlook,
  fakeItem,
  openInOutlook,
  openPane,
  type FakeItem,
  type ItemOptions,
  type Trouble,
} from './fake-item';
import { addresses, nobody, nowhere, people, person, sorted } from './recipients';

afterEach(closeOutlook);

const open = (start: Recipients, options: ItemOptions = {}) => {
  const item = fakeItem(start, options);
  openInOutlook(item);
  const pane = openPane(item);
  return {
    ...item,
    pane,
    repair: (asked: Repair) => item.time.until(pane.repair(asked)),
    undo: (change: Change) => item.time.until(pane.undo(change)),
  };
};

const takeOut = ({ now, write }: FakeItem, field: Field, address: string): void => {
  write(
    field,
    now()[field].filter((entry) => entry.address !== address),
  );
};

const returnedBy = (outcome: RepairOutcome): readonly string[] =>
  outcome.kind === 'impossible' ? [] : (outcome.returned ?? []).map(({ address }) => address);

const list = person('all-staff');
const bob = person('bob');
const small: Recipients = {
  to: [person('ann'), list, bob],
  cc: [person('cem'), person('dora')],
  bcc: [person('eve')],
};
const toBcc: Repair = { kind: 'move-to-bcc', addresses: [smtpAddress(list.address)] };

/**
 * The calls of this repair: three reads, Bcc read and added to, To read and set, both read back. What is read and not as it
 * should be is read twice more.
 */
const call = { addBcc: 4, readBack: 7, readBackAfterChange: 9 };

const at = (when: number, work: (item: FakeItem) => void): Pick<ItemOptions, 'byHand'> => ({
  byHand: (index, _, item) => {
    if (index === when) work(item);
  },
});

const withoutBob = (when: number) => at(when, (item) => takeOut(item, 'to', bob.address));

test('whoever is taken out by hand before their field is written stays out, also on undo', async () => {
  const item = open(small, withoutBob(call.addBcc));
  const outcome = await item.repair(toBcc);
  expect(item.now()).toEqual({ ...small, to: [person('ann')], bcc: [person('eve'), list] });
  expect(outcome.kind).toBe('done');
  expect(returnedBy(outcome)).toEqual([]);
  await item.undo(changeOf(outcome));
  expect(sorted(item.now())).toEqual(sorted({ ...small, to: [person('ann'), list] }));
});

test('whoever is taken out by hand stays out where Outlook refuses the repair and all others are put back', async () => {
  let refused = 0;
  const item = open(small, {
    ...withoutBob(call.addBcc),
    trouble: (_, what) => {
      refused += what === 'set' ? 1 : 0;
      return what === 'set' && refused <= 2 ? 'refused' : null;
    },
  });
  expect(await item.repair(toBcc)).toEqual({ kind: 'refused' });
  expect(sorted(item.now())).toEqual(sorted({ ...small, to: [person('ann'), list] }));
});

test('missing after a write of ours: nobody can tell why, so they are put back and named', async () => {
  const item = open(small, withoutBob(call.readBack));
  const outcome = await item.repair(toBcc);
  expect(item.now().to).toEqual([person('ann'), bob]);
  expect(returnedBy(outcome)).toEqual([bob.address]);
  await item.undo(changeOf(outcome));
  expect(sorted(item.now())).toEqual(sorted(small));
});

test('taken out and put in again by hand is in', async () => {
  const item = open(small, {
    byHand: (index, _, hands) => {
      if (index === call.addBcc) takeOut(hands, 'to', bob.address);
      if (index === call.readBackAfterChange) hands.write('to', [...hands.now().to, bob]);
    },
  });
  const outcome = await item.repair(toBcc);
  expect(item.now().to).toEqual([person('ann'), bob]);
  await item.undo(changeOf(outcome));
  expect(sorted(item.now())).toEqual(sorted(small));
});

/** Bcc has to be put right once more, so that To is read again with nothing written into it meanwhile. */
const secondRound = (who: string) =>
  open(small, {
    byHand: (index, _, hands) => {
      if (index === call.addBcc) hands.write('to', [...hands.now().to, person('late')]);
      if (index === call.readBackAfterChange) takeOut(hands, 'bcc', person('eve').address);
      if (index === call.readBackAfterChange + 2) takeOut(hands, 'to', person(who).address);
    },
  });

test.each([
  ['bob', 'late'],
  ['late', 'bob'],
])('%s is seen after the last write, then taken out by hand: stays out', async (who, other) => {
  const item = secondRound(who);
  const outcome = await item.repair(toBcc);
  expect(sorted(item.now()).to).toEqual(
    sorted({ ...nobody, to: [person('ann'), person(other)] }).to,
  );
  expect(sorted(item.now()).bcc).toEqual(sorted({ ...nobody, bcc: [person('eve'), list] }).bcc);
  expect(returnedBy(outcome)).toEqual([person('eve').address]);
  await item.undo(changeOf(outcome));
  expect(addresses(item.now()).to).not.toContain(person(who).address);
  expect(nowhere(small, item.now())).toEqual(who === 'bob' ? [bob.address] : []);
});

test('whom the repair moves stays in Bcc, though they were taken out of To by hand as well, and comes back on undo', async () => {
  const item = open(
    small,
    at(call.addBcc, (hands) => takeOut(hands, 'to', list.address)),
  );
  const outcome = await item.repair(toBcc);
  expect(item.now().bcc).toEqual([person('eve'), list]);
  await item.undo(changeOf(outcome));
  expect(sorted(item.now())).toEqual(sorted(small));
});

test('a call that was given up may be carried out yet: what it takes out was no hand', async () => {
  let sets = 0;
  const item = open(small, {
    trouble: (_, what) => {
      sets += what === 'set' ? 1 : 0;
      return what === 'set' && sets === 1 ? 'deaf' : null;
    },
  });
  await item.repair(toBcc);
  const [carl, other] = [person('carl'), person('other-list')];
  item.write('to', [...item.now().to, carl, other]);
  let calls = 0;
  item.setTrouble(() => {
    calls += 1;
    // Outlook carries out what the first repair had given up.
    if (calls === call.addBcc + 1) item.write('to', [person('ann'), bob]);
    return null;
  });
  const outcome = await item.repair({
    kind: 'move-to-bcc',
    addresses: [smtpAddress(other.address)],
  });
  expect(sorted(item.now()).to).toEqual(sorted({ ...nobody, to: [person('ann'), bob, carl] }).to);
  expect(returnedBy(outcome)).toEqual([carl.address]);
});

test('in a pane that finds a change cut short, nobody counts as taken out by hand', async () => {
  const crowd = { ...small, to: [...people(150), list, bob] };
  const item = fakeItem(crowd, { closedAfter: 8 });
  openInOutlook(item);
  await item.time.until(openPane(item).repair(toBcc));
  await item.time.drain();
  item.reopen();
  const pane = openPane(item);
  const cutShort = await item.time.until(pane.cutShort());
  if (cutShort === null) throw new Error('Nothing was cut short.');
  let calls = 0;
  item.setTrouble((_, what) => {
    calls += 1;
    // What the closed pane had begun comes now.
    if (calls === 4 && what === 'get') item.write('to', item.now().to.slice(0, 10));
    return null;
  });
  await item.time.until(pane.undo(cutShort.change));
  expect(nowhere(crowd, item.now())).toEqual([]);
});

const crowds = fc
  .record({ to: fc.nat(320), cc: fc.nat(220), bcc: fc.nat(120) })
  .map(({ to, cc, bcc }): Recipients => ({
    to: [...people(to, 'to'), list, ...people(3, 'end')],
    cc: [...people(cc, 'cc'), list],
    bcc: people(bcc, 'bcc'),
  }));

const anyRepair: fc.Arbitrary<Repair> = fc.oneof(
  fc.constant<Repair>({ kind: 'remove', address: smtpAddress(list.address) }),
  fc.constant<Repair>({ kind: 'reply-to-sender', sender: smtpAddress(person('end0').address) }),
  fc.nat(150).map((count): Repair => ({
    kind: 'move-to-bcc',
    addresses: [list, ...people(count, 'to')].map(({ address }) => smtpAddress(address)),
  })),
);

const removal = fc.record({
  when: fc.integer({ min: 3, max: 30 }),
  field: fc.constantFrom<Field>('to', 'cc', 'bcc'),
  who: fc.nat(1000),
});
type Removal = { readonly when: number; readonly field: Field; readonly who: number };

/** But a call that is carried out a minute later, over what was done by hand since: nothing can tell these apart. */
const faults: readonly Trouble[] = ['refused', 'mute', 'deaf', 'late', 'throws'];
const troubles = fc.array(fc.record({ at: fc.nat(30), trouble: fc.constantFrom(...faults) }), {
  maxLength: 2,
});

/** Somebody of that field, by what they are called; null where it is empty. */
const victim = ({ now }: FakeItem, { field, who }: Removal): string | null => {
  const all = now()[field];
  return all[who % Math.max(1, all.length)]?.address ?? null;
};

const isLeaving = (asked: Repair, address: string): boolean => {
  switch (asked.kind) {
    case 'remove':
      return asked.address === address;
    case 'reply-to-sender':
      return asked.sender !== address;
    case 'move-to-bcc':
      return false;
  }
};

/** Whom the repair itself takes out of a field: its undo brings them back. */
const isTheRepairs = (asked: Repair, address: string): boolean =>
  address === list.address ||
  asked.kind === 'reply-to-sender' ||
  (asked.kind === 'move-to-bcc' && asked.addresses.some((one) => one === address));

const times = (all: readonly string[], one: string): number =>
  all.filter((each) => each === one).length;

const expectNobodyDoubled = (now: Recipients): void => {
  const all = addresses(now);
  (['to', 'cc', 'bcc'] as const).forEach((field) => {
    expect(all[field].filter((one) => times(all[field], one) > 1)).toEqual([]);
  });
};

test('whatever goes wrong, and whoever is taken out by hand at whichever call: nobody else is lost, nobody doubled', () =>
  fc.assert(
    fc.asyncProperty(
      crowds,
      anyRepair,
      fc.array(removal, { minLength: 1, maxLength: 4 }),
      troubles,
      fc.constantFrom(0, 500, 1500),
      async (before, asked, removals, wrong, lag) => {
        const out = new Set<string>();
        let isOver = false;
        const item = open(before, {
          lag,
          byHand: (index, _, hands) => {
            removals
              .filter(({ when }) => !isOver && when === index)
              .forEach((one) => {
                const address = victim(hands, one);
                if (address === null) return;
                out.add(address);
                takeOut(hands, one.field, address);
              });
          },
          trouble: (index) => wrong.find((one) => one.at === index)?.trouble ?? null,
        });
        const outcome = await item.repair(asked);
        await item.time.drain();
        const missing = outcome.kind === 'lost' ? outcome.missing : [];
        const named = new Set(missing.map(({ address }) => address));
        const lost = nowhere(before, item.now()).filter(
          (one) => !out.has(one) && !named.has(one) && !isLeaving(asked, one),
        );
        expect(lost).toEqual([]);
        expectNobodyDoubled(item.now());
        if (outcome.kind !== 'done' && outcome.kind !== 'lost') return;
        item.setTrouble(undefined);
        isOver = true;
        // Calls that are never answered leave no room for others.
        if ((await item.undo(outcome.change)).kind === 'impossible') return;
        await item.time.drain();
        expect(nowhere(before, item.now()).filter((one) => !out.has(one))).toEqual([]);
        expectNobodyDoubled(item.now());
      },
    ),
    { numRuns: 120 },
  ));

test('taken out by hand at any call but the one that writes over it: they stay out, or are named', () =>
  fc.assert(
    fc.asyncProperty(crowds, anyRepair, removal, async (before, asked, one) => {
      const gone: string[] = [];
      const item = open(before, {
        byHand: (index, what, hands) => {
          if (index !== one.when) return;
          const isOver = what === 'set' && item.log.at(-1)?.field === one.field;
          const address = victim(hands, one);
          if (isOver || address === null || isTheRepairs(asked, address)) return;
          gone.push(address);
          takeOut(hands, one.field, address);
        },
      });
      const outcome = await item.repair(asked);
      expect(outcome.kind).toBe('done');
      await item.time.drain();
      const named = returnedBy(outcome);
      const back = addresses(item.now())[one.field].filter((address) => gone.includes(address));
      expect(named).toEqual(expect.arrayContaining(back));
      const stillOut = gone.filter((address) => !back.includes(address));
      await item.undo(changeOf(outcome));
      await item.time.drain();
      stillOut.forEach((address) => {
        expect(addresses(item.now())[one.field]).not.toContain(address);
      });
      expect(nowhere(before, item.now()).filter((address) => !gone.includes(address))).toEqual([]);
    }),
    { numRuns: 100 },
  ));

test('nobody is named where nothing was done by hand', async () => {
  const item = open({ ...nobody, to: [...people(350), list] }, { lag: 1500 });
  expect(returnedBy(await item.repair(toBcc))).toEqual([]);
});
