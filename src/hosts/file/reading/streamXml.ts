import { Problem } from '../../../core/report/problem.js';
import { DEPTH_LIMIT } from '../bytes/limits.js';
import { alternatives } from './alternatives.js';
import type { MarkupCount } from './markupCount.js';
import { namespaceScope, type ElementName, type NamespaceScope } from './namespaceScope.js';
import { takePieces } from './partPieces.js';
import type { XmlEvents } from './scanXml.js';
import type { Attributes, StartTag } from './startTag.js';
import { xmlParser } from './xmlParser.js';

/** What becomes of the elements of a part. Names are without prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /**
   * Where names without a prefix are of the namespaces that are read: reads whole elements from there on by
   * itself, counts their markup, and returns the place after them.
   */
  readonly readAhead?: (text: string, at: number, count: MarkupCount) => number;
  /** There too: passes over what nothing reads, and returns the place after it. */
  readonly passOver?: (text: string, at: number) => number;
  /** True for a sheet: what stands around its rows is the same in many workbooks, and its scan is kept. */
  readonly hasRows?: boolean;
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
  const refuse = () => {
    throw new Problem('damaged', { part: part.name });
  };
  const parser = xmlParser(withinNamespaces(part.namespaces, count, handler, refuse), refuse);
  takePieces(part.name, part.bytes, handler.hasRows === true, parser.write);
  parser.end();
}

/** Hands over the elements of some namespaces; refuses a root of another one, and too great a depth. */
function withinNamespaces(
  namespaces: ReadonlySet<string>,
  count: MarkupCount,
  handler: XmlHandler,
  refuse: () => void,
): XmlEvents {
  const scope = namespaceScope(namespaces);
  const forms = alternatives(scope.namespaceOf);
  const isOwn = () => skippedFrom > depth && scope.resolve('').isRead;
  // The names of the elements that are open, as many as `depth` says.
  const path: ElementName[] = [];
  let [depth, skippedFrom] = [0, Infinity];
  return {
    open: (tag) => {
      count.add(1 + tag.count);
      enterElement(tag, scope);
      depth += 1;
      if (depth > DEPTH_LIMIT) refuse();
      if (skippedFrom < depth) return;
      const meant = scope.resolve(tag.name);
      path[depth - 1] = meant;
      // A prefix that stands for nothing is an error, no foreign element.
      if (meant.isUnbound) refuse();
      if (meant.isRead && forms.isForeign(meant.local, tag)) skippedFrom = depth;
      else if (meant.isRead) handler.open(meant.local, tag);
      else if (depth === 1) refuse();
      else if (!meant.isAlternative || !forms.open(meant.local, tag)) skippedFrom = depth;
    },
    text: (text) => {
      if (skippedFrom > depth) handler.text?.(text);
    },
    close: () => {
      const ended = path[depth - 1];
      if (ended && skippedFrom > depth) (ended.isAlternative ? forms : handler).close?.(ended.local);
      else if (skippedFrom === depth) skippedFrom = Infinity;
      scope.leave();
      depth -= 1;
    },
    readAhead: (text, at) => (handler.readAhead && isOwn() ? handler.readAhead(text, at, count) : at),
    passOver: (text, at) => (handler.passOver && isOwn() ? handler.passOver(text, at) : at),
  };
}

/** Enters an element with the namespaces that it declares. */
function enterElement({ names, values, count }: StartTag, { declare, enter }: NamespaceScope): void {
  for (let at = 0; at < count; at += 1) {
    const name = names[at] as string;
    if (name.startsWith('xmlns')) declare(name, values[at] as string);
  }
  enter();
}
