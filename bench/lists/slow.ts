import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { addSlowRow, slowLists, type SlowLists } from '../../test/admin/lists/slow-count';

const linesOf = (path: string) =>
  createInterface({
    input: createReadStream(path, { highWaterMark: 1 << 20 }),
    crlfDelay: Infinity,
  });

/** What reading the lines costs by itself. @returns how many there are. */
export const countLines = async (path: string): Promise<number> => {
  let lines = 0;
  for await (const line of linesOf(path)) lines += line === '' ? 0 : 1;
  return lines;
};

/** A generated export, read by lines into Maps: no quotes, columns in the usual order. */
export const readSlowly = async (path: string): Promise<SlowLists> => {
  const lists = slowLists();
  // One text for each address: 20,000,000 would not fit.
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const lower = text.toLowerCase();
    texts.set(text, lower);
    return lower;
  };
  let isHeader = true;
  for await (const line of linesOf(path)) {
    const [list = '', listType = '', member = '', memberType = ''] = line.split(',');
    if (!isHeader)
      addSlowRow(lists, { list: once(list), listType, member: once(member), memberType });
    isHeader = false;
  }
  return lists;
};
