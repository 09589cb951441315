import { CommandError } from '../../command-error';
import { printable } from '../../printable';
import { warn } from '../../policy-warnings';
import { progressOn } from '../../backtest/progress';
import type { World } from '../../world';
import { GraphError, graphClient, nightly, type Patience } from './graph-client';
import { graphRoot } from './graph-root';
import { readGraph, type GraphRead } from './read-graph';
import { stateFolder } from './state-folder';
import { tokenSourceIn, type TokenSource } from './token-source';

const adviceFor = ({ status }: GraphError, { adviceWhenRefused }: TokenSource): string => {
  if (status === 401) return adviceWhenRefused;
  if (status === 403)
    return (
      'The token may not read this. It takes GroupMember.Read.All, User.ReadBasic.All and OrgContact.Read.All, ' +
      'for an app registration as application permissions, and the consent of an administrator.'
    );
  return 'Try again later.';
};

const trouble = (error: unknown, folder: string, tokens: TokenSource): unknown =>
  error instanceof GraphError
    ? new CommandError(
        2,
        `${error.message}. Nothing was written to --out.\n${adviceFor(error, tokens)}\n` +
          `What was read so far is kept in ${printable(folder)}; the same command goes on from there.`,
        { cause: error },
      )
    : error;

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : `${noun}s`}`;

const warningsOf = ({ hidden, unreadable, gone, whyFull }: GraphRead): readonly string[] => [
  'Microsoft Graph has no dynamic distribution lists, and does not say which lists are moderated. ' +
    'Add them with --memberships or --counts.',
  ...(whyFull === '' ? [] : [`Everything was read anew: ${whyFull}.`]),
  ...(hidden === 0
    ? []
    : [`${count(hidden, 'group')} with hidden membership: their figures may be too small.`]),
  ...(unreadable === 0
    ? []
    : [
        `${count(unreadable, 'member')} without an address that the token may read: counted by id, as external. ` +
          'It takes User.ReadBasic.All and OrgContact.Read.All to tell who they are.',
      ]),
  ...(gone === 0 ? [] : [`${count(gone, 'group')} deleted while it was read.`]),
];

export type GraphOptions = {
  readonly root: string;
  readonly folder: string;
  /** Nothing that was read before is to be used. */
  readonly isFull?: boolean;
};

const whatWasRead = ({ members, groups, asked, path }: GraphRead): string =>
  `Read ${count(members, 'membership')} of ${count(groups, 'group')} from Microsoft Graph into ${printable(path)}\n` +
  (asked === groups
    ? ''
    : `${count(groups - asked, 'group')} had not changed since the last reading.\n`);

/** Reads every mail-enabled group and its direct members. @returns a file of memberships, as `--memberships` takes it. */
export const graphMemberships = async (
  { root: typed, folder, isFull = false }: GraphOptions,
  { err, now, environment = {} }: World,
  patience: Patience = nightly,
): Promise<string> => {
  const root = graphRoot(typed);
  const tokens = tokenSourceIn(environment, root, now());
  const get = graphClient(root, tokens, patience);
  const progress = progressOn(err, err.isTerminal === true, now);
  try {
    const read = await readGraph({
      ...{ get, root, reader: tokens.reader, isFull },
      ...{ folder: stateFolder(folder), now, progress },
    });
    progress.end();
    if (read.isResumed) err.write('Went on where the run before this one had stopped.\n');
    err.write(whatWasRead(read));
    warn(err, warningsOf(read));
    return read.path;
  } catch (error) {
    progress.end();
    throw trouble(error, folder, tokens);
  }
};
