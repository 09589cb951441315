import type { Item } from '../host/item';
import type { Control, Manifest } from '../host/manifest';
import type { Departure } from '../host/send';
import { inbox } from '../stories/inbox';
import { firstStory } from '../stories/stories';
import type { Story, StoryMessage } from '../stories/story';
import type { Composing } from './compose-session';
import type { LoggedRequest, ServiceState } from './services-client';

export type Folder = 'inbox' | 'drafts' | 'sent';

export type Sent = {
  readonly item: Item;
  readonly at: number;
  readonly departure: Departure;
};

export type OpenPane = { readonly control: Control; readonly serial: number };

/** From the press on Send to what came of it. */
export type LastSend = {
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly outcome: string;
};

/** The consent question while it stands open. */
export type ConsentQuestion = {
  readonly scopes: readonly string[];
  readonly answer: (isGiven: boolean) => void;
};

export type PageState = {
  readonly manifest: Manifest | undefined;
  readonly problem: string | undefined;
  /** From the choice of a story until its draft is open. */
  readonly isStarting: boolean;
  readonly story: Story;
  readonly folder: Folder;
  readonly inbox: readonly StoryMessage[];
  readonly openId: string | undefined;
  /** How many messages came since the story began. */
  readonly arrived: number;
  readonly stopArrivals: () => void;
  readonly drafts: readonly Item[];
  readonly sent: readonly Sent[];
  readonly composing: Composing | undefined;
  /** What became of the last form, while nothing else is shown. */
  readonly notice: string;
  readonly pane: OpenPane | undefined;
  readonly services: ServiceState;
  readonly requests: readonly LoggedRequest[];
  readonly lastSend: LastSend | undefined;
  readonly consent: ConsentQuestion | undefined;
};

export const initialPage: PageState = {
  manifest: undefined,
  problem: undefined,
  isStarting: true,
  story: firstStory,
  folder: 'inbox',
  inbox,
  openId: undefined,
  arrived: 0,
  stopArrivals: () => undefined,
  drafts: [],
  sent: [],
  composing: undefined,
  notice: '',
  pane: undefined,
  services: { directory: 'fine', graph: true, consent: 'granted', policyText: null },
  requests: [],
  lastSend: undefined,
  consent: undefined,
};

/** The add-in's own requests between Send and its answer: policy, sizes and Graph; not the page's files. */
export const requestsOf = (
  lastSend: LastSend | undefined,
  requests: readonly LoggedRequest[],
): readonly LoggedRequest[] => {
  if (lastSend === undefined) return [];
  const { startedAt, endedAt = Number.POSITIVE_INFINITY } = lastSend;
  return requests.filter(({ at }) => at >= startedAt && at <= endedAt);
};
