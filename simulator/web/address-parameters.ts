import { bands, type Client, defaultClient, type Platform, platforms } from '../host/client';
import { type WriteFaultPlan, writeFaults } from '../host/write-faults';
import { findStory } from '../stories/stories';
import type { Story } from '../stories/story';
import { conditions, type ServiceState } from './services-client';

const languages: Readonly<Record<string, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-PT',
  cy: 'cy-GB',
  ja: 'ja-JP',
};

const faults = ['fail', 'silent', 'unavailable'] as const;

const oneOf = <T extends string>(options: readonly T[], text: string | null): T | undefined =>
  options.find((option) => option === text);

const numberFrom = (text: string | null, fallback: number): number =>
  text === null || text === '' || Number.isNaN(Number(text)) ? fallback : Number(text);

/** `caps=classic` is `platform=PC` by its older name. */
const platformFrom = (platform: string | null, caps: string | null): Platform =>
  caps === 'classic' ? 'PC' : (oneOf(platforms, platform) ?? defaultClient.platform);

/**
 * `?band=1.14&platform=Mac&lang=fr&theme=dark&latency=30&fault=silent&speed=100&mail=50&naa=off&sessionDelay=0&lag=200`
 * `&paneWidth=320`; README.md says what each means.
 */
export const clientFrom = (query: URLSearchParams): Client => {
  const language = query.get('lang');
  return {
    band: oneOf(bands, query.get('band')) ?? defaultClient.band,
    platform: platformFrom(query.get('platform'), query.get('caps')),
    language: language === null ? defaultClient.language : (languages[language] ?? language),
    dark: query.get('theme') === 'dark',
    latencyMs: numberFrom(query.get('latency'), defaultClient.latencyMs),
    fault: oneOf(faults, query.get('fault')) ?? 'none',
    speed: numberFrom(query.get('speed'), defaultClient.speed),
    mailSpeed: numberFrom(query.get('mail'), defaultClient.mailSpeed),
    nestedAppAuth: query.get('naa') !== 'off',
    sessionDelayMs: numberFrom(query.get('sessionDelay'), defaultClient.sessionDelayMs),
    readLagMs: numberFrom(query.get('lag'), defaultClient.readLagMs),
    paneWidth: numberFrom(query.get('paneWidth'), defaultClient.paneWidth),
  };
};

/** `?directory=down&graph=off&consent=missing`, stronger than what the story says. */
export const servicesFrom = (query: URLSearchParams): Partial<ServiceState> => {
  const directory = oneOf(conditions, query.get('directory'));
  const graph = query.get('graph');
  const consent = oneOf(['granted', 'missing'], query.get('consent'));
  return {
    ...(directory === undefined ? {} : { directory }),
    ...(graph === null ? {} : { graph: graph !== 'off' }),
    ...(consent === undefined ? {} : { consent }),
  };
};

/** `?failWrites=silent,3,2`: how, from which write on, how many. */
export const writeFaultsFrom = (query: URLSearchParams): WriteFaultPlan | null => {
  const [how, from, count] = (query.get('failWrites') ?? '').split(',');
  const known = oneOf(writeFaults, how ?? null);
  if (known === undefined) return null;
  return { how: known, from: numberFrom(from ?? null, 1), count: numberFrom(count ?? null, 1) };
};

export const storyFrom = (query: URLSearchParams): Story => findStory(query.get('story'));

/** Keeps the address in step, so that a reload shows the same story. */
export const rememberStory = ({ id }: Story): void => {
  const address = new URL(window.location.href);
  address.searchParams.set('story', id);
  window.history.replaceState(null, '', address);
};
