import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { Pane } from './Pane';
import type { PanePorts } from './pane-ports';
import { useTheme } from './use-theme';

// The page's own margin would frame a dark pane in white.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

export type AppProps = { readonly ports: PanePorts };

export const App = ({ ports }: AppProps) => {
  usePageStyles();
  return (
    <FluentProvider theme={useTheme(ports.theme)}>
      <Pane ports={ports} />
    </FluentProvider>
  );
};
