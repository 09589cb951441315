import { everyone } from '../core/governed';
import { headlineOf } from '../core/headline';
import type { RecipientsRead } from '../core/ordinary';
import type { Action } from '../core/policy';
import type { RuleId, Verdict } from '../core/verdict';
import { sendLabel, type PaneVoice } from '../i18n/pane';
import { questionFor, type Question } from './confirmation';
import type { Examined, Weighed } from './examine';
import { externalsOf, type Externals } from './externals';
import { headlineParts, type HeadlineParts } from './headline-parts';
import { formatTime } from './moment';
import { explainOverlap } from './overlap';
import type { PanePorts } from './pane-ports';
import { policyNotice, type PolicyNotice } from './policy-notice';
import { reasonsOf, type Reason } from './reasons';
import { noOffers, repairsOffered, type Offers } from './repairs-offered';
import { rowsOf, type Row } from './rows';

export type Ask = Question & {
  /** The number as the reader writes it; '' where nobody knows it. */
  readonly number: string;
  readonly button: string;
};

/** How the headline looks; `trial` in monitor mode, where the policy would do something. */
export type Tone = Action | 'trial';

/** Everything the pane shows of a message, as text. */
export type PaneView = {
  readonly tone: Tone;
  /** Null for ordinary mail, where nobody was counted. */
  readonly headline: HeadlineParts | null;
  /** What happens at Send. */
  readonly next: string;
  /** What is to be read before anything is done. */
  readonly urgent: readonly string[];
  readonly offers: Offers;
  readonly rows: readonly Row[];
  /** How the rows add up. */
  readonly sum: readonly string[];
  readonly ask: Ask | null;
  readonly reasons: readonly Reason[];
  readonly advice: readonly string[];
  readonly externals: Externals | null;
  readonly policy: PolicyNotice | null;
  readonly helpUrl: string | null;
  /** A source did not answer: it may do so now. */
  readonly isWorthAnotherLook: boolean;
};

const isFound = ({ findings }: Verdict, rule: RuleId): boolean =>
  findings.some((finding) => finding.rule === rule);

const sayNext = (verdict: Verdict, kind: 'meeting' | 'message', { text }: PaneVoice): string => {
  const { action, decided } = verdict;
  if (action === 'allow')
    return decided === 'allow'
      ? text['pane-clear']({ kind })
      : text['pane-monitor']({ kind, action: decided });
  const isOnHold = action === 'block' && isFound(verdict, 'hold');
  return text[isOnHold ? 'pane-hold' : (`pane-${action}` as const)]({ kind });
};

const toneOf = ({ action, decided }: Verdict): Tone =>
  action === 'allow' && decided !== 'allow' ? 'trial' : action;

const writtenKind = ({ isMeeting }: RecipientsRead): 'meeting' | 'message' =>
  isMeeting ? 'meeting' : 'message';

const ordinary = (read: RecipientsRead, { text }: PaneVoice): PaneView => ({
  tone: 'allow',
  headline: null,
  next: text['pane-clear']({ kind: writtenKind(read) }),
  urgent: [],
  offers: noOffers,
  rows: [],
  sum: [],
  ask: null,
  reasons: [],
  advice: [],
  externals: null,
  policy: null,
  helpUrl: null,
  isWorthAnotherLook: false,
});

const askFor = (weighed: Weighed, voice: PaneVoice): Ask | null => {
  const question = questionFor(weighed);
  if (question === null) return null;
  const { verdict, facts, policy } = weighed;
  const headline = headlineOf(verdict.audience, everyone(facts, policy));
  return {
    ...question,
    number: question.people === null ? '' : voice.number(question.people),
    button: sendLabel(headline, voice),
  };
};

export type Reader = Pick<PanePorts, 'displayLanguage' | 'voice' | 'obstacleOf'>;

/** What was found, as the pane says it. */
export const paneView = (
  { checked, isConfirmed, confirmedUntil, mailboxOwner, at: now }: Examined,
  { displayLanguage, voice, obstacleOf }: Reader,
): PaneView => {
  const { read } = checked;
  if (checked.isOrdinary) return ordinary(read, voice);
  const { text } = voice;
  const { facts, verdict, policy, loaded } = checked;
  const reach = everyone(facts, policy);
  return {
    tone: isConfirmed ? 'allow' : toneOf(verdict),
    headline: headlineParts(headlineOf(verdict.audience, reach), facts.kind, voice),
    next:
      confirmedUntil === null
        ? sayNext(verdict, writtenKind(read), voice)
        : text['pane-confirmed']({ time: formatTime(confirmedUntil, displayLanguage) }),
    offers: repairsOffered({ weighed: checked, mailboxOwner, voice }, obstacleOf),
    rows: rowsOf(reach, read, now, voice),
    sum: explainOverlap(verdict.audience, reach, voice),
    ask: isConfirmed ? null : askFor(checked, voice),
    ...reasonsOf(checked, voice, displayLanguage),
    externals: externalsOf(
      { facts, policy, isVisibleTold: isFound(verdict, 'visible-external') },
      voice,
    ),
    policy: policyNotice(loaded, voice, displayLanguage),
    helpUrl: policy.support?.url ?? null,
    isWorthAnotherLook: verdict.findings.some(
      (finding) => finding.rule === 'unknown-list' && finding.why === 'unreachable',
    ),
  };
};
