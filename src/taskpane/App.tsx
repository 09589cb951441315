import { FluentProvider } from '@fluentui/react-components';
import { Pane } from './Pane';
import type { PanePorts } from './pane-ports';
import { useTheme } from './use-theme';

export type AppProps = { readonly ports: PanePorts };

export const App = ({ ports }: AppProps) => (
  <FluentProvider theme={useTheme(ports.theme)}>
    <Pane ports={ports} />
  </FluentProvider>
);
