import { below, shown, type Problem } from './problem';
import { policySchema } from './schema';

/** As much of a schema as its shape takes. */
type Node = {
  readonly type: string;
  readonly entries?: { readonly [key: string]: Node };
  readonly item?: Node;
  readonly wrapped?: Node;
};

export type Shape = {
  readonly unknownKeys: readonly Problem[];
  readonly lists: readonly Problem[];
};

/**
 * What valibot lets pass: keys that no object names (it drops them in silence) and lists where an object belongs
 * (to it a list is an object). Follows the schema, never the file, so a file nested without end costs nothing.
 */
export const shapeOf = (file: unknown): Shape => {
  const unknownKeys: Problem[] = [];
  const lists: Problem[] = [];

  const visitObject = (
    entries: NonNullable<Node['entries']>,
    value: object,
    path: string,
  ): void => {
    const known = Object.keys(entries);
    for (const key of Object.keys(value)) {
      const entry = known.includes(key) ? entries[key] : undefined;
      const inner: unknown = Reflect.get(value, key);
      if (entry === undefined) {
        const expected = `one of ${known.join(', ')}`;
        unknownKeys.push({ path: below(path, key), found: shown(inner), expected });
      } else if (typeof inner === 'object') visit(entry, inner, below(path, key));
    }
  };

  const visit = (node: Node, value: unknown, path: string): void => {
    if (node.wrapped !== undefined) visit(node.wrapped, value, path);
    else if (typeof value !== 'object' || value === null) return;
    else if (node.item !== undefined) {
      const { item } = node;
      if (Array.isArray(value))
        value.forEach((inner, index) => visit(item, inner, below(path, index)));
    } else if (Array.isArray(value)) {
      if (node.type === 'object' || node.type === 'record')
        lists.push({ path, found: shown(value), expected: 'an object' });
    } else if (node.entries !== undefined) visitObject(node.entries, value, path);
  };

  visit(policySchema, file, '');
  return { unknownKeys, lists };
};
