import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../view/Section';
import { Entries } from './Entries';
import { Fields } from './Fields';
import { OptionalFields } from './OptionalFields';
import { sections } from './sections';
import type { Block } from './spec';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
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
export const FormView = () => (
  <div className={useStyles().form}>
    {sections.map(({ heading, blocks }) => (
      <Section key={heading} heading={heading}>
        {blocks.map((block) => (
          <BlockView key={block.path.join('.')} block={block} />
        ))}
      </Section>
    ))}
  </div>
);
