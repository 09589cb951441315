import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../../src/core/policy';
import { plan, publishedLists } from './plan';

/** What a replay of the trace must say. */
export type Expected = { readonly [action in Action]: number } & {
  readonly sends: number;
  readonly rows: number;
  readonly rowsFromOutside: number;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Writes a trace with so many rows, as `Get-MessageTraceV2 | Export-Csv` does, and counts what it writes. */
export const writeTrace = async (path: string, rows: number, start: number): Promise<Expected> => {
  const expected = {
    allow: 0,
    warn: 0,
    confirm: 0,
    block: 0,
    sends: 0,
    rows: 0,
    rowsFromOutside: 0,
  };
  const file = createWriteStream(path);
  const columns = [
    'MessageId',
    'Received',
    'SenderAddress',
    'RecipientAddress',
    'Subject',
    'Status',
  ];
  file.write(`${columns.map(quoted).join(',')}\r\n`);
  let number = 0;
  for (const { sender, subject, recipients, at, action } of plan(rows, start)) {
    number += 1;
    const received = new Date(at).toISOString().replace('Z', '0000Z');
    const id = `<${number.toString(16).padStart(32, '0')}@mail.contoso.example>`;
    const lines = recipients.map(({ address, isList }) =>
      [id, received, sender, address, subject, isList ? 'Expanded' : 'Delivered']
        .map(quoted)
        .join(','),
    );
    if (!file.write(`${lines.join('\r\n')}\r\n`)) await once(file, 'drain');
    expected.rows += lines.length;
    if (action === null) expected.rowsFromOutside += lines.length;
    else {
      expected[action] += 1;
      expected.sends += 1;
    }
  }
  file.end();
  await once(file, 'close');
  return expected;
};

/** Writes the sizes of the lists that the trace names. */
export const writeSizes = (folder: string): void => {
  const asOf = '2026-11-21T06:00:00Z';
  mkdirSync(folder, { recursive: true });
  for (const { address, members } of publishedLists) {
    const digits = createHash('sha256').update(address).digest('hex');
    const shard = { asOf, [digits.slice(2, 16)]: [members, 0, 0] };
    writeFileSync(join(folder, `${digits.slice(0, 2)}.json`), JSON.stringify(shard));
  }
  const index = { format: 1, generatedAt: asOf, lists: publishedLists.length };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
};
