import type { Check } from '../check';
import { named } from '../xml';

/** Exchange Server offers no more; a client that lacks the set loses every button and event. */
const highest = '1.5';

export const requirements: Check = ({ root }) => {
  const required = named(root, 'Requirements').flatMap((element) =>
    named(element, 'Set', 'bt:Set', 'Sets', 'bt:Sets').flatMap(
      ({ attributes }) => attributes['MinVersion'] ?? attributes['DefaultMinVersion'] ?? [],
    ),
  );
  return [
    ...(required.length === 0 ? ['No requirement set is named.'] : []),
    ...required
      .filter((version) => minorOf(version) > minorOf(highest))
      .map(
        (version) =>
          `Mailbox ${version} is required: above ${highest} clients lose every button and event. Ask at run time instead.`,
      ),
  ];
};

const minorOf = (version: string): number => Number(version.split('.')[1] ?? '0');
