import type { FileHandle } from 'node:fs/promises';
import type { Encoding } from '../encoding';
import { utf16ToUtf8 } from './utf16-to-utf8';

/** Small enough for a processor's second cache, large enough that asking for it costs nothing. */
const CHUNK = 1 << 20;

/** Room for what the chunk before left over of a UTF-16 character. */
const LEFT = 4;

/** The most bytes one `read` puts: a UTF-16 unit of two bytes may become three. */
export const MOST_READ = ((CHUNK + LEFT) / 2) * 3 + 3;

export type Source = {
  /** Puts the next bytes, as UTF-8, into the target. @returns how many; 0 at the end. */
  readonly read: (target: Uint8Array, at: number) => Promise<number>;
  /** How many bytes of the file have been read so far, from where the source began. */
  readonly done: () => number;
};

/** The bytes of an open file from `from` up to `to` as UTF-8; the next chunk is fetched while this one is worked on. */
export const csvSource = (
  handle: FileHandle,
  encoding: Encoding,
  from: number,
  to: number,
): Source => {
  const buffers = [new Uint8Array(LEFT + CHUNK), new Uint8Array(LEFT + CHUNK)] as const;
  let position = from;
  let done = 0;
  let turn: 0 | 1 = 0;
  let left = new Uint8Array(0);

  const fetch = async (): Promise<Uint8Array> => {
    const buffer = buffers[turn];
    turn = turn === 0 ? 1 : 0;
    const wanted = Math.min(CHUNK, to - position);
    if (wanted <= 0) return buffer.subarray(LEFT, LEFT);
    const { bytesRead } = await handle.read(buffer, LEFT, wanted, position);
    position += bytesRead;
    return buffer.subarray(LEFT, LEFT + bytesRead);
  };
  let next = fetch();
  // A failure is told by the read that awaits it, not as an unhandled rejection before.
  next.catch(() => undefined);

  const fetchAhead = async (): Promise<Uint8Array> => {
    const chunk = await next;
    next = fetch();
    next.catch(() => undefined);
    done += chunk.length;
    return chunk;
  };

  const withLeft = (chunk: Uint8Array): Uint8Array => {
    if (left.length === 0) return chunk;
    const whole = new Uint8Array(chunk.buffer, LEFT - left.length, left.length + chunk.length);
    whole.set(left);
    return whole;
  };

  const read = async (target: Uint8Array, at: number): Promise<number> => {
    const chunk = await fetchAhead();
    if (encoding === 'utf-8') {
      target.set(chunk, at);
      return chunk.length;
    }
    const whole = withLeft(chunk);
    if (chunk.length === 0 && whole.length > 0) {
      // The file ends inside a character: U+FFFD, which no address may hold.
      left = new Uint8Array(0);
      target.set([0xef, 0xbf, 0xbd], at);
      return 3;
    }
    const { used, written } = utf16ToUtf8(whole, encoding === 'utf-16le', target.subarray(at));
    left = whole.slice(used);
    return written === 0 && chunk.length > 0 ? read(target, at) : written;
  };

  return { read, done: () => done };
};
