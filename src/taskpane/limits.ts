import type { Facts } from '../core/facts';
import { stepAt, type Action, type Policy } from '../core/policy';
import { stepsFor } from '../core/size';
import type { Finding } from '../core/verdict';
import type { PaneVoice } from '../i18n/pane';
import { cut, plainText } from '../i18n/outside-text';
import { formatMoment } from './moment';

type Held = Exclude<Action, 'allow'>;

const isHeld = (action: Action): action is Held => action !== 'allow';

/** An administrator's own name for a hold. UTF-16 units. */
const longestId = 64;

export type LimitContext = {
  readonly kind: Facts['kind'];
  readonly policy: Policy;
  readonly voice: PaneVoice;
  readonly displayLanguage: string;
};

/** Which limit of the policy a finding has passed; '' where it is none of the policy's. */
export const sayLimit = (
  finding: Finding,
  { kind, policy, voice, displayLanguage }: LimitContext,
): string => {
  const { text, number } = voice;
  const counted = (count: number) => ({ count, number: number(count) });
  const { action } = finding;
  if (!isHeld(action)) return '';
  switch (finding.rule) {
    case 'large-audience':
    case 'reply-all': {
      // The upper end alone never does more than ask: the limit it has passed may be that of a stop.
      const step = stepAt(finding.limit, stepsFor(kind, policy)).action;
      return isHeld(step)
        ? text['pane-limit']({ action: step, kind, ...counted(finding.limit) })
        : '';
    }
    case 'visible-external':
      return text['pane-limit-external']({ action, ...counted(finding.limit) });
    case 'storm-in-progress':
      return text['pane-limit-storm']({ action, ...counted(policy.storm.replies) });
    case 'unknown-list':
      return text['pane-limit-unknown']({ action });
    case 'protected-list':
      return text['pane-limit-list']({ action });
    case 'hold':
      return text['pane-limit-hold']({
        id: cut(plainText(finding.id), longestId),
        when: formatMoment(finding.until, displayLanguage),
      });
    case 'bcc-exposed':
      return '';
  }
};
