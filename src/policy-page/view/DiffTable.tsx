import { makeStyles, tokens } from '@fluentui/react-components';
import { shortened, type DiffLine, type Gap } from '../draft/diff';

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    maxHeight: '70vh',
    overflow: 'auto',
    fontFamily: 'Consolas, "Liberation Mono", monospace',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  number: {
    padding: '0 0.5em',
    textAlign: 'end',
    verticalAlign: 'top',
    color: tokens.colorNeutralForeground3,
    width: '1%',
    whiteSpace: 'nowrap',
  },
  code: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', padding: '0 0.5em' },
  removed: { backgroundColor: tokens.colorPaletteRedBackground1 },
  added: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  gap: { color: tokens.colorNeutralForeground3, padding: '0.25em 0.5em' },
  heardOnly: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const signs = { same: ['', ' '], removed: ['removed: ', '−'], added: ['added: ', '+'] } as const;

const Line = ({ line }: { readonly line: DiffLine | Gap }) => {
  const styles = useStyles();
  if (line.kind === 'gap')
    return (
      <tr>
        <td colSpan={3} className={styles.gap}>
          {line.lines === 1 ? '1 line' : `${line.lines} lines`} unchanged
        </td>
      </tr>
    );
  const [heard, seen] = signs[line.kind];
  const colour =
    line.kind === 'same' ? undefined : line.kind === 'added' ? styles.added : styles.removed;
  return (
    <tr className={colour}>
      <td className={styles.number}>{line.kind === 'added' ? '' : line.old}</td>
      <td className={styles.number}>{line.kind === 'removed' ? '' : line.new}</td>
      <td className={styles.code}>
        <span className={styles.heardOnly}>{heard}</span>
        <span aria-hidden>{seen} </span>
        {line.text}
      </td>
    </tr>
  );
};

export type DiffTableProps = { readonly lines: readonly DiffLine[] };

/** A comparison line by line; the frame takes the focus, so that the keys can scroll it. */
export const DiffTable = ({ lines }: DiffTableProps) => {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="region" aria-label="Changed lines" tabIndex={0}>
      <table className={styles.table}>
        <thead className={styles.heardOnly}>
          <tr>
            <th scope="col">Old line</th>
            <th scope="col">New line</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {shortened(lines).map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
