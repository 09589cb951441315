import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/** A node as the parser keeps it, in order, with comments and white space, so that what is written back is the same. */
export type XmlNode = {
  readonly '#text'?: string;
  readonly ':@'?: { readonly [name: string]: string };
  readonly [name: string]: unknown;
};

export type XmlAttributes = { readonly [name: string]: string };

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  commentPropName: '#comment',
} as const;

/** The nodes of a well-formed text. Throws where it is none. */
export const parseXml = (text: string): readonly XmlNode[] =>
  new XMLParser(options).parse(text, true) as readonly XmlNode[];

/** XML again; what XML could mistake for its own in texts and values is escaped. */
export const writeXml = (nodes: readonly XmlNode[]): string => {
  const text = new XMLBuilder({ ...options, suppressEmptyNode: true }).build(nodes);
  return `${text.replace(/\?>(?=<)/, '?>\n').trimEnd()}\n`;
};

/** The name of an element; null for text and comments. */
export const nameOf = (node: XmlNode): string | null =>
  Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#')) ?? null;

const isNodes = (value: unknown): value is readonly XmlNode[] => Array.isArray(value);

export const childrenOf = (node: XmlNode): readonly XmlNode[] => {
  const inside = node[nameOf(node) ?? ''];
  return isNodes(inside) ? inside : [];
};

export const attributesOf = (node: XmlNode): XmlAttributes => node[':@'] ?? {};

export const textIn = (node: XmlNode): string =>
  childrenOf(node)
    .map((child) => child['#text'] ?? '')
    .join('')
    .trim();

export const element = (
  name: string,
  attributes: XmlAttributes,
  children: readonly XmlNode[],
): XmlNode => ({
  [name]: children,
  ...(Object.keys(attributes).length > 0 && { ':@': attributes }),
});
