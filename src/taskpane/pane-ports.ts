import type { CheckPorts } from '../check/check';
import type { GraphSource } from '../core/policy';
import type { PaneVoice } from '../i18n/pane';
import type { ConsentDesk, Notices, Repairs } from '../ports';
import type { ObstacleOf } from './obstacles';

/** What the pane needs of Outlook and of the browser. */
export type PanePorts = {
  /** Made anew for each look, so that a call which never answers cannot hold up the next. */
  readonly connect: () => CheckPorts;
  /** Both tell until they are told to stop. */
  readonly onMessageChange: (listener: () => void) => () => void;
  readonly theme: ThemeSource;
  readonly repairs: Repairs;
  readonly obstacleOf: ObstacleOf;
  /** Of the message that is open now. */
  readonly notices: () => Notices;
  readonly consent: (graph: GraphSource) => ConsentDesk;
  /** A tag such as `fr-CA`, in which the voice speaks. */
  readonly displayLanguage: string;
  readonly voice: PaneVoice;
};

export type ThemeSource = {
  readonly current: () => 'light' | 'dark';
  readonly onChange: (listener: () => void) => () => void;
};
