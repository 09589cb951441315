import type { ItemContext } from './calls/answer';
import type { Item } from './item';

/** What a page is told about the message's past: the truth in the pane, less in the handlers of some clients. */
export const seenItem = ({
  place,
  item,
  client,
}: Pick<ItemContext, 'place' | 'item' | 'client'>): Pick<Item, 'composeType' | 'inReplyTo'> => {
  const { composeType, inReplyTo, wasReopened } = item.get();
  const { platform } = client();
  // Replies are newMail in send handlers on Windows and Mac: https://github.com/OfficeDev/office-js/issues/6652, 6739
  const isForgotten = place === 'send handler' && (platform === 'PC' || platform === 'Mac');
  // The id of the parent is missing in handlers on Mac until the draft is opened again:
  // https://github.com/OfficeDev/office-js/issues/4786
  const isHidden = place !== 'pane' && platform === 'Mac' && !wasReopened;
  return {
    composeType: isForgotten ? 'newMail' : composeType,
    inReplyTo: isHidden ? null : inReplyTo,
  };
};
