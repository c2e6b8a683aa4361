import type { DocPlace } from './fileInformation.js';
import { viewOfBytes } from './formatRuns.js';
import { readParagraph } from './paragraph.js';
import { readProperties } from './properties.js';

/** The list that a style puts its paragraphs in, and the level where it says one. */
export interface NumberedStyle {
  readonly list: number;
  readonly level: number | undefined;
}

/** Styles of paragraphs; a chain of styles that are based on each other has no more links. */
const PARAGRAPH_STYLE = 1;
const MOST_LINKS = 10;
const NO_STYLE = 0xfff;

interface DocStyle {
  readonly base: number;
  readonly own: NumberedStyle | undefined;
}

/** Reads which styles number their paragraphs; throws a RangeError where the styles are cut. */
export function readDocStyles(
  tables: Uint8Array,
  { at, size }: DocPlace,
): (style: number) => NumberedStyle | undefined {
  const bytes = tables.subarray(at, at + size);
  const view = viewOfBytes(bytes);
  const styles = size > 0 ? readAll(bytes, view) : [];
  return (style) => {
    let next = style;
    for (let left = MOST_LINKS; left > 0; left -= 1) {
      const found = styles[next];
      if (!found || found.own) return found?.own;
      next = found.base;
    }
    return undefined;
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
  if ((kind & 0xf) !== PARAGRAPH_STYLE) return undefined;
  // Behind the fixed part stands the name with a zero at its end, then the properties of the paragraph.
  const at = fixed + 2 + 2 * view.getUint16(fixed, true) + 2;
  const size = at + 2 <= bytes.length ? view.getUint16(at, true) : 0;
  const { list, level } = readParagraph(readProperties(bytes.subarray(at + 4, at + 2 + size)));
  return { base: kind >> 4, own: list === undefined ? undefined : { list, level } };
}
