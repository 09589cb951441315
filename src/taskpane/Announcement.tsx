import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  heardOnly: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export type AnnouncementProps = { readonly text: string };

/** Tells a screen reader what has changed. Always there, because a region that comes with its text stays unheard. */
export const Announcement = ({ text }: AnnouncementProps) => (
  <div role="status" aria-live="polite" className={useStyles().heardOnly}>
    {text}
  </div>
);
