import { makeStyles } from '@fluentui/react-components';
import { usePage } from './SimulationContext';

/** Every message of a storm would drown out the page; one word for a handful is enough. */
const handful = 5;

const useStyles = makeStyles({
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** New mail for those who do not see the list; the count in the folder's name is for everybody. */
export const NewMail = () => {
  const { arrived } = usePage();
  const styles = useStyles();
  const count = Math.floor(arrived / handful) * handful;
  return (
    <div className={styles.heard} role="status" aria-label="New mail">
      {count > 0 && `${count} new messages in the inbox`}
    </div>
  );
};
