import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { printable } from '../../printable';
import type { RowPorts } from '../trace/read-rows';
import { readHeaders } from './mail-headers';
import { takeMail } from './mail-to-send';

// `From person@contoso.example Sat Nov 21 06:00:00 2026`: the line that begins a message.
const postmark = /^From \S+ .*\d{1,2}:\d{2}/;

/** More than that is no header block. */
const MOST_LINES = 100_000;

/** Reads the headers of every message of an mbox; bodies are passed over. */
export const readMbox = async (
  path: string,
  progress: (bytes: number) => void,
  ports: RowPorts,
): Promise<void> => {
  const file = printable(basename(path));
  let [rest, number, start, done] = ['', 0, 0, 0];
  let block: string[] | null = null;
  let isAfterBlank = true;

  const finish = (): void => {
    if (block !== null) takeMail(readHeaders(block), `${file}:${start}`, ports);
    block = null;
  };

  const take = (line: string): void => {
    number += 1;
    const isBlank = line === '';
    if (isAfterBlank && postmark.test(line)) {
      finish();
      block = [];
      start = number;
    } else if (block !== null) {
      if (isBlank || block.length > MOST_LINES) finish();
      else block.push(line);
    }
    isAfterBlank = isBlank;
  };

  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!(piece instanceof Uint8Array)) continue;
    done += piece.length;
    progress(done);
    // One character a byte: where a character of several bytes is cut does not matter.
    const text = rest + Buffer.from(piece).toString('latin1');
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
  if (rest !== '') take(rest);
  finish();
};
