import type { Policy } from '../../core/policy';
import { refusal } from '../command-error';
import { printable } from '../printable';

/** Where the pages load office.js from, and where office.js loads MicrosoftAjax.js from on the web and on Mac. */
const scripts = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/** Where Outlook's own scripts may report to. No list is published (https://github.com/OfficeDev/office-js/issues/1005). */
const microsoft = [
  'https://*.microsoft.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.office.net',
  'https://*.live.com',
  'https://*.cloud.microsoft',
];

/**
 * Pages that may show an add-in: every host that office.js trusts as Outlook (isHostOriginTrusted and
 * isHostNameValidWacDomain in outlook-web-16.01.debug.js), wider where Microsoft moves, and cloud.microsoft. Outlook on
 * Windows and Mac shows a pane as a page of its own, which this does not concern.
 */
const outlook = [
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.office.net',
  'https://*.live.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.de',
  'https://*.office365.us',
  'https://*.partner.outlook.cn',
  'https://partner.outlook.cn',
];

/** A host that cannot be read as anything else in a header or in a server's configuration. */
const plainOrigin = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/;

const originOf = (address: string): string => {
  const { origin } = new URL(address);
  if (plainOrigin.test(origin)) return origin;
  throw refusal(`The host of ${printable(address)} in the policy is none that a header can name.`);
};

const addressesOf = ({ sources: { graph }, audit }: Policy): readonly string[] => [
  ...(graph === null ? [] : [graph.root, graph.authority]),
  ...(audit === null ? [] : [audit.endpoint]),
];

/** The Content-Security-Policy of the pages under a policy: what they may load, ask, and be shown in. */
export const contentSecurity = (policy: Policy): string => {
  const services = [...new Set(addressesOf(policy).map(originOf))];
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...scripts],
    // Fluent writes its styles into the page while it runs.
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    ['connect-src', "'self'", ...services, ...microsoft],
    ['frame-ancestors', "'self'", ...outlook],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
};
