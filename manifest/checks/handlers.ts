import type { Check } from '../check';
import { named } from '../xml';

/** A function nobody associates blocks all sending under SoftBlock; one nobody declares never runs. */
export const handlers: Check = ({ root }, { functionNames }) => {
  const declared = named(root, 'LaunchEvent').map(
    ({ attributes }) => attributes['FunctionName'] ?? '',
  );
  return [
    ...declared
      .filter((name) => !functionNames.includes(name))
      .map((name) => `FunctionName "${name}" is associated nowhere in src/events.`),
    ...functionNames
      .filter((name) => !declared.includes(name))
      .map((name) => `src/events associates "${name}", which no LaunchEvent names.`),
  ];
};
