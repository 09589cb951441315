import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Member, MemberKind } from './member';

/**
 * What is read of groups stands in a file, a line for each member and one for each group that is read whole. Everybody is
 * known by id there, so that it can be carried over to the next reading when addresses have changed.
 */
export type Row =
  | { readonly group: string; readonly member: Member }
  | { readonly group: string; readonly member: null };

const letters: { readonly [kind in MemberKind]: string } = {
  person: 'p',
  nobody: 'n',
  group: 'g',
  unreadable: 'u',
};
const kinds: { readonly [letter: string]: MemberKind } = {
  p: 'person',
  n: 'nobody',
  g: 'group',
  u: 'unreadable',
};

export const rowText = ({ group, member }: Row): string =>
  member === null
    ? `${group}\n`
    : `${group}\t${member.id}\t${letters[member.kind]}\t${member.address}\n`;

const rowIn = (line: string): Row | null => {
  const [group = '', id, letter = '', address = ''] = line.split('\t');
  if (id === undefined) return { group, member: null };
  const kind = kinds[letter];
  return kind === undefined ? null : { group, member: { id, kind, address } };
};

const CHUNK = 1 << 20;

function* linesIn(path: string, bytes: number): Generator<string> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(CHUNK, Math.max(1, bytes)));
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let from = 0; from < bytes;) {
      const read = readSync(handle, buffer, 0, Math.min(buffer.length, bytes - from), from);
      if (read === 0) break;
      from += read;
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(handle);
  }
}

/** The rows in the first `bytes` of a file, which ends with a whole one. */
export function* rowsIn(path: string, bytes: number): Generator<Row> {
  for (const line of linesIn(path, bytes)) {
    const row = rowIn(line);
    if (row !== null) yield row;
  }
}
