import { tagsIn, type Tag } from './tags.js';

/** The start tag of an element by its offsets; the name is as written, with its prefix: `x:sheetData`. */
export interface Opening {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
}

/** An element by its offsets: `[start, end)` is the whole, `[openEnd, closeStart)` its content. */
export interface Element extends Opening {
  readonly closeStart: number;
  readonly end: number;
}

// Keyed by element alone: an element belongs to one text, which does not change. A sheet of many rows is
// scanned once for all callers.
const known = new WeakMap<Element, readonly Element[]>();

/** The root element of an XML text; throws a SyntaxError where there is none. */
export function rootOf(xml: string): Element {
  for (const element of elementsIn(xml, 0, xml.length)) return element;
  throw new SyntaxError('XML: no root element');
}

/** The children of an element in order; comments, processing instructions and text are skipped. */
export function childrenOf(xml: string, parent: Element): readonly Element[] {
  const children = known.get(parent) ?? [...elementsIn(xml, parent.openEnd, parent.closeStart)];
  known.set(parent, children);
  return children;
}

/** The children of an element that have this name, whatever their prefix. */
export function childrenNamed(xml: string, parent: Element, name: string): readonly Element[] {
  return childrenOf(xml, parent).filter((child) => localName(child) === name);
}

/** The start tags of this name at any depth inside an element, whatever their prefix. */
export function openingsNamed(xml: string, parent: Element, name: string): readonly Opening[] {
  const found: Opening[] = [];
  for (const tag of tagsIn(xml, parent.openEnd, parent.closeStart)) {
    if (tag.kind !== 'close' && localName(tag) === name) found.push(openingOf(tag));
  }
  return found;
}

/** The name of an element without its prefix: `sheetData` for `x:sheetData`. */
export function localName(element: { readonly name: string }): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The prefix of an element with its colon; `''` where it has none. */
export function prefixOf(element: Element): string {
  return element.name.slice(0, element.name.indexOf(':') + 1);
}

function* elementsIn(xml: string, from: number, to: number): Generator<Element> {
  let depth = 0;
  let open: Tag | undefined;
  for (const tag of tagsIn(xml, from, to)) {
    if (tag.kind === 'empty' && depth === 0) yield elementOf(tag, { start: tag.end, end: tag.end });
    else if (tag.kind === 'open') {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (tag.kind === 'close') {
      depth -= 1;
      if (depth > 0) continue;
      if (open?.name !== tag.name) throw new SyntaxError(`XML: </${tag.name}> closes nothing`);
      yield elementOf(open, tag);
      open = undefined;
    }
  }
  if (depth !== 0) throw new SyntaxError(`XML: <${open?.name ?? ''}> is not closed`);
}

function openingOf({ name, start, end }: Tag): Opening {
  return { name, start, openEnd: end };
}

function elementOf(open: Tag, close: { readonly start: number; readonly end: number }): Element {
  return { ...openingOf(open), closeStart: close.start, end: close.end };
}
