import type { TextEdit } from './edit.js';
import type { Opening } from './elements.js';
import { escapeXml, unescapeXml } from './escapeXml.js';

/** An attribute of a start tag; `[start, end)` is its value with the quotes, as offsets in the tag. */
interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

// A name without a value counts as a match, so that no name is tried again from each of its letters.
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;

const SPACED_ATTRIBUTE = new RegExp(`\\s+${ATTRIBUTE.source}`, 'g');

/**
 * The value of an attribute in the text of a start tag, unescaped. Undefined where no attribute has this
 * name, prefix included; of two, the first counts.
 */
export function readAttribute(tag: string, name: string): string | undefined {
  return findAttribute(tag, (each) => each === name)?.value;
}

/** The value of an attribute of an element, unescaped. */
export function attributeOf(xml: string, element: Opening, name: string): string | undefined {
  return readAttribute(tagOf(xml, element), name);
}

/**
 * The value of the first attribute whose name without prefix is this one: `r:id` for `id`, whatever the
 * prefix is called. A name without prefix does not count.
 */
export function prefixedAttributeOf(xml: string, element: Opening, local: string): string | undefined {
  return findAttribute(tagOf(xml, element), (each) => each.endsWith(`:${local}`))?.value;
}

/** The edit that gives an attribute a value: in its old place or, where it is new, before all others. */
export function setAttribute(xml: string, element: Opening, name: string, value: string): TextEdit {
  const old = findAttribute(tagOf(xml, element), (each) => each === name);
  const text = `"${escapeXml(value)}"`;
  if (old !== undefined) return { start: element.start + old.start, end: element.start + old.end, text };
  const at = element.start + 1 + element.name.length;
  return { start: at, end: at, text: ` ${name}=${text}` };
}

/** The text of a start tag without some of its attributes; all else stays as it is written. */
export function removeAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(SPACED_ATTRIBUTE, (whole: string, name: string, quoted: string | undefined) =>
    quoted !== undefined && names.includes(name) ? '' : whole,
  );
}

function tagOf(xml: string, { start, openEnd }: Opening): string {
  return xml.slice(start, openEnd);
}

function findAttribute(tag: string, isWanted: (name: string) => boolean): Attribute | undefined {
  for (const { 0: whole, 1: name = '', 2: quoted, index } of tag.matchAll(ATTRIBUTE)) {
    if (quoted === undefined || !isWanted(name)) continue;
    const end = index + whole.length;
    return { name, value: unescapeXml(quoted.slice(1, -1)), start: end - quoted.length, end };
  }
  return undefined;
}
