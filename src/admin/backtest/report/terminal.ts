import { paint } from '../../paint';
import { printable } from '../../printable';
import { tableLines } from '../../table';
import type { Output } from '../../world';
import type { ReadingSummary } from '../reading';
import {
  actionsInOrder,
  heldActions,
  type Comparison,
  type PolicyReport,
  type Report,
  type SendLine,
} from './report';
import { number, plural } from './words';

type Rows = readonly (readonly string[])[];

const writeTable = ({ write }: Output, rows: Rows): void => {
  for (const line of tableLines(rows)) write(`  ${line}\n`);
  write('\n');
};

const writePart = (out: Output, title: string, rows: Rows): void => {
  out.write(`${title}\n`);
  writeTable(out, rows);
};

const day = (moment: string): string => moment.slice(0, 10);

const periodWords = ({ from, to, days }: Report): string =>
  `${day(from)} to ${day(to)}, ${plural(days, 'day')} in UTC`;

const writeReading = (out: Output, { leftOut }: ReadingSummary): void => {
  for (const { reason, count } of leftOut) out.write(`  Left out: ${number(count)} ${reason}.\n`);
};

const writeActions = (
  out: Output,
  { actions, sendersADay, periods }: PolicyReport,
  unit: string,
): void =>
  writeTable(out, [
    ['', ...actionsInOrder.map((action) => action.toUpperCase())],
    ['sends', ...actionsInOrder.map((action) => number(actions[action]))],
    ['senders a day', '', ...heldActions.map((action) => String(sendersADay[action]))],
    ...(periods.length > 1 ? periods : []).map((period) => [
      unit === 'day' ? period.start : `${unit} of ${period.start}`,
      ...actionsInOrder.map((action) => number(period.actions[action])),
    ]),
  ]);

const heldColumns = ['WARN', 'CONFIRM', 'BLOCK'];

const writePolicy = (out: Output, policy: PolicyReport, unit: string): void => {
  const { file, revision, summary, rules, topSenders, unknownLists, notes } = policy;
  out.write(`${file}, revision ${printable(revision)}\n`);
  out.write(`${paint(out, policy.actions.block > 0 ? 'red' : 'green', printable(summary))}\n\n`);
  writeActions(out, policy, unit);
  const held = (actions: PolicyReport['actions']): readonly string[] =>
    heldActions.map((action) => number(actions[action]));
  if (rules.length > 0)
    writePart(out, 'Rules that fired, in sends', [
      ['RULE', ...heldColumns, 'WHEN'],
      ...rules.map(({ rule, meaning, actions }) => [rule, ...held(actions), meaning]),
    ]);
  if (topSenders.length > 0)
    writePart(out, 'Who would be stopped most often', [
      ['SENDER', ...heldColumns],
      ...topSenders.map(({ sender, actions }) => [printable(sender), ...held(actions)]),
    ]);
  if (unknownLists.length > 0)
    writePart(out, 'Lists whose size nobody knows', [
      ['LIST', 'SENDS'],
      ...unknownLists.map(({ list, sends }) => [printable(list), number(sends)]),
    ]);
  for (const note of notes) out.write(`  Note: ${note}\n`);
  if (notes.length > 0) out.write('\n');
};

const sendRows = (sends: readonly SendLine[], files: readonly string[]): Rows => [
  ['PEOPLE', ...files, 'SENT', 'KIND', 'SENDER', 'MESSAGE'],
  ...sends.map(({ people, actions, at, kind, sender, message }) => [
    people,
    ...actions,
    at.slice(0, 16).replace('T', ' '),
    kind,
    printable(sender),
    printable(message),
  ]),
];

const writeComparison = (
  out: Output,
  { summary, changes, changed }: Comparison,
  policies: readonly PolicyReport[],
): void => {
  const files = policies.map(({ file }) => file);
  out.write(`${files.join(' against ')}\n${summary}\n\n`);
  writeTable(out, [
    ['', ...actionsInOrder.map((action) => action.toUpperCase())],
    ...policies.map(({ file, actions }) => [
      file,
      ...actionsInOrder.map((action) => number(actions[action])),
    ]),
  ]);
  if (changes.length === 0) return;
  writeTable(out, [
    [...files, 'SENDS'],
    ...changes.map(({ from, to, sends }) => [from, to, number(sends)]),
  ]);
  writePart(out, 'The largest on which they differ', sendRows(changed, files));
};

/** The report as text. Warnings about the trace are told apart from it, on the error stream. */
export const writeReport = (out: Output, report: Report): void => {
  const { policies, unit, biggest, comparison } = report;
  const files = policies.map(({ file }) => file);
  out.write(
    `Looked at ${plural(report.sends, 'send')} by ${plural(report.senders, 'sender')}, ${periodWords(report)}, ` +
      `with the sizes of ${plural(report.publishedLists, 'list')}.\n`,
  );
  writeReading(out, report.reading);
  out.write('\n');
  for (const policy of policies) writePolicy(out, policy, unit);
  if (comparison !== null) writeComparison(out, comparison, policies);
  const heads = files.length > 1 ? files : ['ACTION'];
  if (biggest.length > 0) writePart(out, 'The biggest', sendRows(biggest, heads));
  if (!report.hasNames)
    out.write(
      `${paint(out, 'dim', 'Senders, lists and messages are numbered; --names names them.')}\n`,
    );
};

/** What of the trace could not be used, in one line a reason. */
export const readingWarnings = ({ bad, notes, rows }: ReadingSummary): readonly string[] => [
  ...bad.map(
    ({ reason, count, places }) =>
      `${number(count)} of ${plural(rows, 'row')} skipped: ${reason} (${places.join(', ')}${count > places.length ? ', …' : ''}).`,
  ),
  ...notes,
];
