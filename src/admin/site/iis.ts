import { XMLBuilder } from 'fast-xml-parser';
import { everywhere, type Header, type Place } from './headers';

type Xml = { readonly [name: string]: unknown };

const customHeaders = (headers: readonly Header[]): Xml => ({
  httpProtocol: {
    customHeaders: {
      remove: headers.map(([name]) => ({ '@name': name })),
      add: headers.map(([name, value]) => ({ '@name': name, '@value': value })),
    },
  },
});

const secondsOf = (cache: string): number => Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);

/** `d.hh:mm:ss`, as IIS writes a time. */
const timeSpan = (seconds: number): string => {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const rest = seconds % 86_400;
  return `${Math.floor(seconds / 86_400)}.${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
};

const clientCache = (cache: string): Xml => {
  const seconds = secondsOf(cache);
  if (seconds === 0) return { '@cacheControlMode': 'DisableCache' };
  return {
    '@cacheControlMode': 'UseMaxAge',
    '@cacheControlMaxAge': timeSpan(seconds),
    '@cacheControlCustom': cache.includes('immutable') ? 'public, immutable' : 'public',
  };
};

const location = ({ path, headers }: Place): Xml => {
  const cache = headers.find(([name]) => name === 'Cache-Control')?.[1] ?? '';
  const others = headers.filter(([name]) => name !== 'Cache-Control');
  return {
    '@path': path.slice(1).replace(/\/\*$/, ''),
    'system.webServer': {
      staticContent: { clientCache: clientCache(cache) },
      ...(others.length > 0 && customHeaders(others)),
    },
  };
};

/** Asked for each time without anything more to say: as the whole site is. */
const isOrdinary = ({ headers }: Place): boolean =>
  headers.length === 1 && headers[0]?.[1] === 'no-cache';

/** `web.config` for Internet Information Services, at the top of the site. */
export const iisConfig = (places: readonly Place[]): string => {
  const json = { '@fileExtension': '.json', '@mimeType': 'application/json' };
  const configuration = {
    'system.webServer': {
      staticContent: {
        remove: { '@fileExtension': '.json' },
        mimeMap: json,
        clientCache: clientCache('no-cache'),
      },
      ...customHeaders(everywhere),
    },
    location: places.filter((place) => !isOrdinary(place)).map(location),
  };
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ configuration })}`;
};
