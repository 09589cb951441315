import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type ToolbarProps = {
  readonly onOpen: () => void;
  readonly onServed: () => void;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onReview: () => void;
};

/** What can be done with the file as a whole. */
export const Toolbar = ({ onOpen, onServed, onUndo, onRedo, onReview }: ToolbarProps) => (
  <div className={useStyles().bar} role="group" aria-label="File">
    <Button onClick={onOpen}>Open a file…</Button>
    <Button onClick={onServed}>Open the one served here</Button>
    <Button disabledFocusable={onUndo === null} onClick={() => onUndo?.()}>
      Undo
    </Button>
    <Button disabledFocusable={onRedo === null} onClick={() => onRedo?.()}>
      Redo
    </Button>
    <Button appearance="primary" onClick={onReview}>
      Review and save
    </Button>
  </div>
);
