import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../view/Section';
import { Entries } from './Entries';
import { Fields } from './Fields';
import { OptionalFields } from './OptionalFields';
import { sections } from './sections';
import type { Block } from './spec';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  help: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'fields':
      return <Fields {...block} />;
    case 'optional':
      return <OptionalFields block={block} />;
    case 'entries':
      return <Entries block={block} />;
  }
};

/** The whole file as fields. */
export const FormView = () => {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      {sections.map(({ heading, help, blocks }) => (
        <Section key={heading} heading={heading}>
          {help !== undefined && <p className={styles.help}>{help}</p>}
          {blocks.map((block) => (
            <BlockView key={block.path.join('.')} block={block} />
          ))}
        </Section>
      ))}
    </div>
  );
};
