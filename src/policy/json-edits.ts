import { findNodeAtLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';

// Edits of a JSON text that change no character outside the value they are about. The parser finds the places; its own
// edits are not used, since they put the whole line they touch into another form.

type Style = { readonly eol: string; readonly unit: string };

const styleOf = (text: string): Style => ({
  eol: text.includes('\r\n') ? '\r\n' : '\n',
  unit: /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '',
});

const nodeAt = (text: string, path: JSONPath): Node | undefined => {
  const root = parseTree(text);
  return root && (path.length === 0 ? root : findNodeAtLocation(root, path));
};

const endOf = ({ offset, length }: Node): number => offset + length;

const splice = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

const indentAt = (text: string, offset: number): string => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
};

/** JSON in the form of the text around it; on one line where `indent` is null. */
const written = (value: unknown, { eol, unit }: Style, indent: string | null): string =>
  indent === null
    ? JSON.stringify(value)
    : JSON.stringify(value, null, unit).replace(/\n/g, `${eol}${indent}`);

/** Adds a child behind the last one of an array or object, in the way its last one is set apart. */
const append = (text: string, parent: Node, render: (indent: string | null) => string): string => {
  const style = styleOf(text);
  const children = parent.children ?? [];
  const last = children[children.length - 1];
  if (last !== undefined) {
    const before = children[children.length - 2];
    const gapFrom = before === undefined ? parent.offset + 1 : endOf(before);
    const gap = text.slice(gapFrom, last.offset).replace(/^[^,]*,/, '');
    const isOnOwnLine = gap.includes('\n');
    const apart = isOnOwnLine || before !== undefined ? gap : style.unit && ' ';
    const indent = isOnOwnLine ? indentAt(text, last.offset) : null;
    return splice(text, endOf(last), endOf(last), `,${apart}${render(indent)}`);
  }
  const [open = '', close = ''] = parent.type === 'array' ? '[]' : '{}';
  const outer = indentAt(text, parent.offset);
  const inner = `${outer}${style.unit}`;
  const body =
    style.unit === '' ? render(null) : `${style.eol}${inner}${render(inner)}${style.eol}${outer}`;
  return splice(text, parent.offset, endOf(parent), `${open}${body}${close}`);
};

/** Adds a value to the end of the array at `path`. */
export const appendItem = (text: string, path: JSONPath, value: unknown): string => {
  const array = nodeAt(text, path);
  if (array === undefined) return text;
  return append(text, array, (indent) => written(value, styleOf(text), indent));
};

/** Takes a child out of an array or object, with what sets it apart from its neighbour. */
const remove = (text: string, parent: Node, index: number): string => {
  const children = parent.children ?? [];
  const child = children[index];
  if (child === undefined) return text;
  const [before, after] = [children[index - 1], children[index + 1]];
  if (before !== undefined) return splice(text, endOf(before), endOf(child), '');
  return after === undefined
    ? splice(text, parent.offset, endOf(parent), parent.type === 'array' ? '[]' : '{}')
    : splice(text, child.offset, after.offset, '');
};

/** Takes one value out of the array at `path`. */
export const removeItem = (text: string, path: JSONPath, index: number): string => {
  const array = nodeAt(text, path);
  return array === undefined ? text : remove(text, array, index);
};

/** Takes the key that a path ends in out of its object; nothing where it is not there. */
export const removeKey = (text: string, path: JSONPath): string => {
  const property = nodeAt(text, path)?.parent;
  const object = property?.parent;
  if (property === undefined || object === undefined) return text;
  return remove(text, object, (object.children ?? []).indexOf(property));
};

const isBranch = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const replace = (text: string, node: Node, value: unknown): string => {
  const style = styleOf(text);
  const isOnLines = isBranch(value) && style.unit !== '';
  const indent = isOnLines ? indentAt(text, node.offset) : null;
  return splice(text, node.offset, endOf(node), written(value, style, indent));
};

/**
 * Puts a value at a path. Keys that are missing on the way are added at the end of their object; what is no object there
 * gives way to one.
 */
export const setValue = (text: string, path: JSONPath, value: unknown): string => {
  const node = nodeAt(text, path);
  if (node !== undefined) return replace(text, node, value);
  const key = path[path.length - 1];
  if (typeof key !== 'string') return text;
  const above = path.slice(0, -1);
  const parent = nodeAt(text, above);
  if (parent?.type !== 'object') return setValue(text, above, { [key]: value });
  return append(
    text,
    parent,
    (indent) => `${JSON.stringify(key)}: ${written(value, styleOf(text), indent)}`,
  );
};

/** Sets a key of the object the text holds, which is added at the end where it is missing. */
export const setKey = (text: string, key: string, value: unknown): string =>
  setValue(text, [key], value);
