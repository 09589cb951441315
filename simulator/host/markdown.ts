/**
 * The Markdown of errorMessageMarkdown, and nothing else of Markdown: bold, italic, lists whose items end with \r, https
 * links, \n\n for a new line, backslash escapes (SmartAlertsEventCompletedOptions). The result is a tree, never HTML.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

const escapable = /^[!-/:-@[-`{-~]$/;
const wordCharacter = /[\p{L}\p{N}]/u;
const linkAt = /\[((?:\\.|[^\]\\])+)\]\((https:\/\/[^\s()<>]+)\)/uy;

type Run = { readonly inline: Inline; readonly end: number };

const findClosing = (text: string, marker: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(marker, at) && closes(text, marker, at, from)) return at;
  }
  return -1;
};

const closes = (text: string, marker: string, at: number, from: number): boolean => {
  if (at === from || /\s/u.test(text[at - 1] ?? ' ')) return false;
  const after = text[at + marker.length] ?? ' ';
  if (marker.length === 1 && (after === marker || text[at - 1] === marker)) return false;
  return marker[0] === '*' || !wordCharacter.test(after);
};

const emphasisAt = (text: string, at: number): Run | undefined => {
  const sign = text[at];
  if (sign !== '*' && sign !== '_') return undefined;
  const marker = text[at + 1] === sign ? sign + sign : sign;
  const start = at + marker.length;
  const opens = /\S/u.test(text[start] ?? ' ') && text[start] !== sign;
  if (!opens || (sign === '_' && wordCharacter.test(text[at - 1] ?? ' '))) return undefined;
  const end = findClosing(text, marker, start);
  if (end < 0) return undefined;
  return {
    inline: {
      kind: marker.length === 2 ? 'strong' : 'emphasis',
      children: parseInline(text.slice(start, end)),
    },
    end: end + marker.length,
  };
};

const linkRun = (text: string, at: number): Run | undefined => {
  linkAt.lastIndex = at;
  const match = linkAt.exec(text);
  const [whole, label, href] = match ?? [];
  if (whole === undefined || label === undefined || href === undefined) return undefined;
  return { inline: { kind: 'link', href, children: parseInline(label) }, end: at + whole.length };
};

export const parseInline = (text: string): readonly Inline[] => {
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const next = text[at + 1] ?? '';
    if (text[at] === '\\' && escapable.test(next)) {
      plain += next;
      at += 2;
      continue;
    }
    const run = text[at] === '[' ? linkRun(text, at) : emphasisAt(text, at);
    if (run === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    flush();
    found.push(run.inline);
    at = run.end;
  }
  flush();
  return found;
};

const bullet = /^\s*[-*] +(?<text>.*)$/su;
const numbered = /^\s*(?<number>\d+)\. +(?<text>.*)$/su;

type Line = { readonly style: 'plain' | 'bullet' | 'numbered'; readonly text: string };

const readLine = (line: string, expectedNumber: number): Line => {
  const dash = bullet.exec(line)?.groups?.['text'];
  if (dash !== undefined) return { style: 'bullet', text: dash };
  const match = numbered.exec(line)?.groups;
  const inOrder = Number(match?.['number']) === expectedNumber;
  if (match?.['text'] !== undefined && inOrder) return { style: 'numbered', text: match['text'] };
  return { style: 'plain', text: line };
};

const parseBlock = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let list: { ordered: boolean; items: (readonly Inline[])[] } | undefined;
  for (const part of source.split('\r')) {
    if (part.trim() === '') continue;
    const line = readLine(part, list?.ordered === true ? list.items.length + 1 : 1);
    if (line.style === 'plain') {
      list = undefined;
      blocks.push({ kind: 'paragraph', children: parseInline(line.text.trim()) });
      continue;
    }
    const ordered = line.style === 'numbered';
    if (list === undefined || list.ordered !== ordered) {
      list = { ordered, items: [] };
      blocks.push({ kind: 'list', ...list });
    }
    list.items.push(parseInline(line.text.trim()));
  }
  return blocks;
};

export const parseMarkdown = (source: string): readonly Block[] =>
  source.split('\n\n').flatMap(parseBlock);
