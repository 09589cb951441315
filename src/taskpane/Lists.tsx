import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ListRow } from './pane-view';
import { Section } from './Section';

const useStyles = makeStyles({
  lists: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type ListsProps = {
  readonly heading: string;
  readonly lists: readonly ListRow[];
  readonly direct: string;
};

/** Each list with its size, and who says so. */
export const Lists = ({ heading, lists, direct }: ListsProps) => {
  const styles = useStyles();
  if (lists.length === 0) return null;
  return (
    <Section heading={heading}>
      <ul className={styles.lists}>
        {lists.map(({ key, name, address, people, source }) => (
          <li className={styles.list} key={key}>
            {/* A name from outside must not turn the text around it. */}
            <Text as="strong" weight="semibold">
              <bdi>{name}</bdi>
            </Text>
            <Text>{people}</Text>
            {source !== '' && <Caption1 className={styles.quiet}>{source}</Caption1>}
            {address !== '' && address !== name.toLowerCase() && (
              <Caption1 className={styles.quiet}>
                <bdi>{address}</bdi>
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      {direct !== '' && <Text>{direct}</Text>}
    </Section>
  );
};
