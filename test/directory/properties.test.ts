import { fc } from '../builders/fast-check';
import { decide } from '../../src/core/decide';
import type { Facts, ListFact, Size } from '../../src/core/facts';
import { isStronger, stepAt, type Action, type Steps } from '../../src/core/policy';
import { smtpAddress } from '../../src/core/recipient';
import { countMembers } from '../../src/directory/count-members';
import type { MemberPage, MemberReader } from '../../src/ports';
import { aFacts, aPerson, address, sizeOf, unlisted, unreachable } from '../builders/facts';
import { inMs } from '../builders/clock';
import { directoryAt, graphInMemory, type FakeGroup } from '../builders/graph';
import { withSteps } from '../builders/policy';

/** Lists of people and of one another, cycles included. */
type Listing = { readonly people: readonly number[]; readonly nested: readonly number[] };

const listCount = 6;

const directories: fc.Arbitrary<readonly Listing[]> = fc.array(
  fc.record({
    people: fc.uniqueArray(fc.nat(39), { maxLength: 25 }),
    nested: fc.uniqueArray(fc.nat(listCount - 1), { maxLength: 3 }),
  }),
  { minLength: listCount, maxLength: listCount },
);

/** By brute force: everyone behind a list. */
const behind = (directory: readonly Listing[], start: number): ReadonlySet<number> => {
  const seen = new Set([start]);
  const people = new Set<number>();
  for (const list of seen) {
    directory[list]!.people.forEach((person) => people.add(person));
    directory[list]!.nested.forEach((nested) => seen.add(nested));
  }
  return people;
};

/** What may be said of a list without a lie, and whether its members can be read. */
type Knowledge = {
  readonly kind: 'exact' | 'upTo' | 'atLeast' | 'unlisted' | 'unreachable';
  readonly slack: number;
  readonly isReadable: boolean;
  readonly failsAtPage: number;
};

const knowledge: fc.Arbitrary<Knowledge> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('exact' as const) },
    { weight: 1, arbitrary: fc.constantFrom('upTo', 'atLeast', 'unlisted', 'unreachable') },
  ),
  slack: fc.nat(6),
  isReadable: fc.boolean(),
  failsAtPage: fc.constantFrom(1, 2, Infinity, Infinity, Infinity),
});

const sizeFrom = (truth: number, { kind, slack }: Knowledge): Size => {
  switch (kind) {
    case 'exact':
      return sizeOf(truth);
    case 'upTo':
      return sizeOf(0, truth + slack);
    case 'atLeast':
      return sizeOf(Math.max(0, truth - slack), Infinity);
    case 'unlisted':
      return unlisted;
    case 'unreachable':
      return unreachable;
  }
};

const stepsOf: fc.Arbitrary<Steps> = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 })
  .map((limits) => {
    const [warn, confirm, block] = limits.sort((a, b) => a - b);
    return {
      ...(warn === undefined ? {} : { warn }),
      ...(confirm === undefined ? {} : { confirm }),
      ...(block === undefined ? {} : { block }),
    };
  });

const worlds = fc.record({
  directory: directories,
  known: fc.array(knowledge, { minLength: listCount, maxLength: listCount }),
  recipients: fc.uniqueArray(fc.nat(listCount - 1), { maxLength: 4 }),
  /** Lists addressed once more, under another address. */
  aliases: fc.uniqueArray(fc.nat(listCount - 1), { maxLength: 1 }),
  direct: fc.uniqueArray(fc.nat(45), { maxLength: 12 }),
  steps: stepsOf,
  page: fc.integer({ min: 1, max: 9 }),
  whenUnknown: fc.record({
    unlisted: fc.constantFrom<Action>('warn', 'confirm', 'block'),
    unreachable: fc.constantFrom<Action>('warn', 'confirm', 'block'),
  }),
});

const isUpTo = ({ size }: ListFact): boolean => size.known && size.min < size.max;

const listName = (list: number, isAlias = false) => `${isAlias ? 'alias' : 'list'}${list}`;
const listOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);

/** Pages that repeat themselves: every page has its first id twice. */
const honestReader = (
  world: {
    readonly directory: readonly Listing[];
    readonly known: readonly Knowledge[];
    readonly page: number;
  },
  watch: (step: 'asked' | 'answered') => void,
): MemberReader => {
  return (list) => {
    const number = listOf(list);
    const { isReadable, kind, failsAtPage } = world.known[number]!;
    const members = [...behind(world.directory, number)].map((person) => `id${person}`);
    const pageFrom = async (from: number): Promise<MemberPage | null> => {
      watch('asked');
      await Promise.resolve();
      watch('answered');
      if (from / world.page >= failsAtPage) throw new Error('503');
      // Members of a group that not everybody reads the mail of are not read.
      if (!isReadable || kind === 'upTo') return null;
      const ids = members.slice(from, from + world.page);
      const next = from + world.page;
      return {
        ids: [...ids, ...ids.slice(0, 1)],
        next: next < members.length ? async () => (await pageFrom(next))! : null,
      };
    };
    return pageFrom(0);
  };
};

/** A finding that names what is not known: a list without a number, or two ends. */
const saysWhy = (verdict: ReturnType<typeof decide>): boolean =>
  verdict.findings.some(
    (finding) =>
      finding.rule === 'unknown-list' ||
      (finding.rule === 'large-audience' && finding.audience.min < finding.audience.max),
  );

