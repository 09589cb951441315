import type { ListFact } from '../core/facts';
import { everyone } from '../core/governed';
import { headlineOf, headlineOfBounds } from '../core/headline';
import type { Action } from '../core/policy';
import type { RecipientsRead } from '../core/ordinary';
import type { Verdict } from '../core/verdict';
import { sayAge } from '../i18n/age';
import { sourceMessages } from '../i18n/messages';
import { explain, paneVoice, sendLabel, type PaneVoice } from '../i18n/pane';
import { sayPeople } from '../i18n/people';
import { sayHeadline } from '../i18n/reached';

import { questionFor, type Question } from './confirmation';
import type { Examined } from './examine';
import { policyNotice, type PolicyNotice } from './policy-notice';

/** One list: its name, how many people, who says so and how old that is. */
export type ListRow = {
  readonly key: string;
  readonly name: string;
  /** '' for a contact group. */
  readonly address: string;
  readonly people: string;
  /** '' where no source knows the list. */
  readonly source: string;
};

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
  /** '' for ordinary mail, where nobody was counted. */
  readonly headline: string;
  /** What happens at Send. */
  readonly next: string;
  readonly findings: readonly string[];
  readonly advice: readonly string[];
  readonly lists: readonly ListRow[];
  /** How many people are addressed besides the lists; '' for none. */
  readonly direct: string;
  readonly ask: Ask | null;
  readonly policy: PolicyNotice | null;
  readonly helpUrl: string | null;
  /** A source did not answer: it may do so now. */
  readonly isWorthAnotherLook: boolean;
};

const row = (list: ListFact, at: number, now: number, voice: PaneVoice): ListRow => {
  const { text, name } = voice;
  const { address, size } = list;
  const behind = size.known ? headlineOfBounds(size) : ({ kind: 'unknown' } as const);
  const source = size.known
    ? [text[sourceMessages[size.source]](), sayAge(size.asOf, now, text)]
    : [];
  return {
    key: `${at} ${address}`,
    name: name(list),
    address,
    people:
      behind.kind === 'unknown'
        ? text[`pane-${size.known ? 'unlisted' : size.why}`]()
        : sayPeople(behind, voice),
    source: source.filter((part) => part !== '').join(', '),
  };
};

const sayNext = (
  { action, decided, findings }: Verdict,
  kind: 'meeting' | 'message',
  { text }: PaneVoice,
): string => {
  if (action === 'allow')
    return decided === 'allow'
      ? text['pane-clear']({ kind })
      : text['pane-monitor']({ kind, action: decided });
  const isOnHold = action === 'block' && findings.some(({ rule }) => rule === 'hold');
  return text[isOnHold ? 'pane-hold' : (`pane-${action}` as const)]({ kind });
};

const toneOf = ({ action, decided }: Verdict): Tone =>
  action === 'allow' && decided !== 'allow' ? 'trial' : action;

const writtenKind = ({ isMeeting }: RecipientsRead): 'meeting' | 'message' =>
  isMeeting ? 'meeting' : 'message';

const ordinary = (read: RecipientsRead, { text }: PaneVoice): PaneView => ({
  tone: 'allow',
  headline: '',
  next: text['pane-clear']({ kind: writtenKind(read) }),
  findings: [],
  advice: [],
  lists: [],
  direct: '',
  ask: null,
  policy: null,
  helpUrl: null,
  isWorthAnotherLook: false,
});

/** What was found, as the pane says it. */
export const paneView = (
  { checked, isConfirmed, at: now }: Examined,
  displayLanguage: string,
): PaneView => {
  const voice = paneVoice(displayLanguage);
  if (checked.isOrdinary) return ordinary(checked.read, voice);
  const { text, number } = voice;
  const { facts, verdict, policy, loaded } = checked;
  const reach = everyone(facts, policy);
  const headline = headlineOf(verdict.audience, reach);
  // The lists have rows of their own: no sentence tells them a second time.
  const said = explain({ verdict, reach: { ...reach, lists: [] }, kind: facts.kind, now }, voice);
  const question = isConfirmed ? null : questionFor(checked);
  const people = reach.people.length;
  return {
    tone: isConfirmed ? 'allow' : toneOf(verdict),
    headline: sayHeadline(headline, facts.kind, voice),
    next: isConfirmed
      ? text['pane-confirmed']()
      : sayNext(verdict, writtenKind(checked.read), voice),
    findings: said.facts,
    advice: said.instead,
    lists: reach.lists.map((list, at) => row(list, at, now, voice)),
    direct:
      reach.lists.length > 0 && people > 0
        ? text['pane-direct']({ count: people, number: number(people) })
        : '',
    ask:
      question === null
        ? null
        : {
            ...question,
            number: question.people === null ? '' : number(question.people),
            button: sendLabel(headline, voice),
          },
    policy: policyNotice(loaded, voice, displayLanguage),
    helpUrl: policy.support?.url ?? null,
    isWorthAnotherLook: verdict.findings.some(
      (finding) => finding.rule === 'unknown-list' && finding.why === 'unreachable',
    ),
  };
};
