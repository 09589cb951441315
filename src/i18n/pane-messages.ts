import type { MessageKind } from '../core/facts';
import type { Action } from '../core/policy';
import type { Field } from '../core/recipient';
import type { Counted, Messages, Plain, With } from './messages';

type Held = Exclude<Action, 'allow'>;
type Written = { readonly kind: 'meeting' | 'message' };
type Named = { readonly name: string };
type Limit = Counted & { readonly action: Held };

/** The messages of the task pane alone: their ids begin with `pane-`, and the send bundle carries none of them. */
export type PaneMessages = {
  /** Label of the input for the number in the headline. */
  readonly 'pane-number-label': Plain;
  /** Label of the input for the reason. */
  readonly 'pane-reason-label': Plain;
  /** Tick box in place of the number. */
  readonly 'pane-unknown-tick': Plain;
  /** Button that confirms. */
  readonly 'pane-send': With<Counted>;
  readonly 'pane-send-unknown': Plain;

  /** The pane's own sentences. While it looks at the message. */
  readonly 'pane-checking': Plain;
  /** What happens at Send, one for each action; `pane-hold` where the administrator's emergency switch stops it. */
  readonly 'pane-clear': With<Written>;
  readonly 'pane-warn': With<Written>;
  readonly 'pane-confirm': With<Written>;
  readonly 'pane-block': With<Written>;
  readonly 'pane-hold': With<Written>;
  /** Monitor mode, where the rules would do more than nothing. */
  readonly 'pane-monitor': With<Written & { readonly action: Held }>;
  /** Headings. */
  readonly 'pane-findings': Plain;
  /** Above the lists and those who are addressed directly. */
  readonly 'pane-lists': Plain;
  readonly 'pane-confirmation': Plain;
  /** In a row of the table of lists, in place of a number. */
  readonly 'pane-unlisted': Plain;
  readonly 'pane-unreachable': Plain;
  /** Heading above what is wrong with the published policy, and the link to the organisation's help. */
  readonly 'pane-policy': Plain;
  /** `when` is a date and time in the reader's own writing. */
  readonly 'pane-policy-copy': With<{ readonly when: string }>;
  readonly 'pane-policy-baked-in': Plain;
  /** Opens the problems of the file, which are told in English. */
  readonly 'pane-policy-details': Plain;
  readonly 'pane-policy-more': With<Counted>;
  /** The pane itself failed; the handler at Send does not depend on it. */
  readonly 'pane-failed': Plain;
  /** What that means for the message, and what to do. */
  readonly 'pane-failed-next': Plain;
  /** Button. */
  readonly 'pane-again': Plain;
  /** Below and beside the inputs. */
  readonly 'pane-number-hint': With<{ readonly number: string }>;
  readonly 'pane-number-wrong': With<{ readonly number: string }>;
  readonly 'pane-tick-missing': Plain;
  readonly 'pane-reason-optional': Plain;
  readonly 'pane-reason-required': Plain;
  readonly 'pane-reason-missing': Plain;
  /** What became of the confirmation; use Outlook's word for Send. */
  readonly 'pane-saving': Plain;
  /** `time` of day in the reader's own writing, also one o'clock: take care with articles. */
  readonly 'pane-confirmed': With<{ readonly time: string }>;
  readonly 'pane-changed': Plain;
  readonly 'pane-not-kept': Plain;
  readonly 'pane-over': Plain;
  /** Link to the address the policy gives. */
  readonly 'pane-help': Plain;

  /** Buttons that repair; `name` is a list's. Bcc as Outlook calls it in your language. */
  readonly 'pane-reply-to-sender': Plain;
  readonly 'pane-remove-list': With<Named>;
  readonly 'pane-move-list': With<Named>;
  readonly 'pane-move-all-lists': Plain;
  readonly 'pane-move-external': Plain;
  readonly 'pane-undo': Plain;
  readonly 'pane-repairing': Plain;
  /** What a repair has done; Undo stands beside it. `name` is a person's or a list's. */
  readonly 'pane-done-reply': With<Named>;
  readonly 'pane-done-remove': With<Named>;
  readonly 'pane-done-move': With<Named>;
  readonly 'pane-done-move-lists': With<Counted>;
  readonly 'pane-done-move-external': With<Counted>;
  readonly 'pane-undone': Plain;
  readonly 'pane-repair-refused': Plain;
  /** Their names follow, and a button that puts them back. */
  readonly 'pane-repair-lost': With<Counted>;
  /** The same where everybody stands somewhere, only not where they stood; the same button. */
  readonly 'pane-repair-half': Plain;
  /** Beside any of these: recipients who were missing for a while, perhaps by the reader's own hand. Their names follow. */
  readonly 'pane-repair-returned': With<Counted>;
  readonly 'pane-put-back': Plain;
  /** A change that a closed pane has left half done: their names follow, and the same button; then what it has done. */
  readonly 'pane-repair-cut-short': With<Counted>;
  readonly 'pane-done-put-back': With<Counted>;
  /** Above the message while recipients are out of it, at most 150 characters; it stays where the pane is closed meanwhile. */
  readonly 'pane-repair-notice': With<{ readonly label: string }>;
  /** Why a repair is not offered. `number`: how many recipients of a field Outlook names at most. */
  readonly 'pane-cannot-cut': With<{ readonly number: string }>;
  readonly 'pane-cannot-group': Plain;
  readonly 'pane-cannot-read': Plain;
  readonly 'pane-cannot-full': Plain;

  /** Row of those who are addressed one by one, among the rows of the lists. */
  readonly 'pane-direct-row': Plain;
  /** Under the rows: lists that overlap, with how much, or without. */
  readonly 'pane-counted-once': With<Counted>;
  readonly 'pane-overlap': With<{ readonly least: string; readonly most: string }>;
  readonly 'pane-nested': Plain;
  /** Where a list stands; in a meeting among the required or the optional attendees. */
  readonly 'pane-in-field': With<{ readonly field: Field | 'required' | 'optional' }>;
  /** Part of a list's row: how many of its people are external. */
  readonly 'pane-list-external': With<Counted>;
  /** Heading and parts of the section on external people. */
  readonly 'pane-external': Plain;
  readonly 'pane-external-visible': With<Counted>;
  readonly 'pane-external-hidden': With<Counted>;
  /** Opens their names. */
  readonly 'pane-external-names': Plain;
  readonly 'pane-external-more': With<Counted>;
  /** A fact, also while too few have replied for a storm. */
  readonly 'pane-repliers': With<Counted & { readonly minutes: number }>;
  /** Which limit of the organisation's a finding has passed. */
  readonly 'pane-limit': With<Limit & { readonly kind: MessageKind }>;
  readonly 'pane-limit-external': With<Limit>;
  readonly 'pane-limit-storm': With<Limit>;
  readonly 'pane-limit-unknown': With<{ readonly action: Held }>;
  readonly 'pane-limit-list': With<{ readonly action: Held }>;
  /** `id` is the administrator's name for the hold, `when` a date and time in the reader's own writing. */
  readonly 'pane-limit-hold': With<{ readonly id: string; readonly when: string }>;

  /** Heading and text beside the button that asks for the consent to use Microsoft Graph. */
  readonly 'pane-consent': Plain;
  /** `mail`: whether the mailbox is asked for replies as well. */
  readonly 'pane-consent-reads': With<{ readonly mail: 'yes' | 'no' }>;
  readonly 'pane-consent-not': Plain;
  /** The permission on the mailbox that Microsoft's own window asks for. Keep its name as it is. */
  readonly 'pane-consent-permission': With<{ readonly mail: 'read' | 'basic' }>;
  readonly 'pane-sign-in': Plain;
  readonly 'pane-consent-waiting': Plain;
  readonly 'pane-consent-refused': Plain;
  readonly 'pane-consent-failed': Plain;
  /** Recipients or subject are not those that were confirmed; the policy alone is not the one that asked for it. */
  readonly 'pane-void': Plain;
  readonly 'pane-void-policy': Plain;
};

/** Everything the pane can say. */
export type AllMessages = Messages & PaneMessages;
