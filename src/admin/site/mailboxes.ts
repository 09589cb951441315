import { nameOf, type XmlNode } from './manifest-xml';

/** Where the mailboxes are that a manifest is for. */
export type Mailboxes = 'Exchange Online' | 'Exchange Server';

const phones = 'MobileFormFactor';

/** Told by the form factor of phones, which take no add-in with a mailbox on Exchange Server. */
export const mailboxesOf = (nodes: readonly XmlNode[]): Mailboxes =>
  nodes.some((node) => nameOf(node) === phones) ? 'Exchange Online' : 'Exchange Server';

/** A host's form factors without that of phones, and without the comment above it. */
export const withoutPhones = (children: readonly XmlNode[]): readonly XmlNode[] => {
  const at = children.findIndex((child) => nameOf(child) === phones);
  if (at === -1) return children;
  const isElement = children.slice(0, at).map((child) => nameOf(child) !== null);
  return [...children.slice(0, isElement.lastIndexOf(true) + 1), ...children.slice(at + 1)];
};
