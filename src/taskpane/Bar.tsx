import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Bar as BarOf } from './rows';

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    boxSizing: 'border-box',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    // Where the browser sets the colours itself, backgrounds are gone unless they ask to stay.
    [forced]: {
      border: '1px solid CanvasText',
      forcedColorAdjust: 'none',
      backgroundColor: 'Canvas',
    },
  },
  part: { position: 'absolute', insetBlock: 0, insetInlineStart: 0, minWidth: '3px' },
  certain: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    [forced]: { backgroundColor: 'Highlight' },
  },
  possible: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    opacity: 0.4,
    [forced]: {
      opacity: 1,
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(90deg, Highlight 0 1px, Canvas 1px 4px)',
    },
  },
  unknown: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: 'transparent',
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStrokeAccessible} 0 1px, transparent 1px 6px)`,
    [forced]: {
      backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 1px, Canvas 1px 6px)',
    },
  },
});

export type BarProps = { readonly bar: BarOf };

const width = (part: number) => ({ width: `${String(Math.min(1, part) * 100)}%` });

/** How large a row is beside the others. Decoration: the words beside it say the same. */
export const Bar = ({ bar }: BarProps) => {
  const styles = useStyles();
  return (
    <div aria-hidden className={mergeClasses(styles.track, bar === null && styles.unknown)}>
      {bar !== null && bar.possible > bar.certain && (
        <div className={mergeClasses(styles.part, styles.possible)} style={width(bar.possible)} />
      )}
      {bar !== null && bar.certain > 0 && (
        <div className={mergeClasses(styles.part, styles.certain)} style={width(bar.certain)} />
      )}
    </div>
  );
};
