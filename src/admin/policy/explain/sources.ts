import type { GraphSource, Policy } from '../../../core/policy';
import { enumerated, number, type Part } from './words';

const askedOf = ({ mailTips, groups }: GraphSource): readonly string[] => [
  ...(mailTips ? ['mail tips'] : []),
  ...(groups ? ['groups'] : []),
];

const graphSentence = (graph: GraphSource): string => {
  const asked = askedOf(graph);
  return asked.length === 0
    ? ''
    : `Microsoft Graph at ${graph.root}: ${enumerated(asked)}, for what is still unknown.`;
};

const inOrder = ({ lists, sources }: Policy): readonly string[] => {
  const given = lists.filter(({ size }) => size !== undefined).length;
  return [
    ...(given === 0
      ? []
      : [`This file, for the ${given === 1 ? 'list' : `${number(given)} lists`} it gives a size.`]),
    ...(sources.publishedSizes
      ? [
          'The published sizes, in lists/ beside this file; the largest of them are baked into the add-in, for when those cannot be reached.',
        ]
      : []),
    ...(sources.graph === null ? [] : [graphSentence(sources.graph)]),
  ].filter((sentence) => sentence !== '');
};

const notAsked = ({ sources: { exchange } }: Policy): readonly string[] =>
  exchange ? ['Exchange Server is not asked: this version does not read "exchange".'] : [];

export const sources: Part = (policy) => {
  const asked = inOrder(policy);
  if (asked.length === 0)
    return ['Nobody is asked, so every list is one that no source knows.', ...notAsked(policy)];
  return [
    ...asked.map((sentence, index) => `${index + 1}. ${sentence}`),
    `All of it within ${number(policy.budgetMs)} ms of Send; what has not answered by then has failed.`,
    ...notAsked(policy),
  ];
};
