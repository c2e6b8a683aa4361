import { viewOfBytes } from '../bytes/viewOfBytes.js';
import type { DocPlace } from './fileInformation.js';
import { SYMBOLS } from './wordNumbers.js';

/** A font of a document. */
export interface DocFont {
  readonly name: string;
  /** True for a font whose characters are symbols. */
  readonly hasSymbols: boolean;
}

/** The size of the head before the entries. */
const HEAD = 4;
/** Where in the entry of a font its encoding stands, and its name. */
const [ENCODING, NAME] = [4, 40];

/** Reads the fonts of a document, as far as they are there: no figure depends on those that are cut. */
export function readDocFonts(tables: Uint8Array, { at, size }: DocPlace): readonly DocFont[] {
  const bytes = tables.subarray(at, at + size);
  const fonts: DocFont[] = [];
  for (let next = HEAD; next < bytes.length; next += 1 + (bytes[next] ?? 0)) {
    const font = bytes.subarray(next, next + 1 + (bytes[next] ?? 0));
    fonts.push({ name: nameOf(font), hasSymbols: font[ENCODING] === SYMBOLS });
  }
  return fonts;
}

function nameOf(font: Uint8Array): string {
  const view = viewOfBytes(font);
  let name = '';
  for (let at = NAME; at + 1 < font.length && view.getUint16(at, true) !== 0; at += 2)
    name += String.fromCharCode(view.getUint16(at, true));
  return name;
}
