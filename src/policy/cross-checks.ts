import { below, shown, type Problem } from './problem';

/** What no single key shows. Reads the file as it came, so that it speaks also where other keys are of a wrong type. */

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const isMissing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** warn <= confirm <= block, of those that are given. */
const fallingSteps = (
  steps: unknown,
  path: string,
  keys: readonly string[] = ['warn', 'confirm', 'block'],
): readonly Problem[] => {
  const given = keys
    .map((key) => ({ key, limit: at(steps, key) }))
    .filter(({ limit }) => typeof limit === 'number');
  return given.reduce<readonly Problem[]>((problems, { key, limit }, index) => {
    const before = given[index - 1];
    if (before === undefined || Number(limit) >= Number(before.limit)) return problems;
    const expected = `${shown(before.limit)} or more, the number of ${before.key}`;
    return [...problems, { path: below(path, key), found: shown(limit), expected }];
  }, []);
};

/** A hold that names neither a list nor a subject holds nothing; two of the same id cannot be told apart. */
const unclearHolds = (holds: readonly unknown[]): readonly Problem[] => {
  const ids = new Set<unknown>();
  const problems: Problem[] = [];
  holds.forEach((hold, index) => {
    const path = below('holds', index);
    if (typeof hold !== 'object' || hold === null) return;
    if (isMissing(at(hold, 'lists')) && isMissing(at(hold, 'subjects'))) {
      const expected = 'an address in lists or a text in subjects';
      problems.push({ path, found: 'neither', expected });
    }
    const id = at(hold, 'id');
    if (ids.has(id)) {
      const expected = 'an id that no hold before it has';
      problems.push({ path: below(path, 'id'), found: shown(id), expected });
    }
    if (typeof id === 'string') ids.add(id);
  });
  return problems;
};

export const crossProblems = (file: unknown): readonly Problem[] => {
  const thresholds = at(file, 'thresholds');
  const holds = at(file, 'holds');
  return [
    ...fallingSteps(at(thresholds, 'new'), 'thresholds.new'),
    ...fallingSteps(at(thresholds, 'replyAll'), 'thresholds.replyAll'),
    ...fallingSteps(at(thresholds, 'meeting'), 'thresholds.meeting'),
    ...fallingSteps(at(file, 'externalVisible'), 'externalVisible', ['warn', 'confirm']),
    ...(Array.isArray(holds) ? unclearHolds(holds) : []),
  ];
};
