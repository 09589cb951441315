import type { RecipientsRead } from '../core/ordinary';
import type { PaneVoice } from '../i18n/pane';
import type { Obstacle, Repair } from '../ports';

/** Why a repair must not be tried on these recipients; null where nothing is in its way. */
export type ObstacleOf = (repair: Repair, read: RecipientsRead) => Obstacle | null;

/** How many recipients of a field Outlook names: as many as the field it cut has. */
const namedAtMost = ({ recipients, cut }: RecipientsRead): number =>
  Math.max(
    0,
    ...(['to', 'cc', 'bcc'] as const)
      .filter((field) => cut.length === 0 || cut.includes(field))
      .map((field) => recipients.filter((entry) => entry.field === field).length),
  );

export const sayObstacle = (
  obstacle: Obstacle,
  read: RecipientsRead,
  { text, number }: PaneVoice,
): string => {
  switch (obstacle) {
    case 'cut':
      return text['pane-cannot-cut']({ number: number(namedAtMost(read)) });
    case 'contact-group':
      return text['pane-cannot-group']();
    case 'unreadable':
      return text['pane-cannot-read']();
    case 'full':
      return text['pane-cannot-full']();
  }
};
