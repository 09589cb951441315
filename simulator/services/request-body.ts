import type { IncomingMessage } from 'node:http';

// Graph takes 4 MB for ordinary requests (Graph "known limitations" of request size).
const limit = 4 * 1024 * 1024;

export const readText = async (req: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes: unknown = chunk;
    if (!Buffer.isBuffer(bytes)) continue;
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** undefined for anything that is not JSON; JSON itself has no undefined. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
