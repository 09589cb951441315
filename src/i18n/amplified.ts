import { amplification } from '../core/amplification';
import type { MessageKind } from '../core/facts';
import { headlineNumber, type Headline } from '../core/headline';
import { keep, type Sentence } from './sentence';

const million = 1_000_000;

/** From here on millions are said as a word: nobody reads eight digits. */
const wordFrom = 10 * million;

/** What answers to all would make of this message; a meeting is not answered to all. */
export const amplified = (headline: Headline, kind: MessageKind): Sentence => ({
  part: 'facts',
  keep: keep.amplified,
  say: ({ text, number }) => {
    const grown = kind === 'meeting' ? null : amplification(headlineNumber(headline));
    if (grown === null) return '';
    const isWord = grown.messages >= wordFrom;
    return text.amplified({
      replies: number(grown.replies),
      scale: isWord ? 'millions' : 'ones',
      number: number(isWord ? Math.round(grown.messages / million) : grown.messages),
    });
  },
});
