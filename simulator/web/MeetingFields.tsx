import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Item } from '../host/item';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  field: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
});

const minute = 60_000;

/** datetime-local speaks local time without a zone. */
const toLocal = (time: number): string =>
  new Date(time - new Date(time).getTimezoneOffset() * minute).toISOString().slice(0, 16);

type MeetingFieldsProps = {
  readonly item: Item;
  readonly onChange: (changes: Partial<Item>) => void;
};

export const MeetingFields = ({ item, onChange }: MeetingFieldsProps) => {
  const styles = useStyles();
  const time = (label: string, name: 'start' | 'end') => (
    <Field label={label} className={styles.field}>
      <Input
        type="datetime-local"
        value={toLocal(item[name])}
        onChange={(_, { value }) => {
          const chosen = Date.parse(value);
          if (!Number.isNaN(chosen)) onChange({ [name]: chosen });
        }}
      />
    </Field>
  );
  return (
    <div className={styles.row}>
      {time('Start', 'start')}
      {time('End', 'end')}
      <Field label="Location" className={styles.field}>
        <Input value={item.location} onChange={(_, { value }) => onChange({ location: value })} />
      </Field>
    </div>
  );
};
