import type { CellEdit } from '../../../core/book/cellEdit.js';
import { groupBy } from '../../../core/form/group.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import { appendTo, applyEdits, withPrefix, type TextEdit } from '../xml/edit.js';
import { childrenNamed, prefixOf, type Element } from '../xml/elements.js';
import { changedCell, newCell } from './cellMarkup.js';
import { heightEdits, newRowHeight } from './rowHeights.js';
import { ownFormulas, refuseArrays, type OwnFormula } from './sharedFormulas.js';
import { measureSheet, type SheetMeasures } from './sheetMeasures.js';
import { cellsOf, rowsOf, sheetDataOf, theOne, type NumberedElement } from './sheetRows.js';
import { growDimension } from './sheetExtent.js';
import type { StyleBook } from './styleBook.js';

/** The XML of an edited worksheet, and whether a formula was overwritten. */
interface EditedSheet {
  readonly xml: string;
  readonly hasLostFormula: boolean;
}

/** A worksheet that is being edited. */
interface OpenSheet {
  readonly xml: string;
  readonly data: Element;
  readonly rows: readonly NumberedElement[];
  readonly lastRow: number;
  readonly rowAt: (row: number) => NumberedElement | undefined;
  readonly measures: SheetMeasures;
  readonly styles: StyleBook;
}

/** An edit with the cell that it changes; undefined where the sheet has none there. */
interface PlacedEdit {
  readonly edit: CellEdit;
  readonly cell: Element | undefined;
}

/**
 * The XML of a worksheet with some of its cells changed; every other cell keeps its markup. Cells and rows
 * that it lacks are put in their places. Throws a RangeError for a part of an array formula, for a place that
 * is there twice, and for two edits of one cell.
 */
export function editSheet(xml: string, edits: readonly CellEdit[], styles: StyleBook): EditedSheet {
  const sheet = openSheet(xml, styles);
  const placed = edits.map((edit): PlacedEdit => ({ edit, cell: findCell(sheet, edit) }));
  refuseTwice(edits);
  const overwriting = placed.filter(({ edit }) => !edit.isResult);
  refuseArrays(
    xml,
    sheet.data,
    overwriting.map(({ edit }) => edit),
  );
  const overwritten = overwriting.flatMap(({ edit, cell }) =>
    cell && childrenNamed(xml, cell, 'f').length > 0 ? [{ at: edit, cell }] : [],
  );
  const formulas = ownFormulas(xml, sheet.rows, overwritten);
  const sorted = [...placed].sort((a, b) => a.edit.row - b.edit.row);
  const changed = new Set(placed.map(({ cell }) => cell));
  const changes = [
    ...groupBy(sorted, ({ edit }) => edit.row).flatMap((group) => editRow(sheet, group, formulas)),
    ...formulas
      .filter(({ cell }) => !changed.has(cell))
      .map(({ formula: { start, end }, text }): TextEdit => ({ start, end, text })),
    ...growDimension(xml, edits),
  ];
  return { xml: applyEdits(xml, joinAppended(sheet, changes)), hasLostFormula: overwritten.length > 0 };
}

function openSheet(xml: string, styles: StyleBook): OpenSheet {
  const data = sheetDataOf(xml);
  const rows = rowsOf(xml, data);
  const byNumber = new Map<number, NumberedElement[]>();
  for (const row of rows) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  const rowAt = (row: number) => theOne(byNumber.get(row) ?? [], row);
  const lastRow = rows.reduce((last, { number }) => Math.max(last, number), 0);
  return { xml, data, rows, lastRow, rowAt, measures: measureSheet(xml), styles };
}

function findCell({ xml, rowAt }: OpenSheet, { row, column }: { row: number; column: number }) {
  const found = rowAt(row);
  return found && theOne(cellsOf(xml, found), column)?.element;
}

function refuseTwice(edits: readonly CellEdit[]): void {
  const places = new Set(edits.map(({ row, column }) => `${row} ${column}`));
  if (places.size < edits.length) throw new RangeError('two edits of one cell');
}

