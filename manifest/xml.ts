import { XMLParser } from 'fast-xml-parser';

/** An element as the checks see it: prefixes kept (`bt:Url`), attributes by name (`xsi:type`), no white space. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Node = {
  readonly ':@'?: { readonly [name: string]: string };
  readonly '#text'?: string;
  readonly [tag: string]: unknown;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});

/** The root element of a well-formed text. */
export const parseXml = (text: string): XmlElement => {
  const [root] = elementsOf(parser.parse(text) as readonly Node[]);
  if (root === undefined) throw new Error('There is no element in this XML.');
  return root;
};

const elementsOf = (nodes: readonly Node[]): readonly XmlElement[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inside = node[name] as readonly Node[];
    return [
      {
        name,
        attributes: node[':@'] ?? {},
        children: elementsOf(inside),
        text: inside
          .map((child) => child['#text'] ?? '')
          .join('')
          .trim(),
      },
    ];
  });

/** The element itself and everything below it, in document order. */
export const everyElement = (root: XmlElement): readonly XmlElement[] => [
  root,
  ...root.children.flatMap(everyElement),
];

export const named = (root: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  everyElement(root).filter(({ name }) => names.includes(name));
