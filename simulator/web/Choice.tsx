import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { width: '118px' },
  wide: { width: '290px', maxWidth: '100%' },
});

type Option<T extends string> = readonly [value: T, text: string];
type Group<T extends string> = {
  readonly title: string;
  readonly options: readonly Option<T>[];
};

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options?: readonly Option<T>[];
  /** Options under a title each, after those that have none. */
  readonly groups?: readonly Group<T>[];
  readonly onChange: (value: T) => void;
  readonly isWide?: boolean;
};

const Options = <T extends string>({ options }: { readonly options: readonly Option<T>[] }) =>
  options.map(([option, text]) => (
    <option key={option} value={option}>
      {text}
    </option>
  ));

export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const { label, value, options = [], groups = [], onChange, isWide = false } = props;
  const styles = useStyles();
  const all = [...options, ...groups.flatMap((group) => group.options)];
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
          const chosen = all.find(([option]) => option === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </Select>
    </Field>
  );
};
