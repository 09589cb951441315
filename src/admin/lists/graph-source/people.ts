import { GraphError, type GetPage } from './graph-client';
import { isAddress } from './member';
import { eachItem, PAGE } from './pages';

/** Addresses by id; null for somebody without a mailbox. */
export type People = ReadonlyMap<string, string | null>;

const paths = [
  `/users?$select=id,mail,userPrincipalName&$top=${PAGE}`,
  `/contacts?$select=id,mail&$top=${PAGE}`,
];

/** Everybody a group can hold, with today's addresses; null where the token may not list them. */
export const listPeople = async (get: GetPage, signal: AbortSignal): Promise<People | null> => {
  const people = new Map<string, string | null>();
  try {
    for (const path of paths)
      await eachItem(get, path, signal, ({ id, mail, userPrincipalName }) => {
        if (typeof id !== 'string') return;
        if (isAddress(mail)) people.set(id, mail);
        else if (typeof userPrincipalName === 'string') people.set(id, null);
      });
  } catch (error) {
    if (error instanceof GraphError && error.status === 403) return null;
    throw error;
  }
  return people;
};
