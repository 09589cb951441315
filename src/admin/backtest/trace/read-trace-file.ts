import { basename } from 'node:path';
import { CommandError } from '../../command-error';
import { printable } from '../../printable';
import type { Reading } from '../reading';
import { readHeader, type Columns } from './columns';
import { csvReader, type CsvReader } from './csv-records';
import { orderEvidence, type OrderEvidence } from './date-order';
import { headerIn, type Header } from './header';
import { rowReader, type OpenDate, type RowPorts } from './read-rows';
import { textPieces } from './text-pieces';
import type { DateOrder } from './trace-date';

export type TraceOptions = {
  /** As the administrator says it; null to find out. */
  readonly dates: DateOrder | null;
  readonly now: number;
  readonly progress: (bytes: number) => void;
};

const MOST_NAMED = 12;

const columnsOf = ({ fields, line }: Header, file: string): Columns => {
  const header = readHeader(fields);
  if (header.ok) return header.columns;
  const found = fields.slice(0, MOST_NAMED).map((name) => printable(name.trim()).slice(0, 40));
  throw new CommandError(
    2,
    `${file}:${line} is not the header of a message trace: it lacks ${header.missing.join(', ')}.\n` +
      `Found there: ${found.join(', ') || 'nothing'}.\nExport it again with the column names in the first line.`,
  );
};

/** Turns the dates that read both ways, where the file has the day first, and says so where that is a guess. */
const settleDates = (
  openDates: readonly OpenDate[],
  evidence: OrderEvidence,
  file: string,
  { dates, now }: TraceOptions,
  reading: Reading,
): void => {
  const found = evidence.found(dates, now);
  if (found === null)
    throw new CommandError(
      2,
      `${file} has the day first in some dates and the month first in others. Export it again in one language.`,
    );
  if (found.order === 'day-first')
    for (const { draft, at, other } of openDates) if (draft.at === at) draft.at = other;
  const opposite = found.order === 'day-first' ? 'month-first' : 'day-first';
  if (found.by === 'guessed')
    reading.note(
      `The dates of ${file} could have the day or the month first; read as ${found.order}. ` +
        `If the period is not the one you exported, say --dates ${opposite}.`,
    );
};

type Opened = { readonly csv: CsvReader; readonly openDates: readonly OpenDate[] };

/** Reads one message trace, in any encoding that Exchange and PowerShell write, into the collector. */
export const readTraceFile = async (
  path: string,
  options: TraceOptions,
  ports: RowPorts,
): Promise<void> => {
  const file = printable(basename(path));
  const { reading } = ports;
  const evidence = orderEvidence();

  const open = (header: Header): Opened => {
    const columns = columnsOf(header, file);
    if (columns.subject < 0)
      reading.note(`${file} has no subjects: replies cannot be told from new messages.`);
    const { read, openDates } = rowReader(file, columns, ports, evidence.see);
    const damaged = (line: number, reason: string): void => {
      reading.row();
      reading.bad(reason, `${file}:${line}`);
    };
    return {
      csv: csvReader(header.delimiter, { record: read, damaged }, header.line + 1),
      openDates,
    };
  };

  let head = '';
  let opened: Opened | null = null;
  const openWith = (isLast: boolean): Opened | null => {
    const header = headerIn(head, isLast);
    if (header === null) return null;
    const result = open(header);
    result.csv.push(header.rest);
    head = '';
    return result;
  };

  for await (const piece of textPieces(path, options.progress)) {
    if (opened === null) {
      head += piece;
      opened = openWith(false);
    } else opened.csv.push(piece);
  }
  opened ??= openWith(true);
  if (opened === null) return;
  opened.csv.end();
  settleDates(opened.openDates, evidence, file, options, reading);
};
