import { strFromU8, strToU8 } from 'fflate';

const EMPTY = /(<c\b[^<>]*\bt="str"[^<>]*>(?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?)<v(?:\/>|><\/v>)/g;

/**
 * A sheet's part in which every formula that results in an empty text results in a space. exceljs cannot tell an empty text from a formula that was
 * never computed; a space is read as blank.
 */
export function showEmptyResults(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  return /<v(?:\/>|><\/v>)/.test(xml) ? strToU8(xml.replace(EMPTY, '$1<v> </v>')) : part;
}
