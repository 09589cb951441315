import type { MessageKind, Source } from '../core/facts';

export type Plain = () => string;
export type With<Values> = (values: Values) => string;
/** `count` chooses the plural, `number` is the same number as it is written. */
export type Counted = { readonly count: number; readonly number: string };
/** `more`: how many lists there are besides the one named; `number` is the same number as it is written. */
type Listed = { readonly list: string; readonly more: number; readonly number: string };
/** `button`: the alert carries the button; `ribbon`: the pane is opened from the ribbon. */
type Door = { readonly pane: 'button' | 'ribbon'; readonly label: string };

/**
 * The messages of alerts and notices, with a word to the translator; those of the pane alone are in pane-messages.ts. The
 * texts are in catalogues/, one file a language.
 */
export type Messages = {
  /** First sentence of an alert. `people` is one of the people-… messages. */
  readonly headline: With<{ readonly kind: MessageKind; readonly people: string }>;
  /** First sentence where no source knows the size; never reads as none or few. */
  readonly 'headline-unknown': With<{ readonly kind: MessageKind }>;
  /** Goes into `headline` as an object, into brackets behind a list's name, and into the three that follow. */
  readonly 'people-exactly': With<Counted>;
  readonly 'people-about': With<{ readonly people: string }>;
  readonly 'people-at-least': With<{ readonly people: string }>;
  readonly 'people-up-to': With<{ readonly people: string }>;

  /** Second sentence: through which list most people are reached. `list` is quoted already. */
  readonly through: With<Listed>;
  /** A list's name in the language's own quotation marks. */
  readonly quoted: With<{ readonly name: string }>;
  /** `details`: people, source and age with commas between. */
  readonly 'quoted-with-details': With<{ readonly name: string; readonly details: string }>;
  /** Stands between `details`. */
  readonly 'between-details': Plain;
  /** In place of a name, within quotation marks or on a button. */
  readonly 'unnamed-list': Plain;
  /** Where a number comes from; stands between commas in brackets. */
  readonly 'source-policy': Plain;
  readonly 'source-published': Plain;
  /** Sizes delivered with the add-in. */
  readonly 'source-bakedIn': Plain;
  /** Outlook's own hints above a message; use the name Outlook has in your language. */
  readonly 'source-mailTips': Plain;
  readonly 'source-groups': Plain;
  /** How old a number is; stands behind the source, after a comma. */
  readonly 'age-now': Plain;
  readonly 'age-minutes': With<{ readonly count: number }>;
  readonly 'age-hours': With<{ readonly count: number }>;
  readonly 'age-days': With<{ readonly count: number }>;
  /** `month` is 1 to 12. Figures alone where they cannot be misread. */
  readonly 'age-date': With<{
    readonly day: number;
    readonly month: number;
    readonly year: number;
  }>;
  /** Outlook cuts very long fields. */
  readonly cut: Plain;

  /** What to do instead, as an offer. */
  readonly 'large-audience-instead': Plain;
  readonly 'reply-all-instead': Plain;
  readonly 'protected-list': With<Listed>;
  /** Only where the administrator wrote no note. */
  readonly 'protected-list-instead': Plain;
  /** Every source answered and none knows the list. */
  readonly unlisted: With<Listed>;
  readonly 'unlisted-instead': Plain;
  /** A source failed or was too slow. */
  readonly unreachable: With<Listed>;
  readonly 'unreachable-instead': Plain;
  /** Some fields of the message could not be read. */
  readonly unreadable: Plain;
  readonly 'visible-external': With<Counted>;
  readonly 'visible-external-instead': Plain;

  /** What answers to all would make of the message. `number`: how many messages, in millions where `scale` says so. */
  readonly amplified: With<{
    readonly replies: string;
    readonly scale: 'millions' | 'ones';
    readonly number: string;
  }>;
  /** A hold of the administrator's: in an alert only where it has no message of its own, and second sentence of a notice. */
  readonly hold: Plain;
  /** First sentence of all, the way out before the reason. `count` and `number`: different people who replied; `minutes`: the time they did it in. */
  readonly 'storm-in-progress': With<Counted & { readonly minutes: number }>;
  /** The sender got the original as a blind copy. */
  readonly 'bcc-exposed': Plain;

  /** Warning where Outlook shows its own Send Anyway button; use Outlook's label. */
  readonly 'next-send-anyway': Plain;
  /** Warning where Outlook has no such button: a second press sends. */
  readonly 'next-send-again': Plain;
  /** `label` is `cancel-label`; `number` is typed to confirm, and the word none where nobody knows it. */
  readonly 'next-confirm': With<Door & { readonly number: string }>;
  readonly 'next-block': With<Door>;
  /** Blocked by a hold of the administrator's, whose own words stand before. */
  readonly 'next-hold': Plain;
  /** Button of the alert that opens the pane, 20 characters at most; the same words as on the ribbon (manifest.xml). */
  readonly 'cancel-label': Plain;

  /** Second sentence of the notice above a message that is being written; with the first at most 150 characters. */
  readonly 'notice-warn': Plain;
  readonly 'notice-confirm': Plain;
  readonly 'notice-block': Plain;
};

/** Each source has a message: a new one does not compile without. */
export const sourceMessages = {
  policy: 'source-policy',
  published: 'source-published',
  bakedIn: 'source-bakedIn',
  mailTips: 'source-mailTips',
  groups: 'source-groups',
} as const satisfies { readonly [source in Source]: keyof Messages };
