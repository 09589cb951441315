import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Offer } from './repairs-offered';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  // Below the small print of a row.
  ofRow: { paddingTop: tokens.spacingVerticalXXS },
  // A list's name may be long: the button grows downwards, never out of the pane.
  button: { maxWidth: '100%', minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  // Large enough to be hit (WCAG 2.5.8).
  small: { minHeight: '24px', fontWeight: tokens.fontWeightRegular },
});

export type RepairButtonsProps = {
  readonly offers: readonly Offer[];
  readonly size: 'small' | 'medium';
  readonly isBusy: boolean;
  readonly onRepair: (offer: Offer) => void;
  /** What else can be done, after the repairs. */
  readonly children?: ReactNode;
};

/** Each repairs at once, without a second question. */
export const RepairButtons = ({
  offers,
  size,
  isBusy,
  onRepair,
  children = null,
}: RepairButtonsProps) => {
  const styles = useStyles();
  if (offers.length === 0 && children === null) return null;
  return (
    <div className={mergeClasses(styles.buttons, size === 'small' && styles.ofRow)}>
      {offers.map((offer) => (
        <Button
          key={offer.label}
          className={mergeClasses(styles.button, size === 'small' && styles.small)}
          size={size}
          disabledFocusable={isBusy}
          onClick={() => onRepair(offer)}
        >
          {offer.label}
        </Button>
      ))}
      {children}
    </div>
  );
};
