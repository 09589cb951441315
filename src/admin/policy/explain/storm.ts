import { number, outcome, people, type Part } from './words';

const inWords = (minutes: number): string => {
  if (minutes % 1440 === 0 && minutes > 1440) return `${number(minutes / 1440)} days`;
  return minutes === 60 ? 'hour' : `${number(minutes)} minutes`;
};

export const storm: Part = (policy) => {
  const { replies, windowMinutes, minAudience, action } = policy.storm;
  if (action === 'allow') return ['Storms under way are not looked for.'];
  const others = replies === 1 ? '1 other person' : `${number(replies)} other people`;
  return [
    `A reply to all that may reach ${people(minAudience)} or more ${outcome(action, policy)} once ${others} or more have replied within the last ${inWords(windowMinutes)}.`,
    'Exempt and allowed senders are not excepted.',
    ...(policy.sources.graph?.conversations === true
      ? []
      : [
          'BUT nobody is asked about conversations (sources.graph.conversations), so this never happens.',
        ]),
  ];
};
