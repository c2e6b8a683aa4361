import type { Sheet } from '../../../core/draw/sheet.js';
import { decodeFlat } from './decodeFlat.js';
import { odsSheets } from './odsSheets.js';
import { collectStyles } from './odsStyles.js';
import { walkOdsText } from './odsXml.js';
import { hidesZeros } from './odsZeros.js';

/**
 * The sheets of an .fods file, an OpenDocument spreadsheet in one XML text. Throws a `Problem`: `damaged`,
 * `wrongEncoding`, or one of the limits.
 */
export function readFods(bytes: Uint8Array): readonly Sheet[] {
  const xml = decodeFlat(bytes);
  return odsSheets((listener) => walkOdsText(xml, listener), collectStyles(), {
    hidesZeros: hidesZeros(settingsIn(xml)),
    // An object stands in the text itself, and says there what it is.
    isChart: () => false,
  });
}

/** The XML of the settings, which stand before the contents. */
function settingsIn(xml: string): string {
  const from = xml.search(/<(?:[\w-]+:)?settings[\s>]/);
  return from === -1 ? '' : xml.slice(from, xml.indexOf('settings>', from + 10));
}
