import { SaxesParser, type SaxesOptions } from 'saxes';
import { Problem } from '../../../core/report/problem.js';
import { ATTRIBUTES_LIMIT, DEPTH_LIMIT } from '../limits.js';
import { decodeXml } from './decodeXml.js';
import type { MarkupCount } from './markupCount.js';
import { namespaceScope, type NamespaceScope } from './namespaceScope.js';

/** The attributes of an element by their names as they are written, prefix included. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What becomes of the elements of a part. Names are without prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Names stay as they are written: the parser's own namespaces take time that grows with the depth. */
interface PlainXml extends SaxesOptions {
  readonly xmlns: false;
}

/** An XML part, and the namespaces whose elements are read; others are passed over with all they contain. */
interface XmlPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly namespaces: ReadonlySet<string>;
}

/**
 * Reads the elements of an XML part in their order, whatever their prefixes. Throws `damaged` for what is not
 * well-formed XML, for a root of another namespace, for a document type, which may define entities, and
 * beyond the limits of depth and attributes; `tooManyCells` beyond that of markup.
 */
export function streamXml(part: XmlPart, count: MarkupCount, handler: XmlHandler): void {
  const parser = new SaxesParser<PlainXml>({ xmlns: false, position: false });
  const refuse = () => {
    throw new Problem('damaged', { part: part.name });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  const { declare, open, text, close } = withinNamespaces(part.namespaces, handler, refuse);
  let attributeCount = 0;
  parser.on('attribute', ({ name, value }) => {
    count.add();
    attributeCount += 1;
    if (attributeCount > ATTRIBUTES_LIMIT) refuse();
    declare(name, value);
  });
  parser.on('opentag', ({ name, attributes }) => {
    count.add();
    attributeCount = 0;
    open(name, attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(name));
  decodeXml(part.name, part.bytes, (piece) => parser.write(piece));
  parser.close();
}

/** Hands over the elements of some namespaces; refuses a root of another one, and too great a depth. */
function withinNamespaces(
  namespaces: ReadonlySet<string>,
  handler: XmlHandler,
  refuse: () => void,
): Required<XmlHandler> & Pick<NamespaceScope, 'declare'> {
  const scope = namespaceScope();
  let depth = 0;
  let skippedFrom = Infinity;
  return {
    declare: scope.declare,
    open: (name, attributes) => {
      scope.enter();
      depth += 1;
      if (depth > DEPTH_LIMIT) refuse();
      if (skippedFrom < depth) return;
      const { local, namespace, isUnbound } = scope.resolve(name);
      // A prefix that stands for nothing is an error, no foreign element.
      if (isUnbound) refuse();
      if (namespaces.has(namespace)) handler.open(local, attributes);
      else if (depth === 1) refuse();
      else skippedFrom = depth;
    },
    text: (text) => {
      if (skippedFrom > depth) handler.text?.(text);
    },
    close: (name) => {
      if (skippedFrom > depth) handler.close?.(scope.resolve(name).local);
      else if (skippedFrom === depth) skippedFrom = Infinity;
      scope.leave();
      depth -= 1;
    },
  };
}

/** The value of an attribute with a prefix, whatever it is: `id` for `r:id`. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
