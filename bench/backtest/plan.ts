import type { Action } from '../../src/core/policy';

/** One message of the made-up trace, and what the default policy makes of it by construction. */
export type Planned = {
  readonly sender: string;
  readonly subject: string;
  readonly recipients: readonly { readonly address: string; readonly isList?: true }[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null for mail from outside, which Breakwater never sees. */
  readonly action: Action | null;
};

export type ListSize = { readonly address: string; readonly members: number };

const at = (local: string): string => `${local}@contoso.example`;

export const [ward, site, region, everyone] = [
  { address: at('ward-7'), members: 12 },
  { address: at('site-north'), members: 300 },
  { address: at('region'), members: 5000 },
  { address: at('everyone'), members: 1_200_000 },
] as const satisfies readonly ListSize[];

export const publishedLists: readonly ListSize[] = [ward, site, region, everyone];

const PEOPLE = 40_000;
const STORM = 20;
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

const person = (number: number): string => at(`person-${number % PEOPLE}`);
const people = (first: number, count: number): Planned['recipients'] =>
  Array.from({ length: count }, (_, index) => ({ address: person(first + index) }));
const list = ({ address }: { readonly address: string }): Planned['recipients'][number] => ({
  address,
  isList: true,
});
const strangers = (first: number, count: number): Planned['recipients'] =>
  Array.from({ length: count }, (_, index) => ({
    address: `guest-${first + index}@elsewhere.example`,
  }));

type Form = (number: number) => Pick<Planned, 'subject' | 'recipients' | 'action'>;

/** Asks Graph for conversations, as only that lets Outlook see a storm. Everything else has its default. */
export const plannedPolicy = {
  sources: { graph: { clientId: '158be46f-e4cb-435a-8d36-f399883c642e', conversations: true } },
};

/** With that policy: new messages 250, 2,500 and 25,000; replies to all 50, 500 and 5,000. */
const forms: readonly Form[] = [
  (n) => ({ subject: `Notes ${n}`, recipients: people(n + 1, 1 + (n % 5)), action: 'allow' }),
  (n) => ({ subject: `RE: Plan, part ${n}`, recipients: people(n + 1, 3), action: 'allow' }),
  // The rows of a list and of its members, as a trace has them.
  (n) => ({
    subject: `Rota ${n}`,
    recipients: [list(ward), ...people(n + 1, 12)],
    action: 'allow',
  }),
  (n) => ({ subject: `News ${n}`, recipients: [list(site), ...people(n + 1, 40)], action: 'warn' }),
  (n) => ({ subject: `Re: News ${n}`, recipients: [list(site), ...people(n, 40)], action: 'warn' }),
  (n) => ({ subject: `Region ${n}`, recipients: [list(region)], action: 'confirm' }),
  (n) => ({ subject: `AW: Region ${n}`, recipients: [list(region)], action: 'block' }),
  (n) => ({
    subject: `"All" ${n}`,
    recipients: [list(everyone), ...people(n, 60)],
    action: 'block',
  }),
  (n) => ({ subject: `Offer; ${n}`, recipients: strangers(n, 30), action: 'warn' }),
  (n) => ({
    subject: `Who is this ${n}?`,
    recipients: [list({ address: at(`hidden-${n % 50}`) })],
    action: 'confirm',
  }),
];

/** Ordinary mail is most of the mail; of the others each form comes once in so many messages. */
const RARELY = 200;

const formOf = (number: number): Form => {
  const rare = forms[2 + (Math.floor(number / RARELY) % (forms.length - 2))];
  const often = forms[number % 2];
  const form = number % RARELY === 0 ? rare : often;
  if (form === undefined) throw new Error('no form');
  return form;
};

/** One message to a site, and twenty people who answer everybody: the sixth answer meets a storm of five. */
const storm = (start: number): readonly Planned[] =>
  Array.from({ length: STORM + 1 }, (_, index) => ({
    sender: person(9000 + index),
    subject: index === 0 ? 'Test' : 'RE: Test',
    recipients: [list(site)],
    at: start + index * MINUTE,
    action: index <= 5 ? 'warn' : 'block',
  }));

/**
 * Messages that come to exactly `rows` rows of a trace with a row for each recipient, over one week from `start`, in no
 * order of time.
 */
export function* plan(rows: number, start: number): Generator<Planned> {
  let left = rows;
  for (const message of storm(start + 60 * MINUTE)) {
    left -= message.recipients.length;
    yield message;
  }
  for (let number = 0; left > 0; number += 1) {
    const isFromOutside = number % 10 === 9;
    const form = formOf(number)(number);
    const fits = form.recipients.length <= left;
    const { subject, recipients, action } = fits
      ? form
      : { subject: `Last ${number}`, recipients: people(number + 1, 1), action: 'allow' as const };
    left -= recipients.length;
    yield {
      sender: isFromOutside ? `visitor-${number}@elsewhere.example` : person(number),
      subject,
      recipients,
      at: start + ((number * 7919 * 1000) % WEEK),
      action: isFromOutside ? null : action,
    };
  }
}
