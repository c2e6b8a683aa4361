import { viewOfBytes } from '../bytes/viewOfBytes.js';
import type { DocPlace } from './fileInformation.js';
import { readParagraph } from './paragraph.js';
import { readProperties, type DocProperties } from './properties.js';

/** The list that a style puts its paragraphs in, and the level where it says one. */
export interface NumberedStyle {
  readonly list: number;
  readonly level: number | undefined;
}

/** What the styles of a document say, by their numbers. */
export interface DocStyles {
  readonly listOf: (style: number) => NumberedStyle | undefined;
  /** How they make text look; the properties of a style behind those of the one that it is based on. */
  readonly looksOf: (style: number) => DocProperties;
}

/** Styles of paragraphs and of characters; a chain of styles based on each other has no more links. */
const [PARAGRAPH_STYLE, CHARACTER_STYLE] = [1, 2];
const MOST_LINKS = 10;
const NO_STYLE = 0xfff;

interface DocStyle {
  readonly base: number;
  readonly own: NumberedStyle | undefined;
  /** The properties of text, which are read where a text has the style. */
  readonly looks: Uint8Array;
}

/** Reads the styles of paragraphs and of characters; throws a RangeError where they are cut. */
export function readDocStyles(tables: Uint8Array, { at, size }: DocPlace): DocStyles {
  const bytes = tables.subarray(at, at + size);
  const styles = size > 0 ? readAll(bytes, viewOfBytes(bytes)) : [];
  const chainOf = (style: number) => {
    const chain: DocStyle[] = [];
    for (let at = styles[style]; at && chain.length < MOST_LINKS; at = styles[at.base]) chain.push(at);
    return chain;
  };
  return {
    listOf: (style) => chainOf(style).find(({ own }) => own)?.own,
    looksOf: (style) =>
      chainOf(style)
        .reverse()
        .flatMap(({ looks }) => readProperties(looks)),
  };
}

function readAll(bytes: Uint8Array, view: DataView): readonly (DocStyle | undefined)[] {
  const head = view.getUint16(0, true);
  const [count, fixed] = [view.getUint16(2, true), view.getUint16(4, true)];
  let next = 2 + head;
  return Array.from({ length: Math.min(count, NO_STYLE) }, () => {
    const size = view.getUint16(next, true);
    const style = bytes.subarray(next + 2, next + 2 + size);
    next += 2 + size;
    return size === 0 ? undefined : readStyle(style, fixed);
  });
}

function readStyle(bytes: Uint8Array, fixed: number): DocStyle | undefined {
  const view = viewOfBytes(bytes);
  const kind = view.getUint16(2, true);
  const base = kind >> 4;
  // Behind the fixed part stands the name with a zero at its end, then the properties.
  const at = fixed + 2 + 2 * view.getUint16(fixed, true) + 2;
  switch (kind & 0xf) {
    case PARAGRAPH_STYLE: {
      const paragraph = propertiesAt(bytes, at);
      const { list, level } = readParagraph(readProperties(paragraph.bytes.subarray(2)));
      const { bytes: looks } = propertiesAt(bytes, paragraph.end);
      return { base, own: list === undefined ? undefined : { list, level }, looks };
    }
    case CHARACTER_STYLE:
      return { base, own: undefined, looks: propertiesAt(bytes, at).bytes };
    default:
      return undefined;
  }
}

/** Properties behind their size, and where the next ones stand: at an even place. */
function propertiesAt(bytes: Uint8Array, at: number): { readonly bytes: Uint8Array; readonly end: number } {
  const size = at + 2 <= bytes.length ? viewOfBytes(bytes).getUint16(at, true) : 0;
  const end = at + 2 + size;
  return { bytes: bytes.subarray(at + 2, end), end: end + (end % 2) };
}
