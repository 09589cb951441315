import type { Policy, Steps } from '../../../core/policy';
import { stepsThatApply } from './steps';
import { outcome, people, type Part } from './words';

const kinds: readonly (readonly [key: keyof Policy['thresholds'], name: string])[] = [
  ['new', 'A new message or forward'],
  ['replyAll', 'A reply to all'],
  ['meeting', 'A meeting invitation'],
];

const aboutKind = (name: string, steps: Steps, policy: Policy): readonly string[] => {
  const applying = stepsThatApply(steps);
  if (applying.length === 0) return [`${name} is never held for the number of people it reaches.`];
  return applying.map(
    ({ action, from }) =>
      `${name} that reaches ${people(from)} or more ${outcome(action, policy)}.`,
  );
};

const exceptions = ({ lists, exemptSenders }: Policy, now: number): readonly string[] => {
  const unless = [
    ...(exemptSenders.some(({ until }) => now < until) ? ['the sender is exempt'] : []),
    ...(lists.some(
      ({ action, allowedSenders }) => action !== undefined || allowedSenders.length > 0,
    )
      ? ['a list has a rule of its own, which then counts for its people']
      : []),
  ];
  return unless.length === 0 ? [] : [`Unless ${unless.join(', or ')}; see below.`];
};

export const thresholds: Part = (policy, now) => {
  const steps = kinds.map(([key]) => policy.thresholds[key]);
  const canBlock = steps.some(({ block }) => block !== undefined);
  return [
    ...kinds.flatMap(([key, name]) => aboutKind(name, policy.thresholds[key], policy)),
    ...exceptions(policy, now),
    'The sender is not counted, and who stands in several lists is one person where that is known.',
    ...(canBlock
      ? [
          'Of a number known as a range only the lower end, which is certain, blocks; the upper end asks for a confirmation at most.',
        ]
      : []),
    `A message of which Outlook shows only the first recipients, because there are so many, ${outcome('warn', policy)} at least.`,
  ];
};
