import type { Audience, Reach } from '../../src/core/audience';
import type { KnownSize, ListFact, Size } from '../../src/core/facts';
import { smtpAddress } from '../../src/core/recipient';
import type { Finding, Verdict } from '../../src/core/verdict';
import type { describe } from '../../src/i18n/describe';

type Input = Parameters<typeof describe>[0];

export const now = Date.parse('2026-11-21T15:10:30Z');
export const modern = { canSendAnyway: true, canOpenPane: true } as const;
export const older = { canSendAnyway: false, canOpenPane: false } as const;

export const people = (min: number, max = min): Audience => ({
  min,
  max,
  seen: max === Infinity ? min : max,
  isAbout: false,
});

export const sized = (count: number, more: Partial<KnownSize> = {}): KnownSize => ({
  known: true,
  min: count,
  max: count,
  source: 'published',
  asOf: '2026-11-21T06:00:00Z',
  isAbout: false,
  isModerated: false,
  ...more,
});

export const list = (name: string, size: Size = sized(840000)): ListFact => ({
  address: smtpAddress('list@contoso.example'),
  name,
  field: 'to',
  size,
});

export const reach = (more: Partial<Reach> = {}): Reach => ({
  people: [],
  lists: [],
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  ...more,
});

export const verdict = (
  action: Verdict['action'],
  audience: Audience,
  findings: readonly Finding[],
): Verdict => ({ action, decided: action, audience, findings });

/** A held message: 840,000 people through one list, unless said otherwise. */
export const held = (more: Partial<Input> = {}): Input => ({
  verdict: verdict('block', people(840000), [
    { rule: 'large-audience', action: 'block', audience: people(840000), limit: 25000 },
  ]),
  reach: reach({ lists: [list('All England')] }),
  kind: 'new',
  displayLanguage: 'en-GB',
  now,
  client: modern,
  ...more,
});
