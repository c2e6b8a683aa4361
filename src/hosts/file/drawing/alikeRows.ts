import { strFromU8, strToU8 } from 'fflate';
import type { AlikeRows } from '../../../core/draw/layout.js';
import { joinBytes } from '../zip/joinBytes.js';
import { rowWriter } from './rowMarkup.js';

/** So many rows become bytes at once. */
const PIECE = 100;

/**
 * A sheet part with all of its rows that look alike in place of the first of them, which was drawn without
 * values as the last row. exceljs keeps a kilobyte for a cell; here a cell is its markup and nothing else.
 * Throws a `Problem` `textTooLong`.
 */
export function writeAlikeRows(part: Uint8Array, sheet: string, alike: AlikeRows): Uint8Array {
  const xml = strFromU8(part);
  const [from, to] = [xml.lastIndexOf('<row '), xml.indexOf('</sheetData>')];
  const write = rowWriter(alike, xml.slice(from, to), sheet);
  const last = (alike.pattern[0]?.row ?? 1) + alike.values.length - 1;
  const before = xml.slice(0, from).replace(/(<dimension ref="[^"]*?)\d+"/, `$1${last}"`);
  const pieces = [strToU8(before)];
  for (let at = 0; at < alike.values.length; at += PIECE) {
    const rows = alike.values.slice(at, at + PIECE).map((values, down) => write(values, at + down));
    pieces.push(strToU8(rows.join('')));
  }
  return joinBytes([...pieces, strToU8(xml.slice(to))]);
}
