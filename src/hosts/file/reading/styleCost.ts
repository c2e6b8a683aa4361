import { startTag } from '../xml/tags.js';

/** The places that a row with a style of ordinary length counts for. */
export const ORDINARY_ROW = 2;

const LONG_VALUE = /"[^"<]{201,}"|'[^'<]{201,}'/g;
const STOP = startTag('stop');

/** How often the longest value may occur in one style. */
const VALUES_A_STYLE = 10;

/** The characters that a stop of a gradient counts for. */
const CHARACTERS_A_STOP = 100;

/** The characters of a style that cost as much as a place. */
const CHARACTERS_A_PLACE = 1_000;

/**
 * The places that each row counts for, from the text of `xl/styles.xml`: 2 where its values are short.
 *
 * exceljs gives every row its own copy of its style, so that a font name of 100 KB and 1,000 rows make 100
 * MB. Each style is assumed to hold ten values of the greatest length and every stop of every gradient.
 */
export function costOfRow(styles: string): number {
  const longest = [...styles.matchAll(LONG_VALUE)].reduce((most, [value]) => Math.max(most, value.length), 0);
  const stops = [...styles.matchAll(STOP)].length;
  const characters = longest * VALUES_A_STYLE + stops * CHARACTERS_A_STOP;
  return Math.max(ORDINARY_ROW, Math.ceil(characters / CHARACTERS_A_PLACE));
}
