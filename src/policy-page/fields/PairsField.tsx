import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { valueAt } from '../draft/path';
import { pairsIn, type Pair } from '../draft/typed';
import { useForm } from '../form/form-context';
import { FieldGroup } from '../form/FieldGroup';
import type { Input } from '../form/spec';
import type { FieldProps } from './field-props';
import { KeyInput } from './KeyInput';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  value: { flex: '1 1 10em', minWidth: 0 },
  add: { alignSelf: 'start' },
});

const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'cy', 'ja'];

const freshKey = (first: string, pairs: readonly Pair[]): string => {
  const numbered = Array.from({ length: pairs.length + 1 }, (_, index) => `${first}-${index + 2}`);
  const candidates = first === 'en' ? [...languages, ...numbered] : [first, ...numbered];
  return candidates.find((key) => pairs.every(([taken]) => taken !== key)) ?? first;
};

export type PairsFieldProps = FieldProps & {
  readonly names: Extract<Input, { readonly kind: 'pairs' }>;
};

/** Texts by a name each: what is said in every language, or HTTP headers. */
export const PairsField = ({ path, label, names }: PairsFieldProps) => {
  const styles = useStyles();
  const { reading, set } = useForm();
  const pairs = pairsIn(valueAt(reading.value, path));
  const setPairs = (next: readonly Pair[]): void =>
    set(path, next.length === 0 ? undefined : Object.fromEntries(next));
  const rename = (index: number, name: string): void => {
    const isTaken = pairs.some(([key], other) => key === name && other !== index);
    if (!isTaken) setPairs(pairs.map((pair, at) => (at === index ? [name, pair[1]] : pair)));
  };
  return (
    <FieldGroup path={path} label={label}>
      <div className={styles.rows}>
        {pairs.map(([key, value], index) => (
          <div className={styles.row} key={index}>
            <KeyInput
              label={`${names.key} ${index + 1}`}
              value={key}
              onRename={(name) => rename(index, name)}
            />
            <Textarea
              size="small"
              className={styles.value}
              aria-label={`${names.value}, ${key}`}
              value={value}
              rows={1}
              resize="vertical"
              onChange={(_, data) => set([...path, key], data.value)}
            />
            <Button
              size="small"
              aria-label={`Remove ${key}`}
              onClick={() => setPairs(pairs.filter((_, other) => other !== index))}
            >
              Remove
            </Button>
          </div>
        ))}
        <Button
          size="small"
          className={styles.add}
          onClick={() => setPairs([...pairs, [freshKey(names.fresh, pairs), '']])}
        >
          Add {names.key.toLowerCase()}
        </Button>
      </div>
    </FieldGroup>
  );
};
