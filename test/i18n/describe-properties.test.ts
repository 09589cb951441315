import { fc } from '../builders/fast-check';
import { parseMarkdown, type Inline } from '../../simulator/host/markdown';
import type { KnownSize, ListFact, Size } from '../../src/core/facts';
import { headlineNumber, headlineOf } from '../../src/core/headline';
import { smtpAddress } from '../../src/core/recipient';
import type { Finding } from '../../src/core/verdict';
import { describe as describeHeld } from '../../src/i18n/describe';
import { languages } from '../../src/i18n/language';
import { formatNumber } from '../../src/i18n/numbers';
import { held, now, reach, verdict } from './held';

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '',
    'All England',
    '[click](https://evil.example)',
    '**'.repeat(5000),
    '\u202e'.repeat(10000),
    'e\u0301'.repeat(5000),
    '\\'.repeat(10000),
    '<img src=x onerror=alert(1)>',
    '- a\r- b\r',
    '](https://evil.example) [x',
    '👩‍👩‍👧'.repeat(2000),
  ),
);
const count = fc.oneof(
  fc.nat(5000),
  fc.constantFrom(0, 1, 840000, 1_000_000, Number.MAX_SAFE_INTEGER),
);
const bounds = fc
  .tuple(count, count, fc.boolean())
  .map(([a, b, isOpen]) => ({ min: Math.min(a, b), max: isOpen ? Infinity : Math.max(a, b) }));
const texts = fc.dictionary(fc.constantFrom('en', 'fr', 'ja', 'sv'), name);
const known: fc.Arbitrary<KnownSize> = fc
  .tuple(
    bounds,
    fc.constantFrom('policy', 'published', 'bakedIn', 'mailTips', 'groups' as const),
    fc.constantFrom(null, '2026-11-21T06:00:00Z', '2020-01-01', 'never'),
    fc.boolean(),
  )
  .map(([of, source, asOf, isAbout]) => ({
    known: true,
    ...of,
    source: source,
    asOf,
    isAbout,
    isModerated: false,
  }));
const why = fc.constantFrom('unlisted' as const, 'unreachable' as const);
const size: fc.Arbitrary<Size> = fc.oneof(
  known,
  why.map((of) => ({ known: false as const, why: of })),
);
const list: fc.Arbitrary<ListFact> = fc.tuple(name, name, size).map(([shown, address, of]) => ({
  name: shown,
  address: smtpAddress(address),
  field: 'to',
  size: of,
}));
const action = fc.constantFrom('warn' as const, 'confirm' as const, 'block' as const);
const audience = fc
  .tuple(bounds, fc.boolean())
  .map(([of, isAbout]) => ({ ...of, seen: of.max === Infinity ? of.min : of.max, isAbout }));
const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({
    rule: fc.constantFrom('large-audience' as const, 'reply-all' as const),
    action,
    audience,
    limit: count,
  }),
  fc.record({
    rule: fc.constant('unknown-list' as const),
    action,
    lists: fc.array(list, { maxLength: 4 }),
    why,
    isUnreadable: fc.boolean(),
  }),
  fc.record({
    rule: fc.constant('visible-external' as const),
    action,
    visible: count,
    limit: count,
  }),
  fc.record({ rule: fc.constant('protected-list' as const), action, list, note: texts }),
  fc.record({ rule: fc.constant('hold' as const), action, id: name, until: count, message: texts }),
  fc.record({
    rule: fc.constant('storm-in-progress' as const),
    action,
    repliers: count,
    windowMinutes: count,
  }),
  fc.record({ rule: fc.constant('bcc-exposed' as const), action, visible: count }),
);

const input = fc
  .record({
    action,
    audience,
    findings: fc.array(finding, { maxLength: 30 }),
    lists: fc.array(list, { maxLength: 5 }),
    isCut: fc.boolean(),
    kind: fc.constantFrom('new', 'reply', 'replyAll', 'forward', 'meeting' as const),
    displayLanguage: fc.constantFrom(...languages, 'pt-PT', 'sv-SE'),
    client: fc.record({ canSendAnyway: fc.boolean(), canOpenPane: fc.boolean() }),
  })
  .map(({ action: held_, audience: of, findings, lists, isCut, kind, ...rest }) =>
    held({
      ...rest,
      now,
      kind: kind as 'new',
      verdict: verdict(held_, of, findings),
      reach: reach({ lists, isCut }),
    }),
  );

const runs = { numRuns: 250 };

const flat = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      expect(inline.kind).toMatch(/text|strong/);
      return inline.kind === 'text' ? inline.text : flat(inline.children);
    })
    .join('');

test('both forms keep to 500 characters, and steer nothing, whatever comes from outside', () => {
  fc.assert(
    fc.property(input, (of) => {
      const { plain, markdown, cancelLabel } = describeHeld(of);
      expect(plain.length).toBeLessThanOrEqual(500);
      expect(markdown.length).toBeLessThanOrEqual(500);
      expect(cancelLabel.length).toBeLessThanOrEqual(20);
      expect(plain).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
      expect(plain + markdown).not.toMatch(/\p{Cs}/u);
    }),
    runs,
  );
});

test('the number and what happens next always survive', () => {
  fc.assert(
    fc.property(input, (of) => {
      const { plain, markdown } = describeHeld(of);
      const number = headlineNumber(headlineOf(of.verdict.audience, of.reach));
      const shown = number === null ? '' : formatNumber(number, of.displayLanguage);
      const bare = describeHeld({
        ...of,
        // Only a hold changes what happens next.
        verdict: {
          ...of.verdict,
          findings: of.verdict.findings.filter(({ rule }) => rule === 'hold'),
        },
        reach: reach({ isCut: of.reach.isCut, lists: of.reach.lists }),
      });
      const ending = bare.markdown.split('\n\n').pop() ?? '';
      expect(plain).toContain(shown);
      expect(markdown).toContain(shown);
      expect(plain).toContain(ending);
      expect(markdown).toContain(ending);
    }),
    runs,
  );
});

test('no sentence is cut: a text ends as a sentence or as an administrator’s text does', () => {
  fc.assert(
    fc.property(input, (of) => {
      const noNotes = of.verdict.findings.filter(
        ({ rule }) => rule !== 'protected-list' && rule !== 'hold',
      );
      const { plain } = describeHeld({ ...of, verdict: { ...of.verdict, findings: noNotes } });
      expect(plain).toMatch(/[.。]$/);
    }),
    runs,
  );
});

test('Outlook shows bold for the number alone, and never a link, an emphasis or a list', () => {
  fc.assert(
    fc.property(input, (of) => {
      const blocks = parseMarkdown(describeHeld(of).markdown);
      for (const block of blocks) {
        expect(block.kind).toBe('paragraph');
        if (block.kind === 'paragraph') flat(block.children);
      }
      const strong = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? block.children.filter(({ kind }) => kind === 'strong') : [],
      );
      expect(strong.length).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('the same input gives the same sentences', () => {
  fc.assert(
    fc.property(input, (of) => {
      expect(describeHeld(of)).toEqual(describeHeld(of));
    }),
    { numRuns: 100 },
  );
});
