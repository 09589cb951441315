import { Link, makeStyles } from '@fluentui/react-components';
import type { Block, Inline } from '../host/markdown';

const useStyles = makeStyles({
  paragraph: { margin: '0 0 8px', overflowWrap: 'anywhere', ':last-child': { marginBottom: 0 } },
  list: { margin: '0 0 8px', paddingLeft: '22px', ':last-child': { marginBottom: 0 } },
});

const Inlines = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((inline, index) => {
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'strong':
        return (
          <strong key={index}>
            <Inlines inlines={inline.children} />
          </strong>
        );
      case 'emphasis':
        return (
          <em key={index}>
            <Inlines inlines={inline.children} />
          </em>
        );
      case 'link':
        return (
          <Link key={index} href={inline.href} target="_blank" rel="noreferrer" inline>
            <Inlines inlines={inline.children} />
          </Link>
        );
    }
  });

/** The add-in's text as React nodes: nothing of it ever becomes HTML. */
export const AlertText = ({ blocks }: { readonly blocks: readonly Block[] }) => {
  const styles = useStyles();
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') {
      return (
        <p key={index} className={styles.paragraph}>
          <Inlines inlines={block.children} />
        </p>
      );
    }
    const items = block.items.map((item, place) => (
      <li key={place}>
        <Inlines inlines={item} />
      </li>
    ));
    return block.ordered ? (
      <ol key={index} className={styles.list}>
        {items}
      </ol>
    ) : (
      <ul key={index} className={styles.list}>
        {items}
      </ul>
    );
  });
};
