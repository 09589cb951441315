import { hold } from './hold';
import { allEnglandMessageId, coverMessageId } from './inbox';
import { repliesToAll } from './replies-to-all';
import type { StoryGroup } from './start';

export const storms: StoryGroup = {
  title: 'Mail storms',
  stories: [
    {
      id: 'nhs-morning',
      title: 'The NHS morning: everybody replies',
      lookAt:
        'The inbox fills with replies while yours stands open. Press Send: the way out first, then how many have replied to all. In the pane, “Reply to sender only” is one click.',
      start: { kind: 'replyAll', messageId: allEnglandMessageId, body: 'Why did I get this?' },
      arrivals: { replies: repliesToAll, alreadyThere: 6, everyMs: 4_000 },
    },
    {
      id: 'hold-goes-live',
      title: 'A hold while you write',
      lookAt:
        'To 12 people and no more, this reply would leave. First press “Start the hold”, then Send: stopped in the words of the administrator. End the hold, and it leaves.',
      start: {
        kind: 'replyAll',
        messageId: coverMessageId,
        body: 'I can do Monday.',
      },
      hold,
    },
    {
      id: 'on-hold',
      title: 'A reply while a hold is on',
      lookAt:
        'The administrator’s message stands in the alert and in the pane. Reply to the sender only, and it still has to wait: the subject is on hold.',
      start: { kind: 'replyAll', messageId: coverMessageId, body: 'I can do Monday.' },
      policy: { holds: [{ ...hold, until: '2099-12-31' }] },
    },
  ],
};
