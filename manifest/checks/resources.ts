import type { Check } from '../check';
import { everyElement, named } from '../xml';

const longestId = 32;

/** Resources are named by id: each name must resolve, each resource must be used, none twice, none too long. */
export const resources: Check = ({ root }) => {
  const ids = named(root, 'bt:Resources', 'Resources')
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children)
    .map(({ attributes }) => attributes['id'] ?? '');
  const used = new Set(everyElement(root).flatMap(({ attributes }) => attributes['resid'] ?? []));
  return [
    ...[...used].filter((id) => !ids.includes(id)).map((id) => `resid "${id}" names no resource.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Resource "${id}" is used nowhere.`),
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `Resource "${id}" stands there twice.`),
    ...ids
      .filter((id) => id.length > longestId)
      .map((id) => `Resource id "${id}" is longer than ${String(longestId)} characters.`),
  ];
};
