import type { Reach } from '../core/audience';
import type { MessageKind } from '../core/facts';
import { headlineOf } from '../core/headline';
import type { Verdict } from '../core/verdict';
import { cut } from './outside-text';
import { sayHeadline } from './reached';
import { sideBySide } from './sentence';
import { voiceFor, type Voice } from './voice';

/** Outlook takes at most 150 characters of a notice, and throws at more (NotificationMessageDetails). */
const limit = 150;

/** Both sentences where there is room, else the first, and of that as much as fits. */
export const fitNotice = (headline: string, next: string): string => {
  const whole = sideBySide([headline, next]);
  return whole.length <= limit ? whole : cut(headline, limit);
};

/** What Send will do. Only for clients that have an event at Send. */
const sayNext = ({ action, findings }: Verdict, { text }: Voice): string => {
  if (action === 'allow') return '';
  return findings.some(({ rule }) => rule === 'hold') ? text.hold() : text[`notice-${action}`]();
};

/** On phones nothing happens at Send, so this is all there is. */
const sayInstead = (kind: MessageKind, { text }: Voice): string =>
  kind === 'replyAll' ? text['reply-all-instead']() : text['large-audience-instead']();

/** The notice above a message that would be held: how many people, and what comes of it. At most 150 characters. */
export const describeNotice = (input: {
  readonly verdict: Verdict;
  /** `everyone(facts, policy)`. */
  readonly reach: Reach;
  readonly kind: MessageKind;
  /** A tag such as `fr-CA`. */
  readonly displayLanguage: string;
  /** The client has no event at Send, and so nobody who stops the message there. */
  readonly isPhone: boolean;
}): { readonly text: string; readonly label: string } => {
  const { verdict, reach, kind, displayLanguage, isPhone } = input;
  const voice = voiceFor(displayLanguage, 'plain', { name: 0, note: 0 });
  const headline = sayHeadline(headlineOf(verdict.audience, reach), kind, voice);
  const next = isPhone ? sayInstead(kind, voice) : sayNext(verdict, voice);
  return {
    text: fitNotice(headline, next),
    label: voice.text['cancel-label'](),
  };
};
