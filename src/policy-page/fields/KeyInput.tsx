import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ key: { width: '7em' } });

export type KeyInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onRename: (name: string) => void;
};

/** A name that changes when it is finished: on the way there it may be that of another. */
export const KeyInput = ({ label, value, onRename }: KeyInputProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      size="small"
      className={useStyles().key}
      aria-label={label}
      value={typed ?? value}
      spellCheck={false}
      onChange={(_, data) => setTyped(data.value)}
      onBlur={() => {
        if (typed !== null) onRename(typed.trim());
        setTyped(null);
      }}
    />
  );
};
