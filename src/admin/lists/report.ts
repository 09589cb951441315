import { paint } from '../paint';
import { warn } from '../policy-warnings';
import { printable } from '../printable';
import { tableLines } from '../table';
import type { World } from '../world';
import type { Built } from './build-lists';
import type { Change, Changes } from './changes';
import type { Size } from './read-counts';
import { inUtc } from './shards';
import { malformedLine } from './skipped';

const SHOWN = 10;

const people = (count: number): string => count.toLocaleString('en');

const nouns = (count: number, noun: string): string =>
  `${people(count)} ${count === 1 ? noun : `${noun}s`}`;

const named = (lists: readonly string[]): string => {
  const more = lists.length - SHOWN;
  const shown = lists.slice(0, SHOWN).map(printable).join(', ');
  return more > 0 ? `${shown} and ${people(more)} more` : shown;
};

const largest = ({ sizes }: Built): readonly (readonly [string, Size])[] =>
  [...sizes.lists].sort(([, a], [, b]) => b.members - a.members).slice(0, SHOWN);

const about: (built: Built) => readonly (readonly [lists: readonly string[], words: string])[] = ({
  sizes,
  twice,
}) => [
  [twice, 'counted twice with different figures in --counts; the larger ones stand'],
  [sizes.differing, 'counted in both sources with different figures; the larger ones stand'],
  [sizes.hollow, 'called a list, but no source holds its members: counted as nobody'],
  [sizes.atLeast, 'holds a list known by its size alone: at least so many people'],
  [sizes.sharedAliases, 'an address of more than one list; the larger figures stand'],
];

const warningsOf = (built: Built): readonly string[] => {
  const { skipped, oddAliases, sizes, isFirst } = built;
  const more = skipped.count - skipped.first.length;
  return [
    ...(skipped.count === 0
      ? []
      : [
          [
            `${nouns(skipped.count, 'malformed row')} skipped:`,
            ...skipped.first.map(malformedLine),
            ...(more > 0 ? [`  and ${people(more)} more`] : []),
          ].join('\n'),
        ]),
    ...about(built)
      .filter(([lists]) => lists.length > 0)
      .map(([lists, words]) => `${nouns(lists.length, 'list')} ${words}: ${named(lists)}`),
    ...(oddAliases.count === 0
      ? []
      : [`${nouns(oddAliases.count, 'word')} in listAliases no address, e.g. ${oddAliases.first}`]),
    ...(isFirst ? ['There are no sizes written before to compare with yet.'] : []),
    ...(sizes.lists.size === 0 ? ['There is not one list in the input.'] : []),
  ];
};

const changeRows = (changes: readonly Change[]): readonly string[] =>
  tableLines(
    changes
      .slice(0, SHOWN)
      .map(({ list, before, now }) => [
        `  ${printable(list)}`,
        before === 0 ? `${people(now)} people` : `${people(before)} -> ${people(now)} people`,
      ]),
  );

const changeLines = ({ giants, grown, vanished }: Changes): readonly string[] => {
  const part = (changes: readonly Change[], words: string): readonly string[] =>
    changes.length === 0
      ? []
      : [
          `${nouns(changes.length, 'list')} ${words}:`,
          ...changeRows(changes),
          ...(changes.length > SHOWN ? [`  and ${people(changes.length - SHOWN)} more`] : []),
        ];
  const lines = [
    ...part(giants, 'of 1,000 people or more that had no size before'),
    ...part(grown, 'many times as large as before'),
    ...(vanished > 0
      ? [`${nouns(vanished, 'address')} of a list that had a size before and has none now.`]
      : []),
  ].map((line) => line.replace('addresss', 'addresses'));
  return lines.length === 0 ? ['No new giants, no list grown many times, none vanished.'] : lines;
};

/** What was done, for people: the result on the output, what to look at on the error stream. */
export const writeBuilt = (world: World, built: Built): void => {
  const { out, err } = world;
  const { sizes, isHeld } = built;
  warn(err, warningsOf(built));
  const rows = largest(built).map(([list, { members, external, flags }]) => [
    printable(list),
    people(members),
    people(external),
    ['', 'moderated', 'dynamic', 'moderated, dynamic'][flags] ?? '',
  ]);
  for (const line of tableLines([['LARGEST LISTS', 'PEOPLE', 'EXTERNAL', ''], ...rows]))
    out.write(`${line}\n`);
  if (built.changes !== null) for (const line of changeLines(built.changes)) out.write(`${line}\n`);
  if (isHeld) return;
  // Counts name nobody: "0 people" beside a list of 12,000 would read like a failure.
  const counted =
    sizes.memberships === 0
      ? ''
      : `from ${nouns(sizes.memberships, 'membership')} of ${people(sizes.people)} ${sizes.people === 1 ? 'person' : 'people'}, `;
  const said =
    `Wrote ${nouns(built.entries, 'entry').replace('entrys', 'entries')} for ${nouns(sizes.lists.size, 'list')} to ${printable(built.out)}, ` +
    `${counted}as of ${inUtc(built.asOf)}.`;
  out.write(`${paint(out, 'green', said)}\n`);
};

/** The same for programs. */
export const builtAsJson = (built: Built): string => {
  const { sizes, changes } = built;
  return JSON.stringify(
    {
      out: built.out,
      written: !built.isHeld,
      asOf: inUtc(built.asOf),
      generatedAt: inUtc(built.generatedAt),
      rows: built.rows,
      memberships: sizes.memberships,
      people: sizes.people,
      lists: sizes.lists.size,
      entries: built.entries,
      shards: built.shards,
      bytes: built.bytes,
      skipped: built.skipped,
      oddAliases: built.oddAliases.count,
      differing: sizes.differing,
      countedTwice: built.twice,
      withoutMembers: sizes.hollow,
      atLeast: sizes.atLeast,
      sharedAliases: sizes.sharedAliases,
      largest: largest(built).map(([list, size]) => ({ list, ...size })),
      changes,
    },
    null,
    2,
  );
};
