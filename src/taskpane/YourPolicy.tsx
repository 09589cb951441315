import { Link } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import type { PaneView } from './pane-view';
import { PolicyProblem } from './PolicyProblem';
import { Section } from './Section';

export type YourPolicyProps = Pick<PaneView, 'policy' | 'helpUrl'> & { readonly text: AllMessages };

/** What the organisation has to say, under a heading of its own: it belongs to nothing that was found in the message. */
export const YourPolicy = ({ policy, helpUrl, text }: YourPolicyProps) => {
  if (policy === null && helpUrl === null) return null;
  return (
    <Section heading={text['pane-policy']()}>
      {policy !== null && (
        <PolicyProblem notice={policy} detailsLabel={text['pane-policy-details']()} />
      )}
      {helpUrl !== null && (
        <Link href={helpUrl} target="_blank" rel="noopener noreferrer">
          {text['pane-help']()}
        </Link>
      )}
    </Section>
  );
};
