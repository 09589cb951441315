import { everyone } from '../core/governed';
import type { Finding, RuleId } from '../core/verdict';
import { explain, type Explained, type PaneVoice } from '../i18n/pane';
import { sideBySide } from '../i18n/sentence';
import type { Weighed } from './examine';
import { sayLimit } from './limits';

/** What was found, and under which limit of the organisation's it falls; '' for none. */
export type Reason = { readonly said: string; readonly limit: string };

export type Reasons = {
  /** A storm that is under way, the administrator's word on a hold: to be read before anything is done. */
  readonly urgent: readonly string[];
  readonly reasons: readonly Reason[];
  /** What to do instead. */
  readonly advice: readonly string[];
};

const urgentRules: readonly RuleId[] = ['storm-in-progress', 'hold'];

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

const explained = (
  { facts, verdict, policy }: Weighed,
  findings: readonly Finding[],
  voice: PaneVoice,
): Explained => {
  // The lists have rows of their own: no sentence tells them a second time.
  const reach = { ...everyone(facts, policy), lists: [] };
  return explain({ verdict: { ...verdict, findings }, reach, kind: facts.kind, now: 0 }, voice);
};

const repliersOf = (
  { facts: { thread }, verdict, policy }: Weighed,
  { text, number }: PaneVoice,
): readonly Reason[] => {
  const count = thread?.repliers ?? 0;
  // The storm's own sentence says it already.
  if (count === 0 || verdict.findings.some(({ rule }) => rule === 'storm-in-progress')) return [];
  const minutes = policy.storm.windowMinutes;
  return [{ said: text['pane-repliers']({ count, number: number(count), minutes }), limit: '' }];
};

/** Why the message is judged as it is. */
export const reasonsOf = (weighed: Weighed, voice: PaneVoice, displayLanguage: string): Reasons => {
  const { facts, verdict, policy } = weighed;
  const general = explained(weighed, [], voice).facts;
  const rules = unique(verdict.findings.map(({ rule }) => rule));
  const found = rules.map((rule) => {
    const findings = verdict.findings.filter((finding) => finding.rule === rule);
    const context = { kind: facts.kind, policy, voice, displayLanguage };
    return {
      isUrgent: urgentRules.includes(rule),
      said: explained(weighed, findings, voice).facts.filter((fact) => !general.includes(fact)),
      limits: unique(findings.map((finding) => sayLimit(finding, context))),
    };
  });
  const ofRules = found.map(({ isUrgent, said, limits }): Reason => {
    const told = isUrgent ? '' : sideBySide(said);
    return told === ''
      ? { said: sideBySide(limits), limit: '' }
      : { said: told, limit: sideBySide(limits) };
  });
  return {
    urgent: found.filter(({ isUrgent }) => isUrgent).map(({ said }) => sideBySide(said)),
    reasons: [
      ...ofRules,
      ...repliersOf(weighed, voice),
      ...general.map((said) => ({ said, limit: '' })),
    ].filter(({ said }) => said !== ''),
    advice: explained(weighed, verdict.findings, voice).instead,
  };
};
