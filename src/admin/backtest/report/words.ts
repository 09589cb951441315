import type { Facts } from '../../../core/facts';
import type { Headline } from '../../../core/headline';
import type { RuleId } from '../../../core/verdict';
import { formatNumber } from '../../../i18n/numbers';

export const number = (value: number): string => formatNumber(value, 'en');

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "840,000", "at least 1,000": how many people a send reaches, as far as it is known. */
export const peopleIn = (headline: Headline): string => {
  switch (headline.kind) {
    case 'unknown':
      return 'nobody knows';
    case 'exactly':
      return number(headline.people);
    case 'about':
      return `about ${number(headline.people)}`;
    case 'upTo':
      return `up to ${number(headline.people)}`;
    case 'atLeast':
      return `at least ${number(headline.people)}`;
  }
};

export const kindWords: { readonly [kind in Facts['kind']]: string } = {
  new: 'new message',
  reply: 'reply',
  replyAll: 'reply-all',
  forward: 'forward',
  meeting: 'meeting',
};

export const ruleWords: { readonly [rule in RuleId]: string } = {
  'large-audience': 'a message reaches many people',
  'reply-all': 'a reply reaches many people',
  'unknown-list': 'nobody knows how many people a list reaches',
  'visible-external': 'external people see one another’s addresses',
  'protected-list': 'a list with an action of its own in the policy',
  hold: 'an emergency hold of the policy',
  'storm-in-progress': 'many people have just answered everybody',
  'bcc-exposed': 'the sender had the original as a blind copy',
};
