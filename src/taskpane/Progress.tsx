import { makeStyles, tokens } from '@fluentui/react-components';

const still = '@media (prefers-reduced-motion: reduce)';
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  // As high as the bar, so that nothing moves when it comes and goes.
  track: { height: '2px', position: 'relative', overflow: 'hidden' },
  bar: {
    position: 'absolute',
    insetBlock: 0,
    width: '33%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { insetInlineStart: '-33%' }, to: { insetInlineStart: '100%' } },
    animationDuration: '3s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    // Fluent's own bar would pulse instead.
    [still]: { animationName: 'none', insetInlineStart: 0, width: '100%' },
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

export type ProgressProps = { readonly isBusy: boolean; readonly label: string };

export const Progress = ({ isBusy, label }: ProgressProps) => {
  const styles = useStyles();
  return (
    <div className={styles.track}>
      {isBusy && <div role="progressbar" aria-label={label} className={styles.bar} />}
    </div>
  );
};
