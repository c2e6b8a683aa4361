import type { Position } from '../draw/address.js';
import { layoutCover } from '../draw/layoutCover.js';
import type { CoverField } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { coverText } from '../report/report.js';
import {
  contentAt,
  contentOfRow,
  placeOf,
  type PlacedReport,
  type CellEdit,
  type EditPlan,
} from './cellEdit.js';
import { plainValue } from './planCells.js';

/**
 * The edits of the fields of the cover. A field that the cover lacks is added below the others; a workbook
 * without a cover gets one.
 */
export function planCover(book: PlacedReport, page: PlacedReport): Omit<EditPlan, 'followed' | 'removed'> {
  const { report } = page.read;
  const changed = report.edition.cover.filter((field) => isChanged(book, page, field));
  const fields = report.edition.cover.flatMap(({ code }) => placeOf(book, `cover.${code}`) ?? []);
  if (changed.length === 0) return { edits: [], added: [], unplaced: [] };
  if (fields.length === 0) return { edits: [], added: [layoutCover(report)], unplaced: [] };
  const last = fields.reduce((lowest, each) => (each.row > lowest.row ? each : lowest));
  let free = last.row + 1;
  const edits: CellEdit[] = [];
  const unplaced: string[] = [];
  for (const field of changed) {
    const value = statedOn(page, field);
    const place = placeOf(book, `cover.${field.code}`);
    const row = { ...last, row: free };
    if (place && isShared(place, fields)) unplaced.push(`cover.${field.code}`);
    else if (place) edits.push({ ...place, value: besideLabel(book, place, field, value) });
    else if (last.column === 1 || contentOfRow(book, row).length > 0) unplaced.push(`cover.${field.code}`);
    else {
      const beside = { row: last.row, column: last.column - 1 };
      edits.push({ ...row, column: beside.column, value: field.label, like: beside });
      edits.push({ ...row, value, like: last });
      free += 1;
    }
  }
  return { edits, added: [], unplaced };
}

/** True for a cell in which several fields stand. */
function isShared({ row, column }: Position, fields: readonly Position[]): boolean {
  return fields.filter((each) => each.row === row && each.column === column).length > 1;
}

/** True where the page says something else in a field. The page names the edition that the tables are of. */
function isChanged(book: PlacedReport, page: PlacedReport, field: CoverField): boolean {
  const { code } = field;
  if (code !== 'edition') return coverText(book.read.report, code) !== coverText(page.read.report, code);
  const stated = statedOn(page, field);
  return stated !== page.read.report.edition.name && stated !== statedOn(book, field);
}

/** A value that stands in the cell of its label: the label with its colon or its blanks stays before it. */
function besideLabel(
  book: PlacedReport,
  place: Position,
  { code, label }: CoverField,
  value: string | number | null,
): string | number | null {
  const stated = String(contentAt(book, place)?.value ?? '');
  const said = coverText(book.read.report, code);
  const [before = '', within = ''] =
    /^([^:：]{2,20})[:：]\s*/.exec(stated) ?? /^(\S[^:：]*?)\s+$/.exec(stated.slice(0, -said.length)) ?? [];
  const isLabelled =
    fold(within) === fold(label) || (said !== '' && before !== '' && stated === before + said);
  return isLabelled ? before + String(value ?? '') : value;
}

function statedOn(page: PlacedReport, { code }: CoverField): string | number | null {
  const place = placeOf(page, `cover.${code}`);
  return place ? plainValue(contentAt(page, place)?.value) : null;
}
