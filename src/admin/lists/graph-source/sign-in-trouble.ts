import { CommandError } from '../../command-error';
import { printable } from '../../printable';
import {
  CLIENT_VARIABLE,
  SECRET_VARIABLE,
  TENANT_VARIABLE,
  type AppCredentials,
} from './app-credentials';
import { AUTHORITY_VARIABLE } from './clouds';

/** What to do about an answer of Microsoft Entra (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const advice: { readonly [code: string]: string } = {
  '7000215': `What stands in ${SECRET_VARIABLE} is no secret of this app. Take the Value of the secret, not its Secret ID.`,
  '7000222':
    'The secret has expired. Make a new one under Certificates & secrets of the registration.',
  '700027':
    'The certificate is not registered with this app. Upload it under Certificates & secrets of the registration.',
  '700024':
    'The proof of the certificate is not valid at this time. Is the clock of this computer right?',
  '700016': `The tenant knows no such app. Compare ${CLIENT_VARIABLE} with the Application (client) ID, and ${TENANT_VARIABLE} with the Directory (tenant) ID.`,
  '7000112': 'The app is disabled in this tenant. Enable it under Enterprise applications.',
  '90002': `There is no such tenant. Compare ${TENANT_VARIABLE} with the Directory (tenant) ID; a national cloud has its own --graph-root.`,
  '900023': `There is no such tenant. Compare ${TENANT_VARIABLE} with the Directory (tenant) ID.`,
  '500011': 'The tenant does not know this Microsoft Graph: --graph-root is that of another cloud.',
  '53003': 'A Conditional Access policy forbids it. It must let this app in from this computer.',
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What kept an app from signing in, for the person at the keyboard. The secret is never in it. */
export const signInTrouble = (error: unknown, { signIn, proof }: AppCredentials): CommandError => {
  const said = textOf(error);
  const code = /AADSTS(\d+)/.exec(said)?.[1];
  // Trace and correlation ids come after it, line by line.
  const line = code === undefined ? said : said.slice(said.indexOf('AADSTS'));
  const [first = ''] = line.split(/ Trace ID:|\r?\n/);
  const hidden = 'secret' in proof ? first.replaceAll(proof.secret, '…') : first;
  const told = printable(hidden).slice(0, 300);
  const what =
    code === undefined
      ? `Signing in at ${signIn} did not work: ${told}\n` +
        `Is the network there, and ${AUTHORITY_VARIABLE} right where it is set?`
      : `Microsoft Entra refused to sign in: ${told}\n${advice[code] ?? `Look AADSTS${code} up at https://login.microsoftonline.com/error.`}`;
  return new CommandError(2, what, { cause: error });
};
