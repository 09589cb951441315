import {
  makeStyles,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  tokens,
} from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { type KeyboardEvent, useState } from 'react';
import type { Recipient } from '../host/item';
import { resolveAddress } from './services-client';
import { useSuggestions } from './use-suggestions';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  label: { width: '66px', flexShrink: 0, paddingTop: '6px', color: tokens.colorNeutralForeground2 },
  control: { flexGrow: 1, minWidth: 0, maxHeight: '132px', overflowY: 'auto' },
  tag: { maxWidth: '260px' },
});

const shownAtOnce = 40;
const separators = /[;,\n]+/u;

const keyOf = ({ address, name }: Recipient): string => `${address}|${name}`;

const iconOf = ({ recipientType }: Recipient) =>
  recipientType === 'distributionList' ? <PeopleRegular /> : <PersonRegular />;

type RecipientFieldProps = {
  readonly label: string;
  readonly recipients: readonly Recipient[];
  readonly onChange: (change: (now: readonly Recipient[]) => readonly Recipient[]) => void;
};

export const RecipientField = ({ label, recipients, onChange }: RecipientFieldProps) => {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const suggestions = useSuggestions(text);
  const shown = recipients.slice(0, shownAtOnce);

  const add = (added: readonly Recipient[]): void => {
    onChange((now) => {
      const present = new Set(now.map(keyOf));
      const fresh = added.filter((one) => !present.has(keyOf(one)));
      return fresh.length === 0 ? now : [...now, ...fresh];
    });
    setText('');
    setOpen(false);
  };

  const addTyped = async (typed: string): Promise<void> => {
    const parts = typed.split(separators).filter((part) => part.trim() !== '');
    if (parts.length === 0) return;
    setText('');
    setOpen(false);
    add(await Promise.all(parts.map((part) => resolveAddress(part.trim(), part.trim()))));
  };

  const pressKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if (text.trim() === '' || (event.key === 'Enter' && isChoosing)) return;
    if (event.key !== 'Enter' && event.key !== ';' && event.key !== ',') return;
    event.preventDefault();
    void addTyped(text);
  };

  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <TagPicker
        open={isOpen && suggestions.length > 0}
        onOpenChange={(_, { open }) => setOpen(open)}
        selectedOptions={shown.map(keyOf)}
        onOptionSelect={(_, { value }) => {
          const suggested = suggestions.find((entry) => keyOf(entry) === value);
          if (suggested) return add([suggested]);
          onChange((now) => now.filter((one) => keyOf(one) !== value));
        }}
      >
        <TagPickerControl className={styles.control} expandIcon={null}>
          <TagPickerGroup aria-label={`People in ${label}`}>
            {shown.map((recipient, index) => (
              <Tag
                key={`${index} ${keyOf(recipient)}`}
                className={styles.tag}
                value={keyOf(recipient)}
                media={iconOf(recipient)}
                size="small"
                title={recipient.address}
              >
                {recipient.name.slice(0, 60)}
              </Tag>
            ))}
          </TagPickerGroup>
          {recipients.length > shown.length && (
            <span>and {recipients.length - shown.length} more</span>
          )}
          <TagPickerInput
            aria-label={label}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
            }}
            onKeyDown={pressKey}
            onBlur={() => {
              if (text.includes('@')) void addTyped(text);
            }}
          />
        </TagPickerControl>
        <TagPickerList aria-label={`Suggestions for ${label}`}>
          {suggestions.map((entry) => (
            <TagPickerOption
              key={keyOf(entry)}
              value={keyOf(entry)}
              text={entry.name}
              media={iconOf(entry)}
              secondaryContent={entry.address || 'Personal contact group'}
            >
              {entry.name.slice(0, 60)}
            </TagPickerOption>
          ))}
        </TagPickerList>
      </TagPicker>
    </div>
  );
};
