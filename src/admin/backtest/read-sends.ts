import { open, stat } from 'node:fs/promises';
import type { Policy } from '../../core/policy';
import { CommandError, refusal } from '../command-error';
import { addressBook, type AddressBook } from './address-book';
import { collector } from './collector';
import { kindOfFile, type FileKind } from './file-kind';
import { fileTrouble } from './file-trouble';
import { emlFilesIn, readEml, readEmlFiles } from './mail/read-eml';
import { readMbox } from './mail/read-mbox';
import { ownSenders } from './own-senders';
import type { Progress } from './progress';
import { startReading, type ReadingSummary } from './reading';
import type { Send } from './send';
import type { RowPorts } from './trace/read-rows';
import { readTraceFile } from './trace/read-trace-file';
import type { DateOrder } from './trace/trace-date';

export type ReadRequest = {
  readonly traces: readonly string[];
  readonly policies: readonly Policy[];
  readonly dates: DateOrder | null;
  readonly now: number;
  readonly progress: Progress;
};

export type SendsRead = {
  readonly sends: readonly Send[];
  readonly book: AddressBook;
  readonly summary: ReadingSummary;
};

const HEAD = 4096;

const kindAt = async (path: string): Promise<FileKind> => {
  const handle = await open(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD);
    const { bytesRead } = await handle.read(buffer, 0, HEAD);
    return kindOfFile(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
};

const readFolder = async (path: string, progress: Progress, ports: RowPorts): Promise<void> => {
  const files = await emlFilesIn(path);
  if (files.length === 0)
    throw new CommandError(
      2,
      `${path} holds no .eml files. Give a folder of .eml, or each trace with a --trace of its own.`,
    );
  await readEmlFiles(
    path,
    files,
    (count) => progress.tell('Reading mail', count / files.length),
    ports,
  );
};

const readOne = async (path: string, request: ReadRequest, ports: RowPorts): Promise<void> => {
  const { progress, dates, now } = request;
  const { size, isFolder } = await stat(path).then((stats) => ({
    size: stats.size,
    isFolder: stats.isDirectory(),
  }));
  if (isFolder) {
    await readFolder(path, progress, ports);
    return;
  }
  const found = await kindAt(path);
  const tell = (bytes: number): void => progress.tell(`Reading ${path}`, bytes / Math.max(1, size));
  switch (found.kind) {
    case 'wrong':
      throw new CommandError(2, `${path} is ${found.what}.`);
    case 'mbox':
      await readMbox(path, tell, ports);
      return;
    case 'eml':
      await readEml(path, ports);
      return;
    case 'trace':
      await readTraceFile(path, { dates, now, progress: tell }, ports);
  }
};

const placesOf = ({ bad }: ReadingSummary): string =>
  bad
    .map(({ reason, count, places }) => `  ${count} with ${reason}, e.g. ${places.join(', ')}`)
    .join('\n');

/** Why nothing is left to look at, and what to do. */
const nothingLeft = (
  summary: ReadingSummary,
  othersFrom: readonly string[],
  policies: readonly Policy[],
): CommandError => {
  const { rows, bad } = summary;
  if (rows === 0) return new CommandError(2, 'The trace has a header and no rows.');
  if (othersFrom.length > 0) {
    const domains = [...new Set(policies.flatMap(({ internalDomains }) => internalDomains))];
    return refusal(
      `No message is from a sender of your organisation. internalDomains of the policy: ${domains.join(', ')}; ` +
        `most senders of the trace are of ${othersFrom.join(', ')}. Put internalDomains right.`,
    );
  }
  return bad.length > 0
    ? new CommandError(2, `No row of the trace can be used:\n${placesOf(summary)}`)
    : new CommandError(2, 'The trace holds no message with a sender and a recipient.');
};

/** Every message the organisation's own people sent, by all the traces together. */
export const readSends = async (request: ReadRequest): Promise<SendsRead> => {
  const book = addressBook();
  const senders = ownSenders(request.policies, book);
  const collected = collector();
  const reading = startReading();
  const ports = { book, senders, collector: collected, reading };
  for (const path of request.traces)
    await readOne(path, request, ports).catch((error: unknown) => {
      throw fileTrouble('read', path, error);
    });
  const sends = collected.sends().filter(({ recipients }) => {
    if (recipients.length === 0) reading.leaveOut('to nobody but the sender');
    return recipients.length > 0;
  });
  const summary = reading.summary();
  if (sends.length === 0) throw nothingLeft(summary, senders.othersFrom(), request.policies);
  return { sends, book, summary };
};
