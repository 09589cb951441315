import type { Headline } from '../core/headline';
import type { Verdict } from '../core/verdict';
import { keep, type Sentence } from './sentence';
import type { Voice } from './voice';

/** What the reader's Outlook can do once a message is held. */
export type Client = {
  /** Mailbox 1.14: the alert of a warning carries Send Anyway. Before, a second press of Send sends. */
  readonly canSendAnyway: boolean;
  /** The alert itself carries the button that opens the pane. Else the pane is opened from the ribbon. */
  readonly canOpenPane: boolean;
};

type Held = Pick<Verdict, 'action' | 'findings'>;

const sayNext = (
  { action, findings }: Held,
  headline: Headline,
  client: Client,
  voice: Voice,
): string => {
  const { text, number } = voice;
  const pane = client.canOpenPane ? 'button' : 'ribbon';
  const door = { pane, label: text['cancel-label']() } as const;
  switch (action) {
    case 'allow':
      return '';
    case 'warn':
      return client.canSendAnyway ? text['next-send-anyway']() : text['next-send-again']();
    case 'confirm':
      return text['next-confirm']({
        ...door,
        number: headline.kind === 'unknown' ? 'none' : number(headline.people),
      });
    case 'block':
      return findings.some(({ rule }) => rule === 'hold')
        ? text['next-hold']()
        : text['next-block'](door);
  }
};

/** How the message can still be sent, or that it cannot. */
export const next = (held: Held, headline: Headline, client: Client): Sentence => ({
  part: 'next',
  keep: keep.always,
  say: (voice) => sayNext(held, headline, client, voice),
});
