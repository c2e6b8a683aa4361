import { tablesOf, type Band, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { unitStated, withoutNote } from '../../core/form/labelNote.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves, type Line } from '../../core/form/outline.js';
import type { PageCell } from '../pieces/pieces.js';

/**
 * True for a band over whose rows a text prints the headings of another edition rather than its own: as many
 * figures there mean other things. The text is folded.
 */
export function isOfOtherEdition(
  table: Table,
  band: Band,
  text: string,
  editions: readonly Edition[],
): boolean {
  const saidOf = ({ columns }: Band) =>
    foldLabels(leaves(columns)).filter((label) => text.includes(label)).length;
  const rows = new Set(leaves(band.rows).map(({ code }) => code));
  const own = saidOf(band);
  return editions
    .flatMap(tablesOf)
    .filter((each) => each.code === table.code && each !== table)
    .flatMap(({ bands }) => bands)
    .some(
      (each) =>
        leaves(each.columns).length === leaves(band.columns).length &&
        leaves(each.rows).some(({ code }) => rows.has(code)) &&
        saidOf(each) > own,
    );
}

/** The heads of a table, those over amounts with the unit that the folded text states after them. */
export function headsSaid(heads: readonly PageCell[], table: Table, text: string): readonly PageCell[] {
  const amounts = new Map(
    table.bands.flatMap(({ columns, kinds }) =>
      leaves(columns).flatMap((line) => {
        const said = kinds?.[line.code] === 'money' ? saidIn(line, text) : undefined;
        return said === undefined ? [] : [[line.label, said] as const];
      }),
    ),
  );
  return heads.map((head) => ({ ...head, value: amounts.get(head.value) ?? head.value }));
}

/** A label with the unit that a text states after it, where that is another than the label's own. */
function saidIn({ label }: Line, text: string): string | undefined {
  const key = fold(label);
  const name = withoutNote(key);
  const at = text.indexOf(name);
  const bracket = at < 0 ? undefined : /^\([^()]{1,12}\)/.exec(text.slice(at + name.length))?.[0];
  const said = `${name}${bracket ?? ''}`;
  const unit = unitStated(said);
  return unit === undefined || unit === unitStated(key) ? undefined : said;
}
