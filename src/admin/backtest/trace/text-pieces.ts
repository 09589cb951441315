import { createReadStream } from 'node:fs';
import { encodingOf } from '../../encoding';

const PIECE = 1 << 20;

/** A text file piece by piece, without its byte order mark. `read` hears how many bytes have been read so far. */
export async function* textPieces(
  path: string,
  read: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let done = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    if (!(piece instanceof Uint8Array)) continue;
    decoder ??= new TextDecoder(encodingOf(piece).encoding);
    done += piece.length;
    read(done);
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}
