import { misuse } from '../../command-error';

/** As Microsoft's own libraries call it: whoever signs in somewhere else names the address here. */
export const AUTHORITY_VARIABLE = 'AZURE_AUTHORITY_HOST';

/** Which host signs in for which Graph (https://learn.microsoft.com/graph/deployments). */
const signInHosts: { readonly [graphHost: string]: string } = {
  'graph.microsoft.com': 'login.microsoftonline.com',
  'graph.microsoft.us': 'login.microsoftonline.us',
  'dod-graph.microsoft.us': 'login.microsoftonline.us',
  'microsoftgraph.chinacloudapi.cn': 'login.partner.microsoftonline.cn',
};

const isLocal = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/**
 * The address that signs in for a Graph, without a slash at the end. A secret goes there: it is https, but on this computer.
 * @param named what stands in AZURE_AUTHORITY_HOST.
 */
export const signInAddress = (root: string, named: string): string => {
  const known = signInHosts[new URL(root).hostname];
  if (named === '') {
    if (known !== undefined) return `https://${known}`;
    throw misuse(
      `Which host signs in for ${root} is not known. Put its address into ${AUTHORITY_VARIABLE}.`,
    );
  }
  const url = URL.canParse(named) ? new URL(named) : null;
  if (
    url === null ||
    (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url))) ||
    url.username !== '' ||
    url.pathname !== '/'
  )
    throw misuse(
      `${AUTHORITY_VARIABLE} takes an address such as https://login.microsoftonline.com, not "${named}".`,
    );
  if (known !== undefined && url.hostname !== known)
    throw misuse(
      `${AUTHORITY_VARIABLE} names ${url.hostname}, but ${known} signs in for ${root}. Take it out, or give the --graph-root of that cloud.`,
    );
  return url.origin;
};
