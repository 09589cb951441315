import { smtpAddress } from '../core/recipient';
import type { PaneVoice } from '../i18n/pane';
import type { AllMessages } from '../i18n/pane-messages';
import { sideBySide } from '../i18n/sentence';
import type { CutShort } from '../ports';
import { wholeHeadline } from './headline-parts';
import { sayObstacle } from './obstacles';
import type { Lost, PaneState, Trouble } from './pane-state';
import type { PaneView } from './pane-view';

/** What went wrong with the confirmation; '' for nothing. */
export const troubleText = (trouble: Trouble, text: AllMessages): string => {
  switch (trouble) {
    case 'none':
    case 'failed':
      return '';
    case 'changed':
    case 'not-kept':
    case 'over':
    case 'void':
    case 'void-policy':
      return text[`pane-${trouble}`]();
  }
};

const nothingRead = { isMeeting: false, recipients: [], cut: [], unreadable: [] };

/** More names than this are told by their number alone. */
const namedLost = 20;

/** By name, and how many more. */
const namesOf = (missing: Lost['missing'], { text, number, name }: PaneVoice): string => {
  const more = missing.length - namedLost;
  const names = missing
    .slice(0, namedLost)
    .map((entry) => name({ name: entry.name, address: smtpAddress(entry.address) }));
  return [
    ...names,
    ...(more > 0 ? [text['pane-external-more']({ count: more, number: number(more) })] : []),
  ].join(', ');
};

const counted = ({ length }: Lost['missing'], { number }: PaneVoice) => ({
  count: length,
  number: number(length),
});

/** Who is missing since Outlook refused to take them back; nobody where all stand somewhere, only not where they stood. */
export const lostText = ({ missing }: Lost, voice: PaneVoice): string =>
  missing.length === 0
    ? voice.text['pane-repair-half']()
    : [voice.text['pane-repair-lost'](counted(missing, voice)), namesOf(missing, voice)].join(' ');

/** Who is missing since the pane was closed. */
export const cutShortText = ({ missing }: CutShort, voice: PaneVoice): string =>
  [voice.text['pane-repair-cut-short'](counted(missing, voice)), namesOf(missing, voice)].join(' ');

export const putBackText = ({ missing }: CutShort, voice: PaneVoice): string =>
  voice.text['pane-done-put-back'](counted(missing, voice));

/** What came of the last repair, where it is not told beside its Undo; '' for nothing. */
export const newsText = ({ outcome, examined }: PaneState, voice: PaneVoice): string => {
  const { text } = voice;
  switch (outcome?.kind) {
    case undefined:
    case 'done':
    case 'lost':
      return '';
    case 'undone':
      return text['pane-undone']();
    case 'refused':
      return text['pane-repair-refused']();
    case 'impossible':
      return sayObstacle(outcome.obstacle, examined?.checked.read ?? nothingRead, voice);
  }
};

/** Who was missing for a while during the last repair, perhaps by the reader's own hand; '' for nobody. */
export const returnedText = ({ outcome }: PaneState, voice: PaneVoice): string => {
  if (outcome === null || outcome.kind === 'impossible' || outcome.returned === undefined)
    return '';
  const { returned } = outcome;
  return [
    voice.text['pane-repair-returned'](counted(returned, voice)),
    namesOf(returned, voice),
  ].join(' ');
};

const outcomeText = (state: PaneState, voice: PaneVoice): string => {
  const { outcome, done, lost } = state;
  if (outcome?.kind === 'done') return done.at(-1)?.said ?? '';
  const missing = lost.at(-1);
  if (outcome?.kind === 'lost' && missing !== undefined) return lostText(missing, voice);
  return newsText(state, voice);
};

/** The news, for those who hear the pane. */
export const announcementOf = (
  state: PaneState,
  view: PaneView | null,
  voice: PaneVoice,
): string => {
  const { activity, trouble, outcome } = state;
  const { text } = voice;
  if (activity === 'saving') return text['pane-saving']();
  // The result of a repair is told together with the new number, so that neither cuts the other short.
  if (activity === 'repairing' || (activity === 'looking' && outcome !== null))
    return text['pane-repairing']();
  const said =
    view === null
      ? trouble === 'failed'
        ? [text['pane-failed'](), text['pane-failed-next']()]
        : [text['pane-checking']()]
      : [
          troubleText(trouble, text),
          view.headline === null ? '' : wholeHeadline(view.headline),
          ...view.urgent,
          view.next,
        ];
  return sideBySide([outcomeText(state, voice), returnedText(state, voice), ...said]);
};
