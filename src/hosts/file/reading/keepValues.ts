import { strFromU8, strToU8 } from 'fflate';

const END = '</sheetData>';
const BLANK = /<c\b[^<>]*\/>/g;
const EMPTY_RESULT = /(<c\b[^<>]*\bt="str"[^<>]*>(?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?)<v(?:\/>|><\/v>)/g;

/**
 * A worksheet's part with only its values, for exceljs to read: without blank cells, and without what follows
 * the cells (merges, validations, formats, links), which costs time and holds no value. An empty text that a
 * formula results in becomes a space, which is read as blank: exceljs cannot tell an empty text from a
 * formula that was never computed.
 */
export function keepValues(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  const end = xml.indexOf(END);
  if (end === -1) return part;
  const cells = xml.slice(0, end).replace(BLANK, '').replace(EMPTY_RESULT, '$1<v> </v>');
  return strToU8(`${cells}${END}</worksheet>`);
}
