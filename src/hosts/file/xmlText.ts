import { Problem } from '../../core/report/problem.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// The value may be missing, so that no name is tried again from each of its letters.
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const utf8 = new TextDecoder();

/**
 * The XML of a part as text.
 *
 * Throws `damaged` for a document type (entities; Excel refuses them too) and for UTF-16: the format allows
 * it, no known writer uses it, and exceljs reads every part as UTF-8 and fails.
 */
export function readXml(name: string, bytes: Uint8Array): string {
  const xml = utf8.decode(bytes);
  if (
    bytes[0] === 0 ||
    bytes[1] === 0 ||
    bytes[0] === 0xff ||
    bytes[0] === 0xfe ||
    xml.includes('<!DOCTYPE')
  ) {
    throw new Problem('damaged', { part: name });
  }
  return xml;
}

/**
 * The value of an attribute in the text of a start tag, unescaped; undefined where there is none of this
 * name.
 */
export function readAttribute(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (found === name) return unescapeReferences(double ?? single ?? '');
  }
  return undefined;
}

/** An attribute as the whole number it begins with, as exceljs takes it; 0 where there is none. */
export function readWhole(tag: string, name: string): number {
  return Number.parseInt(readAttribute(tag, name) ?? '0', 10) || 0;
}

/** XML text with its character references replaced, however many zeros they begin with. */
export function unescapeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([\da-fA-F]+)|(\w{2,4}));/g,
    (whole, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return NAMED[named] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Where the start tag that stands at the beginning of `text` ends, past its `>`; `>` inside quotes does not
 * count.
 */
export function endOfTag(text: string): number {
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return text.length;
}