test('the interval holds the truth; the action is that of full knowledge, or stricter with its reason', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { directory, known, recipients, aliases, direct, steps, whenUnknown } = world;
      const fact = (list: number, isAlias: boolean): ListFact => ({
        address: address(listName(list, isAlias)),
        name: listName(list),
        field: 'to',
        size: sizeFrom(behind(directory, list).size, known[list]!),
      });
      const facts = aFacts({
        people: direct.map((person) => aPerson(`person${person}`)),
        lists: [
          ...recipients.map((list) => fact(list, false)),
          ...aliases.map((list) => fact(list, true)),
        ],
      });
      const reached = new Set(direct);
      [...recipients, ...aliases].forEach((list) => {
        behind(directory, list).forEach((person) => reached.add(person));
      });
      const truth = reached.size;

      let [asked, running, mostRunning] = [0, 0, 0];
      const reader = honestReader(world, (step) => {
        if (step === 'asked') asked += 1;
        running += step === 'asked' ? 1 : -1;
        mostRunning = Math.max(mostRunning, running);
      });
      const policy = withSteps(steps, { whenUnknown });
      const counted = await countMembers(facts, policy, reader, inMs(5000));
      const verdict = decide(counted, policy);
      const { min, max, seen } = verdict.audience;

      expect(min).toBeLessThanOrEqual(truth);
      expect(truth).toBeLessThanOrEqual(max);
      expect(min).toBeLessThanOrEqual(seen);
      expect(asked).toBeLessThanOrEqual(12);
      expect(mostRunning).toBeLessThanOrEqual(2);
      // One list is as long as its size says, except where that is an upper end.
      if (facts.lists.length === 1 && !facts.lists.some(isUpTo)) expect(asked).toBe(0);

      const withFullKnowledge = stepAt(truth, steps).action;
      if (verdict.action !== withFullKnowledge) {
        expect(saysWhy(verdict)).toBe(true);
        // Milder in two cases only: a block that is not certain is a confirmation, and an open end is the policy's.
        const isMilder = isStronger(withFullKnowledge, verdict.action);
        const isUncertainBlock =
          withFullKnowledge === 'block' && verdict.action === 'confirm' && min < steps.block!;
        expect(!isMilder || isUncertainBlock || max === Infinity).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

const liar: fc.Arbitrary<readonly (readonly string[])[]> = fc.array(
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 8 }),
  { maxLength: 20 },
);

test('whatever pages say, reading ends, never rejects, and only ever adds to what is certain', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, liar, fc.boolean(), async (world, pages, isEndless) => {
      const facts: Facts = aFacts({
        lists: world.recipients.map((list) => ({
          address: address(listName(list)),
          name: '',
          field: 'to',
          size: sizeFrom(behind(world.directory, list).size, world.known[list]!),
        })),
      });
      let asked = 0;
      const pageAt = (place: number): Promise<MemberPage> => {
        asked += 1;
        const isLast = place >= pages.length - 1 && !isEndless;
        return Promise.resolve({
          ids: pages[place % Math.max(1, pages.length)] ?? [],
          next: isLast ? null : () => pageAt(place + 1),
        });
      };
      const policy = withSteps(world.steps);
      const counted = await countMembers(facts, policy, () => pageAt(0), inMs(5000));
      expect(asked).toBeLessThanOrEqual(12);
      const [before, after] = [decide(facts, policy).audience, decide(counted, policy).audience];
      expect(after.min).toBeGreaterThanOrEqual(before.min);
      expect(after.min).toBeLessThanOrEqual(after.seen);
    }),
    { numRuns: 300 },
  );
});

const contactFrom = 30;

test('through Graph: two rounds and twelve pages at most; an interval that does not hold the truth is called about', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.boolean(), fc.boolean(), async (world, mailTips, groups) => {
      const { directory, recipients, aliases, steps, page } = world;
      const lists: readonly FakeGroup[] = directory.map((listing, list) => {
        const everybody = [...behind(directory, list)];
        return {
          id: `group${list}`,
          addresses: [address(listName(list)), address(listName(list, true))],
          users: everybody.filter((person) => person < contactFrom).map((person) => `id${person}`),
          contacts: everybody
            .filter((person) => person >= contactFrom)
            .map((person) => `id${person}`),
          // A metric counts a nested list as one.
          tip: listing.people.length + listing.nested.length,
        };
      });
      const graph = graphInMemory({ groups: lists, page });
      const { directory: sizes, members } = directoryAt(
        graph.root,
        { mailTips, groups },
        () => Promise.resolve('t'),
        graph.send,
      );
      const names = [
        ...recipients.map((list) => listName(list)),
        ...aliases.map((list) => listName(list, true)),
      ];
      const deadline = inMs(5000);
      // Outlook's spelling of an address is its own business.
      const addresses = names.map((name) => smtpAddress(` ${address(name).toUpperCase()} `));
      const answers = await sizes.sizes(addresses, deadline);
      expect([...answers.keys()].sort()).toEqual([...addresses].sort());
      expect(graph.requests.length).toBeLessThanOrEqual((mailTips ? 1 : 0) + (groups ? 2 : 0));

      const facts = aFacts({
        lists: addresses.map((list) => ({
          address: list,
          name: '',
          field: 'to',
          size: answers.get(list) ?? unreachable,
        })),
      });
      const before = graph.requests.length;
      const counted = await countMembers(facts, withSteps(steps), members, deadline);
      expect(graph.requests.length - before).toBeLessThanOrEqual(groups ? 12 : 0);

      const reached = new Set<number>();
      names.forEach((name) => behind(directory, listOf(name)).forEach((one) => reached.add(one)));
      const { audience } = decide(counted, withSteps(steps));
      const holds = audience.min <= reached.size && reached.size <= audience.max;
      expect(holds || audience.isAbout).toBe(true);
      if (!mailTips) expect(holds).toBe(true);
    }),
    { numRuns: 300 },
  );
});
