import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** Harbour green: nobody's brand, so that nobody takes the page for Outlook. */
const harbour: BrandVariants = {
  10: '#020607',
  20: '#0a1d20',
  30: '#0c2f35',
  40: '#0c3c44',
  50: '#0c4a54',
  60: '#0b5863',
  70: '#0f6673',
  80: '#167583',
  90: '#2c8492',
  100: '#4493a0',
  110: '#5ca2ae',
  120: '#74b1bb',
  130: '#8dc0c8',
  140: '#a6cfd6',
  150: '#c0dfe3',
  160: '#dbeef0',
};

export const lightTheme: Theme = createLightTheme(harbour);

export const darkTheme: Theme = {
  ...createDarkTheme(harbour),
  // The generated foreground is too dim on the dark background for text of this size.
  colorBrandForeground1: harbour[120],
  colorBrandForeground2: harbour[130],
};
