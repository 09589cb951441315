import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Ref } from 'react';
import type { HeadlineParts } from './headline-parts';
import type { Tone } from './pane-view';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 1 },
  words: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unknown: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  people: {
    // Part of the sentence, also for those who compute its name from styles.
    display: 'inline',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontVariantNumeric: 'tabular-nums',
  },
  allow: { '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  calm: { paddingInline: 0, paddingBlock: tokens.spacingVerticalXS },
  counted: { backgroundColor: tokens.colorNeutralBackground3 },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    '& > svg': { color: tokens.colorStatusWarningForeground3 },
  },
  block: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    '& > svg': { color: tokens.colorStatusDangerForeground1 },
  },
  trial: { backgroundColor: tokens.colorNeutralBackground3 },
});

const icons = {
  allow: CheckmarkCircleRegular,
  warn: WarningRegular,
  confirm: HandRightRegular,
  block: ProhibitedRegular,
  trial: InfoRegular,
} as const;

export type HeadlineProps = {
  readonly tone: Tone;
  /** Null where nobody was counted: what happens next is the headline then. */
  readonly headline: HeadlineParts | null;
  readonly next: string;
  readonly urgent?: readonly string[];
  /** Takes the focus when what had it is gone. */
  readonly focusRef?: Ref<HTMLHeadingElement>;
};

/** How many people, and what happens at Send. */
export const Headline = ({ tone, headline, next, urgent = [], focusRef }: HeadlineProps) => {
  const styles = useStyles();
  const Icon = icons[tone];
  const colours = tone === 'confirm' ? styles.warn : styles[tone];
  const calm = tone === 'allow' && (headline === null ? styles.calm : styles.counted);
  const { before, people, after } = headline ?? { before: next, people: '', after: '' };
  const isLarge = people !== '';
  // A full stop alone would be lost beside the number.
  const [stop, rest] = after.length === 1 ? [after, ''] : ['', after];
  const isUnknown = headline !== null && !isLarge;
  return (
    <header className={mergeClasses(styles.card, colours, calm)}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h1
          className={mergeClasses(styles.headline, isUnknown && styles.unknown)}
          ref={focusRef}
          tabIndex={-1}
        >
          {before}
          {/* A line of its own for the number; the heading stays one sentence. */}
          {before !== '' && isLarge && <br />}
          {isLarge && (
            <span className={styles.people}>
              {people}
              {stop}
            </span>
          )}
          {rest}
        </h1>
        {urgent.map((sentence) => (
          <Text key={sentence} weight="semibold">
            {sentence}
          </Text>
        ))}
        {headline !== null && <Text>{next}</Text>}
      </div>
    </header>
  );
};
