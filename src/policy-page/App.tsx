import {
  FluentProvider,
  makeStaticStyles,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { OpenFile } from './draft/history';
import { PolicyPage } from './PolicyPage';
import { useDark } from './use-dark';

// The page's own margin would frame a dark page in white.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

export type AppProps = { readonly start: OpenFile; readonly note: string };

/** The page in the colours the system asks for. */
export const App = (props: AppProps) => {
  usePageStyles();
  const isDark = useDark();
  return (
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      style={{ minHeight: '100vh', colorScheme: isDark ? 'dark' : 'light' }}
    >
      <PolicyPage {...props} />
    </FluentProvider>
  );
};
