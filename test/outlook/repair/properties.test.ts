import { smtpAddress } from '../../../src/core/recipient';
import type { RecipientEntry, Recipients, Repair } from '../../../src/ports';
import { fc } from '../../builders/fast-check';
import { closeOutlook, fakeItem, openInOutlook, openPane, type Trouble } from './fake-item';
import { addresses, nowhere, people, sorted } from './recipients';

afterEach(closeOutlook);

/** Few names in any case, so that the same person stands in several fields, and twice in one. */
const acquaintance = fc
  .record({ name: fc.nat(12), isLoud: fc.boolean() })
  .map(({ name, isLoud }): RecipientEntry => {
    const address = `a${name}@contoso.example`;
    return { name: `A ${name}`, address: isLoud ? address.toUpperCase() : address };
  });

const acquaintances = (maxLength: number) => fc.array(acquaintance, { maxLength });

const field = (word: string) =>
  fc
    .record({ first: acquaintances(6), crowd: fc.nat(480), last: acquaintances(6) })
    .map(({ first, crowd, last }) => [...first, ...people(crowd, word), ...last]);

const recipients: fc.Arbitrary<Recipients> = fc.record({
  to: field('to'),
  cc: field('cc'),
  bcc: field('bcc'),
});

const oneOf = (words: readonly string[]) =>
  fc
    .oneof(
      fc.nat(12).map((index) => `a${index}`),
      fc.tuple(fc.constantFrom(...words), fc.nat(480)).map(([word, index]) => `${word}${index}`),
    )
    .map((name) => smtpAddress(`${name}@contoso.example`));

const anybody = oneOf(['to', 'cc', 'bcc']);

const repair: fc.Arbitrary<Repair> = fc.oneof(
  anybody.map((sender) => ({ kind: 'reply-to-sender' as const, sender })),
  anybody.map((address) => ({ kind: 'remove' as const, address })),
  fc
    .array(anybody, { minLength: 1, maxLength: 150 })
    .map((some) => ({ kind: 'move-to-bcc' as const, addresses: some })),
);

/** Said a second time and otherwise, so that a mistake is not made twice. */
const wantedOf = (asked: Repair, before: Recipients) => {
  const now = sorted(before);
  const left = (gone: readonly string[]) => ({
    to: now.to.filter((one) => !gone.includes(one)),
    cc: now.cc.filter((one) => !gone.includes(one)),
    bcc: now.bcc.filter((one) => !gone.includes(one)),
  });
  switch (asked.kind) {
    case 'reply-to-sender':
      return { to: [asked.sender], cc: [], bcc: [] };
    case 'remove':
      return left([asked.address]);
    case 'move-to-bcc': {
      const visible = new Set([...now.to, ...now.cc]);
      const moved = new Set(asked.addresses.filter((one) => visible.has(one)));
      const added = [...moved].filter((one) => !now.bcc.includes(one));
      return { ...left(asked.addresses), bcc: [...now.bcc, ...added].sort() };
    }
  }
};

type Call = { readonly at: number; readonly trouble: Trouble };

const kinds: readonly Trouble[] = ['refused', 'mute', 'deaf', 'late', 'very late', 'throws'];

const troubles = (most: number, span: number): fc.Arbitrary<readonly Call[]> =>
  fc.array(fc.record({ at: fc.nat(span), trouble: fc.constantFrom(...kinds) }), {
    maxLength: most,
  });

const open = (start: Recipients, calls: readonly Call[] = [], from = Infinity) => {
  const item = fakeItem(start, {
    trouble: (index, what) => {
      if (index >= from && what !== 'get') return 'refused';
      return calls.find(({ at }) => at === index)?.trouble ?? null;
    },
  });
  openInOutlook(item);
  const { repair: mend, undo } = openPane(item);
  return { ...item, mend, undo };
};

test('every repair comes to what is wanted, and its undo to exactly what was before', () =>
  fc.assert(
    fc.asyncProperty(recipients, repair, async (before, asked) => {
      const item = open(before);
      const outcome = await item.time.until(item.mend(asked));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      expect(sorted(item.now())).toEqual(wantedOf(asked, before));
      expect(Math.max(0, ...item.writes().map(({ count }) => count))).toBeLessThanOrEqual(100);
      await item.time.until(item.undo(outcome.change));
      expect(addresses(item.now())).toEqual(addresses(before));
    }),
    { numRuns: 40 },
  ));

test('one call that goes wrong, whichever and however, is made up for', () =>
  fc.assert(
    fc.asyncProperty(recipients, repair, troubles(1, 40), async (before, asked, wrong) => {
      const item = open(before, wrong);
      const outcome = await item.time.until(item.mend(asked));
      await item.time.drain();
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      expect(sorted(item.now())).toEqual(wantedOf(asked, before));
      item.setTrouble(undefined);
      await item.time.until(item.undo(outcome.change));
      expect(sorted(item.now())).toEqual(sorted(before));
    }),
    { numRuns: 60 },
  ));

