import type { Check } from '../check';
import { named } from '../xml';

/** Outlook starts events in the one runtime of the manifest: same page everywhere, a script for classic Windows. */
export const runtimes: Check = ({ root }) => {
  const [runtime, ...more] = named(root, 'Runtime');
  if (runtime === undefined) return ['There is no Runtime, so no event can start.'];
  const page = runtime.attributes['resid'];
  const scripts = runtime.children.filter(({ attributes }) => attributes['type'] === 'javascript');
  const elsewhere = named(root, 'ExtensionPoint')
    .filter(({ attributes }) => attributes['xsi:type'] === 'LaunchEvent')
    .flatMap((point) => named(point, 'SourceLocation'))
    .filter(({ attributes }) => attributes['resid'] !== page);
  return [
    ...(more.length > 0 ? ['Outlook knows one Runtime, there are more.'] : []),
    ...(scripts.length === 1
      ? []
      : [
          'The Runtime needs one Override of type javascript, or classic Outlook on Windows runs nothing.',
        ]),
    ...elsewhere.map(
      ({ attributes }) =>
        `LaunchEvent starts "${attributes['resid'] ?? ''}", but the Runtime is "${page ?? ''}".`,
    ),
  ];
};
