import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Ref } from 'react';
import type { Tone } from './pane-view';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  icon: { flexShrink: 0, fontSize: '24px', lineHeight: 1 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  next: { display: 'block', marginTop: tokens.spacingVerticalXS },
  allow: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
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
  /** '' where nobody was counted: what happens next is the headline then. */
  readonly headline: string;
  readonly next: string;
  /** Takes the focus when what had it is gone. */
  readonly focusRef?: Ref<HTMLHeadingElement>;
};

/** How many people, and what happens at Send. */
export const Headline = ({ tone, headline, next, focusRef }: HeadlineProps) => {
  const styles = useStyles();
  const Icon = icons[tone];
  const colours = tone === 'confirm' ? styles.warn : styles[tone];
  return (
    <header className={mergeClasses(styles.card, colours)}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h1 className={styles.headline} ref={focusRef} tabIndex={-1}>
          {headline || next}
        </h1>
        {headline !== '' && <Text className={styles.next}>{next}</Text>}
      </div>
    </header>
  );
};
