import { FluentProvider, Text } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import { Announcement } from './Announcement';
import { Failure } from './Failure';
import { Frame } from './Frame';
import type { ThemeSource } from './pane-ports';
import { Progress } from './Progress';
import { useTheme } from './use-theme';

export type OpeningProps = {
  readonly text: AllMessages;
  readonly theme: ThemeSource;
  readonly hasFailed: boolean;
  readonly onAgain: () => void;
};

/** The pane without Outlook: not there yet, or not to be had. Never an empty page. */
export const Opening = ({ text, theme, hasFailed, onAgain }: OpeningProps) => (
  <FluentProvider theme={useTheme(theme)}>
    <Frame isBusy={!hasFailed}>
      <Progress isBusy={!hasFailed} label={text['pane-checking']()} />
      <Announcement text={text[hasFailed ? 'pane-failed' : 'pane-checking']()} />
      {hasFailed ? (
        <Failure text={text} onAgain={onAgain} />
      ) : (
        <Text as="h1">{text['pane-checking']()}</Text>
      )}
    </Frame>
  </FluentProvider>
);