/** The edits of the cells of one row. */
function editRow(
  sheet: OpenSheet,
  group: readonly PlacedEdit[],
  formulas: readonly OwnFormula[],
): readonly TextEdit[] {
  const { xml, rowAt } = sheet;
  const sorted = [...group].sort((a, b) => a.edit.column - b.edit.column);
  const number = sorted[0]?.edit.row ?? 0;
  const row = rowAt(number);
  if (!row) return insertRow(sheet, number, sorted);
  const prefix = prefixOf(row.element);
  const changes: TextEdit[] = [];
  const last: string[] = [];
  for (const { edit, cell } of sorted) {
    const style = styleFor(sheet, edit, cell, row);
    if (cell) {
      const formula = formulas.find((each) => each.cell === cell)?.text;
      const own = attributeOf(xml, cell, 's');
      const text = changedCell(xml, cell, edit, style === own ? undefined : style, formula);
      changes.push({ start: cell.start, end: cell.end, text });
      continue;
    }
    const text = edit.value === null ? '' : withPrefix(newCell(edit, style), prefix);
    const next = cellsOf(xml, row).find((each) => each.number > edit.column)?.element.start;
    if (next === undefined) last.push(text);
    else changes.push({ start: next, end: next, text });
  }
  if (last.length > 0) changes.push(appendTo(xml, row.element, last.join('')));
  return [...changes, ...widenSpans(xml, row.element, sorted), ...heightEdits(sheet, row, group)];
}

function insertRow(
  { data, rows, lastRow, measures, styles }: OpenSheet,
  number: number,
  sorted: readonly PlacedEdit[],
): readonly TextEdit[] {
  const filled = sorted.map(({ edit }) => edit).filter(({ value }) => value !== null);
  if (filled.length === 0) return [];
  const cells = filled.map((edit) => {
    const style = measures.styleOf(edit.column);
    return newCell(edit, dressed(styles, edit, style));
  });
  const markup = `<row r="${number}"${newRowHeight(measures, filled)}>${cells.join('')}</row>`;
  const text = withPrefix(markup, prefixOf(data));
  const after = number > lastRow ? undefined : rows.find((row) => row.number > number);
  const next = after?.element.start ?? data.closeStart;
  return [{ start: next, end: next, text }];
}

/** The format of a cell after an edit: its own, that of its model, or that of its row or column. */
function styleFor(
  sheet: OpenSheet,
  edit: CellEdit,
  cell: Element | undefined,
  row: NumberedElement,
): string | undefined {
  const { xml, measures, styles } = sheet;
  if (edit.isResult) return cell && attributeOf(xml, cell, 's');
  const model = edit.like && findCell(sheet, edit.like);
  const from = model ?? cell;
  const own = from
    ? attributeOf(xml, from, 's')
    : (attributeOf(xml, row.element, 's') ?? measures.styleOf(edit.column));
  return dressed(styles, edit, own);
}

function dressed(styles: StyleBook, { value, wraps }: CellEdit, style: string | undefined) {
  if (value === null) return style;
  const plain = styles.plain(style, typeof value === 'number');
  return wraps ? styles.wrapping(plain) : plain;
}

/** The range of columns that a row says to have, where an edit is outside of it. */
function widenSpans(xml: string, row: Element, edits: readonly PlacedEdit[]): readonly TextEdit[] {
  const [from = NaN, to = NaN] = (attributeOf(xml, row, 'spans') ?? '').split(':').map(Number);
  const columns = edits.map(({ edit }) => edit.column);
  const [first, last] = [Math.min(from, ...columns), Math.max(to, ...columns)];
  const isInside = !(first < from || last > to);
  return isInside ? [] : [setAttribute(xml, row, 'spans', `${first}:${last}`)];
}

/** Rows added at the end of an empty list of rows, which has no end tag, as one edit. */
function joinAppended({ xml, data }: OpenSheet, changes: readonly TextEdit[]): readonly TextEdit[] {
  if (xml[data.openEnd - 2] !== '/') return changes;
  const isAppended = ({ start }: TextEdit) => start === data.closeStart;
  const rows = changes.filter(isAppended).map(({ text }) => text);
  return [...changes.filter((change) => !isAppended(change)), appendTo(xml, data, rows.join(''))];
}
