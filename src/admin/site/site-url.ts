import { CommandError } from '../command-error';
import { printable } from '../printable';

const wrong = (given: string, why: string): CommandError =>
  new CommandError(2, `--url ${printable(given)}: ${why}`);

// Labels of letters, digits and hyphens: whatever else URL lets pass would end up in a server's configuration.
const plainHost = /^([a-z0-9-]+\.)*[a-z0-9-]+(:\d+)?$/;

const wellKnown = '/.well-known/microsoft-officeaddins-allowed.json';

const subPath = (given: string, { origin, pathname }: URL): CommandError =>
  wrong(
    given,
    `a folder below the root of a host does not work. Classic Outlook on Windows looks for\n` +
      `  ${origin}${wellKnown}\n` +
      `at the root of the origin, wherever the add-in lies, and without it gives the add-in neither the network ` +
      `nor a sign-in.\nGive the site a host name of its own (https://guard.contoso.example/), ` +
      `or another port, instead of ${printable(pathname)}.`,
  );

const isNumeric = /^[\d.]+$/;

/** What an address is seldom meant to be: one that Outlook cannot reach from everywhere. */
export const reachWarnings = (base: string): readonly string[] => {
  const { hostname } = new URL(base);
  if (hostname === 'localhost')
    return ['localhost is each computer itself: only an Outlook on the web host finds this site.'];
  if (hostname.includes('.') && !isNumeric.test(hostname)) return [];
  return [
    `${hostname} is known in your network at most. Outlook needs it from wherever people write, with a certificate that ` +
      'their computers trust: a full name, such as guard.contoso.example, is safer.',
  ];
};

/** By trial: URL.canParse of Node 20 refuses names such as postwächter once it has been called often. */
const parsed = (given: string): URL | null => {
  try {
    return new URL(given);
  } catch {
    return null;
  }
};

/**
 * The address of a site as `--url` gives it, with a slash at its end. Refuses what Outlook would not load, or where it
 * would not find the file at the root of the origin that classic Outlook needs
 * (https://learn.microsoft.com/office/dev/add-ins/develop/use-sso-in-event-based-activation).
 */
export const siteUrl = (given: string): string => {
  const url = parsed(given);
  if (url === null)
    throw wrong(given, 'not an address. Give one such as https://guard.contoso.example/.');
  if (url.protocol !== 'https:')
    throw wrong(
      given,
      'Outlook loads add-ins over https alone, from localhost too. Give an address that begins with https://.',
    );
  if (url.username !== '' || url.password !== '')
    throw wrong(given, 'everybody would read the user name and password in it. Leave them out.');
  if (/[?#]/.test(given))
    throw wrong(given, 'the files of a site stand below it, so no ? and no # belong into it.');
  if (!plainHost.test(url.host)) throw wrong(given, 'this host name is not one Outlook can reach.');
  if (url.pathname !== '/') throw subPath(given, url);
  return `${url.origin}/`;
};
