import {
  allEnglandMessageId,
  announcementMessageId,
  exerciseMessageId,
  programmeMessageId,
} from './inbox';
import type { StoryGroup } from './start';

export const replying: StoryGroup = {
  title: 'Replying',
  stories: [
    {
      id: 'reply',
      title: 'Reply to an All England message',
      lookAt: 'Press Reply, then Send: it goes to one person and leaves.',
      start: { kind: 'message', messageId: allEnglandMessageId },
    },
    {
      id: 'reply-all',
      title: 'Reply all to an All England message',
      lookAt:
        'Press Reply all, then Send: stopped. Follow the alert into the pane and press “Reply to sender only”; Undo takes it back.',
      start: { kind: 'message', messageId: allEnglandMessageId },
    },
    {
      id: 'reopened-draft',
      title: 'A reply to all, saved and opened again',
      lookAt:
        'Open the draft, then press Send. Outlook calls it a new message, and to 150 people that would leave; it is held as the reply to all it is.',
      start: { kind: 'savedReply', messageId: programmeMessageId, body: 'Firefox.' },
    },
    {
      id: 'mac-reply',
      title: 'A reply to all on Mac',
      lookAt:
        'Outlook on Mac tells the add-in that this is new mail, names no original and keeps the session’s values back for 2 s. Press Send: a new message to 700 people could be sent anyway, this reply cannot. In the pane, reply to the sender only.',
      start: { kind: 'replyAll', messageId: exerciseMessageId, body: 'I will be there.' },
      client: { platform: 'Mac', band: '1.14' },
    },
    {
      id: 'edited-subject',
      title: 'A reply to all with another subject',
      lookAt:
        'Change the subject to anything: Outlook gives the message another conversation. Press Send: it is still stopped as a reply to all.',
      start: { kind: 'replyAll', messageId: announcementMessageId, body: 'Mine does not work.' },
    },
  ],
};
