import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTabOrder } from './use-tab-order';

// The page's own margin would frame a dark pane in white.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  frame: {
    boxSizing: 'border-box',
    // Japanese lines end between phrases, where the browser knows them.
    wordBreak: 'auto-phrase',
    minHeight: '100vh',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
});

export type FrameProps = { readonly isBusy: boolean; readonly children: ReactNode };

/** The room that everything in the pane stands in. */
export const Frame = ({ isBusy, children }: FrameProps) => {
  usePageStyles();
  useTabOrder();
  return (
    <main className={useStyles().frame} aria-busy={isBusy}>
      {children}
    </main>
  );
};
