import { wardSeven } from './cast';
import { coverSubject } from './inbox';
import type { StoryHold } from './story';

/** What an administrator would write into policy.json; its end is set when it starts. */
export const hold: StoryHold = {
  id: 'INC-2041',
  lists: [wardSeven.address],
  subjects: [coverSubject],
  message: {
    en: 'A mail storm is being cleaned up. Please do not reply; we will write when it is over.',
    fr: 'Une tempête de messages est en cours de traitement. Merci de ne pas répondre ; nous écrirons quand ce sera terminé.',
    de: 'Ein E-Mail-Sturm wird gerade beseitigt. Bitte nicht antworten; wir melden uns, wenn er vorbei ist.',
  },
};
