import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { width: '118px' },
  wide: { width: '290px', maxWidth: '100%' },
});

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
  readonly isWide?: boolean;
};

export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const { label, value, options, onChange, isWide = false } = props;
  const styles = useStyles();
  return (
    <Field
      label={label}
      size="small"
      className={mergeClasses(styles.choice, isWide && styles.wide)}
    >
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = options.find(([option]) => option === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
};
