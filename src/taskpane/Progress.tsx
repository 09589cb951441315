import { makeStyles, ProgressBar } from '@fluentui/react-components';

const useStyles = makeStyles({
  // As high as the bar, so that nothing moves when it comes and goes.
  track: { height: '2px' },
});

export type ProgressProps = { readonly isBusy: boolean; readonly label: string };

export const Progress = ({ isBusy, label }: ProgressProps) => (
  <div className={useStyles().track}>{isBusy && <ProgressBar aria-label={label} />}</div>
);
