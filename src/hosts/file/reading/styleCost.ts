const LONG_VALUE = /"[^"<]{201,}"|'[^'<]{201,}'/g;
const STOP = /<(?:[^\s<>/:]*:)?stop(?=[\s/>])/g;

/** What a row with an ordinary style counts for. */
const ORDINARY = 2;

/**
 * The places that each row counts for, from the text of `xl/styles.xml`: 2 where its values are short.
 *
 * exceljs gives every row its own copy of its style, so that a font name of 100 KB and 1,000 rows make 100
 * MB; ten values of the greatest length and every stop of every gradient are taken to be in each.
 */
export function costOfRow(styles: string): number {
  const longest = [...styles.matchAll(LONG_VALUE)].reduce((most, [value]) => Math.max(most, value.length), 0);
  const stops = [...styles.matchAll(STOP)].length;
  return Math.max(ORDINARY, Math.ceil((longest * 10 + stops * 100) / 1_000));
}
