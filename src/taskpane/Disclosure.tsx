import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  details: { overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export type DisclosureProps = { readonly label: string; readonly children: ReactNode };

/** A list that is shown when it is asked for. */
export const Disclosure = ({ label, children }: DisclosureProps) => {
  const styles = useStyles();
  return (
    <details className={styles.details}>
      {/* office.js takes Tab into its own hands and knows a summary only by its tabindex. */}
      <summary className={styles.summary} tabIndex={0}>
        {label}
      </summary>
      <ul className={styles.items}>{children}</ul>
    </details>
  );
};
