import { outcome, type Part } from './words';

export const unknown: Part = (policy) => {
  const { unlisted, unreachable } = policy.whenUnknown;
  return [
    `A message to a list that no source knows ${outcome(unlisted, policy)}.`,
    `A message to a list about which a source failed to answer, or with recipients that Outlook could not give, ${outcome(unreachable, policy)}.`,
    ...([unlisted, unreachable].includes('allow')
      ? ['What is let go here may reach everybody: nobody has counted it.']
      : []),
  ];
};
