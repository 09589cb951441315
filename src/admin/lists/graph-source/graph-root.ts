import { misuse } from '../../command-error';

/** The address of Graph with its version, without a slash at the end. Plain http is for this computer alone. */
export const graphRoot = (typed: string): string => {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (
    url === null ||
    (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw misuse(
      `--graph-root takes the address of Graph, e.g. https://graph.microsoft.com/v1.0, not "${typed}".`,
    );
  return url.href.replace(/\/+$/, '');
};
