import { decide } from '../../core/decide';
import type { Facts, ListFact, Size } from '../../core/facts';
import type { Action, Policy } from '../../core/policy';
import { smtpAddress } from '../../core/recipient';
import type { Finding } from '../../core/verdict';
import { formatNumber } from '../../i18n/numbers';

/** What may be tried out; the words go before the number of people. */
export const exampleKinds = {
  replyAll: 'Reply to all, to',
  new: 'New message, to',
  meeting: 'Invitation, to',
  storm: 'Reply to all in a storm, to',
  external: 'External addresses shown',
  unlisted: 'List that no source knows',
  unreachable: 'List nobody could ask about',
} as const;

export type ExampleKind = keyof typeof exampleKinds;

export type Example = { readonly kind: ExampleKind; readonly people: number };

export const hasNumber = (kind: ExampleKind): boolean =>
  kind !== 'unlisted' && kind !== 'unreachable';

/** More addresses than any message can show. */
const MOST_VISIBLE = 10_000;

const aList = (size: Size): ListFact => ({
  address: smtpAddress(''),
  name: '',
  field: 'to',
  size,
});

const knownSize = (people: number): Size => ({
  known: true,
  min: people,
  max: people,
  source: 'published',
  asOf: null,
  isAbout: false,
  isModerated: false,
});

const sizeOf = ({ kind, people }: Example): Size =>
  kind === 'unlisted' || kind === 'unreachable' ? { known: false, why: kind } : knownSize(people);

const strangers = (count: number) =>
  Array.from({ length: Math.min(count, MOST_VISIBLE) }, (_, index) => ({
    // No organisation's own domain ends like this (RFC 2606).
    address: smtpAddress(`${index}@elsewhere.invalid`),
    name: '',
    isVisible: true,
  }));

/** The message as facts: one list, or external people alone, from a sender with no rights of their own. */
const factsOf = (example: Example, policy: Policy): Facts => {
  const { kind, people } = example;
  const isReply = kind === 'replyAll' || kind === 'storm';
  return {
    at: 0,
    kind: isReply ? 'replyAll' : kind === 'meeting' ? 'meeting' : 'new',
    sender: null,
    subject: null,
    people: kind === 'external' ? strangers(people) : [],
    lists: kind === 'external' ? [] : [aList(sizeOf(example))],
    isCut: false,
    isUnreadable: false,
    membersRead: null,
    original: null,
    thread: kind === 'storm' ? { repliers: policy.storm.replies } : null,
  };
};

const words: { readonly [action in Action]: string } = {
  allow: 'let go',
  warn: 'warned',
  confirm: 'to be confirmed',
  block: 'blocked',
};

const because = (finding: Finding | undefined): string => {
  switch (finding?.rule) {
    case 'large-audience':
    case 'reply-all':
    case 'visible-external':
      return ` (from ${formatNumber(finding.limit, 'en')} on)`;
    case 'storm-in-progress':
      return ' (storm)';
    case 'unknown-list':
      return ' (size unknown)';
    case 'protected-list':
    case 'hold':
    case 'bcc-exposed':
    case undefined:
      return '';
  }
};

export type Outcome = { readonly action: Action; readonly words: string };

/** What the policy does to an example, by the code that decides in Outlook. */
export const outcomeOf = (example: Example, policy: Policy): Outcome => {
  const { action, decided, findings } = decide(factsOf(example, policy), policy);
  const strongest = findings.find((finding) => finding.action === decided);
  const said = `${words[decided]}${decided === 'allow' ? '' : because(strongest)}`;
  return action === decided
    ? { action, words: said }
    : { action, words: `let go by monitor mode, else ${said}` };
};