test('two calls that go wrong: done, or exactly as before', () =>
  fc.assert(
    fc.asyncProperty(recipients, repair, troubles(2, 30), async (before, asked, wrong) => {
      const item = open(before, wrong);
      const outcome = await item.time.until(item.mend(asked));
      await item.time.drain();
      const now = sorted(item.now());
      if (outcome.kind === 'done') {
        expect(now).toEqual(wantedOf(asked, before));
        item.setTrouble(undefined);
        await item.time.until(item.undo(outcome.change));
        expect(sorted(item.now())).toEqual(sorted(before));
      } else {
        expect(outcome.kind).toMatch(/refused|impossible/);
        expect(now).toEqual(sorted(before));
      }
    }),
    { numRuns: 100 },
  ));

test('from any call on Outlook refuses every write: nobody is gone who is not named, and later all are back', () =>
  fc.assert(
    fc.asyncProperty(
      recipients,
      repair,
      fc.integer({ min: 3, max: 30 }),
      async (before, asked, from) => {
        const item = open(before, [], from);
        const outcome = await item.time.until(item.mend(asked));
        const gone = nowhere(before, item.now());
        switch (outcome.kind) {
          case 'done':
            expect(sorted(item.now())).toEqual(wantedOf(asked, before));
            break;
          case 'lost':
            expect(addresses({ to: outcome.missing, cc: [], bcc: [] }).to.slice().sort()).toEqual(
              gone,
            );
            item.setTrouble(undefined);
            expect((await item.time.until(item.undo(outcome.change))).kind).toBe('done');
            expect(sorted(item.now())).toEqual(sorted(before));
            break;
          case 'refused':
          case 'impossible':
            expect(sorted(item.now())).toEqual(sorted(before));
        }
      },
    ),
    { numRuns: 50 },
  ));

test('what is done by hand between a repair and its undo stays', () =>
  fc.assert(
    fc.asyncProperty(recipients, repair, fc.nat(20), async (before, asked, count) => {
      const item = open(before);
      const outcome = await item.time.until(item.mend(asked));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      const added = people(count + 1, 'new');
      item.write('to', [...added, ...item.now().to]);
      item.write('cc', [...item.now().cc, ...added]);
      await item.time.until(item.undo(outcome.change));
      expect(sorted(item.now())).toEqual(
        sorted({ ...before, to: [...before.to, ...added], cc: [...before.cc, ...added] }),
      );
    }),
    { numRuns: 40 },
  ));

/** Everybody of `wanted` who stood somewhere before does so still, and nobody stands in a field more often than before or wanted. */
const expectAllOnce = (now: Recipients, wanted: Recipients, before: Recipients): void => {
  const strangers = nowhere(wanted, before);
  expect(nowhere(wanted, now).filter((one) => !strangers.includes(one))).toEqual([]);
  const times = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  const [present, former, aim] = [addresses(now), addresses(before), addresses(wanted)];
  for (const name of ['to', 'cc', 'bcc'] as const) {
    const doubled = new Set(present[name].filter((one, at, all) => all.indexOf(one) !== at));
    doubled.forEach((one) => {
      const most = Math.max(times(former[name], one), times(aim[name], one));
      expect(times(present[name], one)).toBeLessThanOrEqual(most);
    });
  }
};

const asRecipients = (all: ReturnType<typeof sorted>): Recipients => {
  const entries = (some: readonly string[]) => some.map((address) => ({ name: address, address }));
  return { to: entries(all.to), cc: entries(all.cc), bcc: entries(all.bcc) };
};

type Opened = ReturnType<typeof open>;

/** Closes the pane after so many calls of what it does, then opens it again and puts back who is missing, perhaps closing it meanwhile. */
const cutShort = async (
  item: Opened,
  work: () => Promise<unknown>,
  closings: readonly number[],
): Promise<void> => {
  let next = work;
  for (const calls of closings) {
    item.closeAfter(calls);
    await item.time.until(next());
    await item.time.drain();
    item.reopen();
    const pane = openPane(item);
    next = async () => {
      const found = await pane.cutShort();
      if (found === null) return;
      expect((await pane.undo(found.change)).kind).toMatch(/done|lost|refused|impossible/);
    };
  }
  item.setTrouble(undefined);
  await item.time.until(next());
  expect(await item.time.until(openPane(item).cutShort())).toBeNull();
};

const closings = fc.array(fc.nat(30), { minLength: 1, maxLength: 3 });

test('closed after any call, opened again, put back: nobody is lost and nobody doubled', () =>
  fc.assert(
    fc.asyncProperty(
      recipients,
      repair,
      closings,
      fc.option(fc.integer({ min: 4, max: 20 })),
      async (before, asked, calls, failing) => {
        const isRefused = (at: number) => at === failing || at - 1 === failing;
        const item = open(
          before,
          [...Array(30).keys()].filter(isRefused).map((at) => ({ at, trouble: 'refused' })),
        );
        await cutShort(item, () => item.mend(asked), calls);
        expectAllOnce(item.now(), asRecipients(wantedOf(asked, before)), before);
      },
    ),
    { numRuns: 60 },
  ));

test('closed after any call of an undo: whoever was to come back comes back', () =>
  fc.assert(
    fc.asyncProperty(recipients, repair, closings, async (before, asked, calls) => {
      const item = open(before);
      const outcome = await item.time.until(item.mend(asked));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      const former = JSON.stringify(item.now());
      await cutShort(item, () => item.undo(outcome.change), calls);
      // Where nothing was written, the undo has not begun.
      if (JSON.stringify(item.now()) !== former) expectAllOnce(item.now(), before, before);
    }),
    { numRuns: 60 },
  ));
