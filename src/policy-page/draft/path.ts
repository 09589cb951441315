import { below } from '../../policy/problem';

/** From the top of policy.json to a value in it. */
export type Path = readonly (string | number)[];

/** As problems name it: `lists[3].address`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((outer, key) => below(outer, key), '');

/** As texts about keys name it: `lists[].address`. */
export const keyOf = (path: Path): string => pathText(path).replace(/\[\d+\]/g, '[]');

/** What stands at a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
