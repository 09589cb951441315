import { mailboxesOf, withoutPhones, type Mailboxes } from './mailboxes';
import {
  attributesOf,
  childrenOf,
  element,
  nameOf,
  parseXml,
  textIn,
  writeXml,
  type XmlAttributes,
  type XmlNode,
} from './manifest-xml';

/** What of a manifest differs from tenant to tenant. */
export type Identity = {
  readonly id: string;
  /** Four numbers. */
  readonly version: string;
  readonly name: string;
  readonly sendMode: SendMode;
  readonly mailboxes: Mailboxes;
  /** Where the site is served from, with a slash at its end. */
  readonly base: string;
};

/** What Outlook does with a message when the add-in cannot be loaded: let it go, or keep it. */
export type SendMode = 'SoftBlock' | 'Block';

const everyNode = (nodes: readonly XmlNode[]): readonly XmlNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(childrenOf(node))]);

const first = (nodes: readonly XmlNode[], name: string): XmlNode | undefined =>
  nodes.find((node) => nameOf(node) === name);

const slashed = (address: string): string => `${new URL(address).origin}/`;

/** What a manifest says of itself, or null where it is not one of ours. */
export const readManifest = (text: string): Identity | null => {
  let nodes: readonly XmlNode[];
  try {
    nodes = everyNode(parseXml(text));
  } catch {
    return null;
  }
  const [id, version, name, icon] = ['Id', 'Version', 'DisplayName', 'IconUrl'].map((each) =>
    first(nodes, each),
  );
  const sendModes = nodes.flatMap((node) => attributesOf(node)['SendMode'] ?? []);
  const address = icon === undefined ? '' : (attributesOf(icon)['DefaultValue'] ?? '');
  if (id === undefined || version === undefined || name === undefined || !URL.canParse(address))
    return null;
  return {
    id: textIn(id),
    version: textIn(version),
    name: attributesOf(name)['DefaultValue'] ?? '',
    sendMode: sendModes.includes('Block') ? 'Block' : 'SoftBlock',
    mailboxes: mailboxesOf(nodes),
    base: slashed(address),
  };
};

type Edit = { readonly from: Identity; readonly to: Identity };

const isName = (node: XmlNode): boolean =>
  ['DisplayName', 'bt:String'].includes(nameOf(node) ?? '');

/** The name wherever it is shown, in every language: in lists of add-ins, in alerts, and on the ribbon. */
const renamed = (attributes: XmlAttributes, { from, to }: Edit): XmlAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      (key === 'DefaultValue' || key === 'Value') && value === from.name ? to.name : value,
    ]),
  );

const moved = (attributes: XmlAttributes, { from, to }: Edit): XmlAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      key === 'DefaultValue' && value.startsWith(from.base)
        ? to.base + value.slice(from.base.length)
        : value,
    ]),
  );

const withSendMode = (attributes: XmlAttributes, { to }: Edit): XmlAttributes =>
  'SendMode' in attributes ? { ...attributes, SendMode: to.sendMode } : attributes;

const withMailboxes = (children: readonly XmlNode[], { to }: Edit): readonly XmlNode[] =>
  to.mailboxes === 'Exchange Server' ? withoutPhones(children) : children;

const edited = (node: XmlNode, edit: Edit, isInName = false): XmlNode => {
  const name = nameOf(node);
  if (name === null) return node;
  if (name === 'Id') return element(name, {}, [{ '#text': edit.to.id }]);
  if (name === 'Version') return element(name, {}, [{ '#text': edit.to.version }]);
  const isShown = isInName || isName(node);
  const named = isShown ? renamed(attributesOf(node), edit) : attributesOf(node);
  const children = withMailboxes(childrenOf(node), edit).map((child) =>
    edited(child, edit, isShown),
  );
  return element(name, withSendMode(moved(named, edit), edit), children);
};

/** A manifest with another identity; everything else says what it said. */
export const stampManifest = (text: string, to: Identity): string => {
  const from = readManifest(text);
  if (from === null) throw new Error('The manifest of the build is no manifest.');
  return writeXml(parseXml(text).map((node) => edited(node, { from, to })));
};

/** Whether two manifests differ in nothing but their version. */
export const isSameButVersion = (one: string, other: string): boolean => {
  const withoutVersion = (text: string): string => {
    const identity = readManifest(text);
    return identity === null ? text : stampManifest(text, { ...identity, version: '' });
  };
  return withoutVersion(one) === withoutVersion(other);
};
