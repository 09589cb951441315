import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  good: {
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  bad: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderInlineEndColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderInlineStartColor: tokens.colorStatusWarningBorder1,
    '& > svg': { color: tokens.colorStatusWarningForeground3 },
  },
  icon: { flexShrink: 0, fontSize: '16px', lineHeight: 1, marginTop: '2px' },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

export type NoticeProps = { readonly tone: 'good' | 'bad'; readonly children: ReactNode };

/** A line of news, with what can be done about it. */
export const Notice = ({ tone, children }: NoticeProps) => {
  const styles = useStyles();
  const Icon = tone === 'good' ? CheckmarkCircleRegular : WarningRegular;
  return (
    <div className={mergeClasses(styles.notice, styles[tone])}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>{children}</div>
    </div>
  );
};
