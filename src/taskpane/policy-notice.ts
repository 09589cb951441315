import type { PaneVoice } from '../i18n/pane';

import type { LoadedPolicy, PolicyProblem } from '../policy/load';
import { formatMoment } from './moment';

/** That the published policy is not what decides here, and why, for whoever can put it right. */
export type PolicyNotice = {
  readonly sentence: string;
  /** In English, as the command line tells them. */
  readonly problems: readonly string[];
  /** '' where all are told. */
  readonly more: string;
};

/** A file with hundreds of mistakes is put right with the command line, not from here. */
const shownProblems = 5;

const problemLine = ({ path, found, expected }: PolicyProblem): string =>
  `${path === '' ? 'policy.json' : path}: found ${found}, expected ${expected}`;

/** Null while the published policy is in use. */
export const policyNotice = (
  { origin, problems, failure, fetchedAt }: LoadedPolicy,
  { text, number }: PaneVoice,
  displayLanguage: string,
): PolicyNotice | null => {
  if (origin === 'published' || (failure === null && problems.length === 0)) return null;
  const more = problems.length - shownProblems;
  return {
    sentence:
      fetchedAt === null
        ? text['pane-policy-baked-in']()
        : text['pane-policy-copy']({ when: formatMoment(fetchedAt, displayLanguage) }),
    problems: problems.slice(0, shownProblems).map(problemLine),
    more: more > 0 ? text['pane-policy-more']({ count: more, number: number(more) }) : '',
  };
};
