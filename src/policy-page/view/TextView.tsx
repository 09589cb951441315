import { Field, Textarea, makeStyles } from '@fluentui/react-components';
import type { Place } from '../../policy/places';
import { Section } from './Section';

const textId = 'policy-text';

/** Takes the focus to a place in the text. */
export const goToPlace = (place: Place | null): void => {
  const area = document.getElementById(textId);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  if (place === null) return;
  const before = area.value.split('\n').slice(0, place.line - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, place.column - 1);
  area.setSelectionRange(offset, offset + 1);
};

const useStyles = makeStyles({
  text: { fontFamily: 'Consolas, "Liberation Mono", monospace', maxHeight: 'none' },
});

export type TextViewProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** The file as it is written, to paste another over it or to put right what the form cannot show. */
export const TextView = ({ text, onText }: TextViewProps) => {
  const { text: face } = useStyles();
  return (
    <Section heading="The file as text">
      <Field label="policy.json" hint="Paste a whole file here, or change it by hand.">
        <Textarea
          id={textId}
          textarea={{ className: face }}
          className={face}
          rows={28}
          resize="vertical"
          spellCheck={false}
          value={text}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
    </Section>
  );
};
