/** A site in memory: the content of each file by its path from the top, with `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The paths in an order of their own, so that two sites can be compared line by line. */
export const pathsOf = (files: SiteFiles): readonly string[] =>
  [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
