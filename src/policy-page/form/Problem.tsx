import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  problem: {
    gridColumn: '1 / -1',
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

export type ProblemProps = { readonly text: string };

/** What is wrong with a group rather than with one of its fields. */
export const Problem = ({ text }: ProblemProps) => <p className={useStyles().problem}>{text}</p>;
