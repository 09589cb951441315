import { CommandError } from '../command-error';
import { printable } from '../printable';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of an add-in, as `--id` gives it, in lower case. */
export const siteId = (given: string): string => {
  const id = given.trim().toLowerCase();
  if (guid.test(id) && /[^0-]/.test(id)) return id;
  throw new CommandError(
    2,
    `--id ${printable(given)} is not a GUID such as 158be46f-e4cb-435a-8d36-f399883c642e. ` +
      'Without --id an existing site keeps its own, and a new one gets a random one.',
  );
};
