import { FluentProvider } from '@fluentui/react-components';
import { directionOf } from '../i18n/language';
import { Pane } from './Pane';
import type { PanePorts } from './pane-ports';
import { useTheme } from './use-theme';

export type AppProps = { readonly ports: PanePorts };

export const App = ({ ports }: AppProps) => (
  <FluentProvider theme={useTheme(ports.theme)} dir={directionOf(ports.displayLanguage)}>
    <Pane ports={ports} />
  </FluentProvider>
);
