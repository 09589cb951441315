import { everywhere, type Header, type Place } from './headers';

const lines = ({ path, headers }: Place): string =>
  `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;

const isPage = ({ path }: Place): boolean => path.endsWith('.html');

/** Some hosts serve `help.html` as `help`, and then look for rules under that name. */
const withoutEnding = (place: Place): Place => ({
  ...place,
  path: place.path.slice(0, -'.html'.length),
});

/** `_headers`, as Netlify and Cloudflare Pages read it. No header stands in two rules that match: they would be joined. */
export const headersFile = (places: readonly Place[]): string => {
  const onAll: readonly Header[] = everywhere;
  const all = [
    { path: '/*', headers: onAll },
    ...places.flatMap((place) => (isPage(place) ? [place, withoutEnding(place)] : [place])),
  ];
  return all.map(lines).join('\n');
};
