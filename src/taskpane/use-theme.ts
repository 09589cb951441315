import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeSource } from './pane-ports';

const themes: { readonly [name in ReturnType<ThemeSource['current']>]: Theme } = {
  light: webLightTheme,
  dark: webDarkTheme,
};

/** Outlook's own look (in high contrast the browser sets the colours itself), and the change to another while the pane is open. */
export const useTheme = ({ current, onChange }: ThemeSource): Theme =>
  themes[useSyncExternalStore(onChange, current)];
