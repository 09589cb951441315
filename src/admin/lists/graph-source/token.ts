import { misuse } from '../../command-error';

/** Where the token for Microsoft Graph stands; it is read and never written anywhere. */
export const TOKEN_VARIABLE = 'BREAKWATER_GRAPH_TOKEN';

export const howToGetToken =
  `Put an access token for Microsoft Graph into the environment variable ${TOKEN_VARIABLE}, for example from the Azure CLI:\n` +
  '  az account get-access-token --resource https://graph.microsoft.com --query accessToken --output tsv';

/** @throws {CommandError} where something else stands there. */
export const tokenIn = (environment: Readonly<Record<string, string | undefined>>): string => {
  const token = (environment[TOKEN_VARIABLE] ?? '').trim();
  // What a header can carry (RFC 6750); a pasted `Bearer ` or JSON is the usual slip.
  if (!/^[\w.~+/-]+=*$/.test(token))
    throw misuse(`What stands in ${TOKEN_VARIABLE} is no access token. ${howToGetToken}`);
  return token;
};
