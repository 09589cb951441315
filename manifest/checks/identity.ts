import type { Check } from '../check';
import { named } from '../xml';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of its own, and no more of the mailbox than the open item. */
export const identity: Check = ({ root }) => {
  const id = named(root, 'Id')[0]?.text ?? '';
  const permission = named(root, 'Permissions')[0]?.text ?? '';
  return [
    ...(guid.test(id) ? [] : [`Id "${id}" is not a GUID.`]),
    ...(permission === 'ReadWriteItem'
      ? []
      : [`Permissions is "${permission}": ReadWriteItem is all that is needed.`]),
  ];
};
