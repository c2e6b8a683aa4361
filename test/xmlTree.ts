import { XMLParser } from 'fast-xml-parser';

/** An element of an XML file with its children in order; only a leaf has `text`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
});

function elementOf(parsed: Parsed): readonly Element[] {
  const name = Object.keys(parsed).find((key) => key !== ':@' && key !== '#text' && key !== '#comment');
  if (name === undefined) return [];
  const inside = parsed[name] as readonly Parsed[];
  const text = inside
    .map((part) => part['#text'])
    .filter((part) => part !== undefined)
    .join('');
  return [
    {
      name,
      attributes: (parsed[':@'] ?? {}) as Record<string, string>,
      children: inside.flatMap(elementOf),
      text,
    },
  ];
}

/** The root of an XML text, names with their prefixes; comments and processing instructions are left out. */
export function xmlTree(xml: string): Element {
  const [root] = (parser.parse(xml, true) as readonly Parsed[]).flatMap(elementOf);
  if (!root) throw new Error('no element');
  return root;
}

/** The elements of that name under an element, at any depth and in order. */
export function allNamed(root: Element, name: string): readonly Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}
