import type { AllMessages } from '../i18n/pane-messages';
import type { PaneState, Trouble } from './pane-state';
import type { PaneView } from './pane-view';

/** What went wrong with the confirmation, beside the button; '' for nothing. */
export const troubleText = (trouble: Trouble, text: AllMessages): string => {
  switch (trouble) {
    case 'none':
    case 'failed':
      return '';
    case 'changed':
    case 'not-kept':
    case 'over':
      return text[`pane-${trouble}`]();
  }
};

/** The news, for those who hear the pane. */
export const announcementOf = (
  { activity, trouble }: PaneState,
  view: PaneView | null,
  text: AllMessages,
): string => {
  if (activity === 'saving') return text['pane-saving']();
  if (view === null)
    return trouble === 'failed'
      ? `${text['pane-failed']()} ${text['pane-failed-next']()}`
      : text['pane-checking']();
  return [troubleText(trouble, text), view.headline, view.next]
    .filter((said) => said !== '')
    .join(' ');
};
