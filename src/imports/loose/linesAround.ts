import type { Band } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, headingsIn } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';

/** What stands on the line of a row's figures, and all text on the lines between it and the row above. */
interface RowText {
  readonly text: string;
  readonly between: string;
}

/**
 * The only lines of the form that each row may be, by their number: that of the whole label on its own line;
 * for figures alone below one whole label, as of no other line, that one or one that stands below them.
 * Undefined where nothing tells.
 */
export function linesAround(
  rows: readonly RowText[],
  band: Band,
): readonly (readonly number[] | undefined)[] {
  const keys = foldLabels(leaves(band.rows));
  const headings = new Set(['', ...foldLabels(headingsIn(band.rows))]);
  return rows.map(({ text, between }, index) => {
    if (text !== '') {
      const own = keys.findIndex((key) => fold(text).endsWith(key));
      return own < 0 ? undefined : [own];
    }
    const said = fold(between);
    const ends = keys.findIndex(
      (key) => said.endsWith(key) && headings.has(said.slice(0, said.length - key.length)),
    );
    const within = keys.flatMap((key, at) => (said.includes(key) ? [at] : []));
    const above = ends < 0 && within.length === 1 ? (within[0] ?? -1) : ends;
    const next = rows[index + 1];
    const after = fold(`${next?.between ?? ''}${next?.text ?? ''}`);
    const below = keys.flatMap((key, at) => (after.includes(key) ? [at] : []));
    return above < 0 || below.length === 0 ? undefined : [above, ...below];
  });
}
