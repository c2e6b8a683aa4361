import { unescapeReferences } from '../xmlText.js';
import type { TextEdit } from './edit.js';
import { escapeXml } from './escape.js';
import type { Opening } from './scan.js';

interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/y;

/**
 * The value of an attribute, unescaped; undefined where the element has none of that name (prefix included).
 */
export function attributeOf(xml: string, element: Opening, name: string): string | undefined {
  return attributesOf(xml, element).get(name)?.value;
}

/** The edit that gives an attribute a value, in its old place or, where it is new, first. */
export function setAttribute(xml: string, element: Opening, name: string, value: string): TextEdit {
  const old = attributesOf(xml, element).get(name);
  const text = `"${escapeXml(value)}"`;
  if (old !== undefined) return { start: old.start, end: old.end, text };
  const at = element.start + 1 + element.name.length;
  return { start: at, end: at, text: ` ${name}=${text}` };
}

/**
 * The value of the first attribute whose name without prefix is this one: `r:id` for `id`, whatever `r` is
 * called.
 */
export function prefixedAttributeOf(xml: string, element: Opening, local: string): string | undefined {
  for (const [name, { value }] of attributesOf(xml, element)) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

function attributesOf(xml: string, element: Opening): ReadonlyMap<string, Attribute> {
  const found = new Map<string, Attribute>();
  let at = element.start + 1 + element.name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(xml);
    if (match === null || ATTRIBUTE.lastIndex >= element.openEnd) return found;
    const [, name = '', quoted = ''] = match;
    at = ATTRIBUTE.lastIndex;
    found.set(name, { value: unescapeReferences(quoted.slice(1, -1)), start: at - quoted.length, end: at });
  }
}
