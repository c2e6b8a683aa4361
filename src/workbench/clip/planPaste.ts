import type { Placed } from '../../core/draw/layout.js';
import type { PageBook, Typed } from '../../hosts/page/pageHost.js';
import { groupBy } from '../../core/form/group.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import {
  editions,
  pageSheets,
  tableOf,
  Problem,
  type PageRead,
  type PageSheets,
  type PageTable,
  type PlacedPiece,
} from '../../index.js';
import { selectsParagraphs } from '../selection/paragraphs.js';
import { formOn } from '../paper/tellPlace.js';
import { isFigure } from './blockLabels.js';
import { blockOf, tellRow } from './clipBlock.js';
import { emptyPlan, joinPlans, type PastePlan } from './pastePlan.js';
import { planInChapter } from './planAttached.js';
import { fitsInOrder, planByLines, planInOrder, type InView } from './planBlock.js';
import { planPage } from './planPage.js';
import { planParagraphs } from './planParagraphs.js';
import { planSpaced, tellThousands, tellWhole } from './planSpaced.js';
import { isLabelOnAny, isOfLabels, isWithLabel } from './labelsOn.js';
import type { Copied } from './readClip.js';
import { splitField, splitFigures } from './splitField.js';
import { splitSeparated } from './splitSeparated.js';
import { tellDropped, tellHidden } from './tellDropped.js';
import { tellLeft } from './tellLeft.js';

/** The sheets of the workbook, and which of them is in view with which selection. */
export type BookInView = Pick<PageBook, 'sheets' | 'selection'> &
  Pick<Copied, 'around'> & { readonly sheet: PageSheet };

/**
 * Plans a paste. Labels of the form say where cells, chapters and fields go, on any sheet; what has none goes
 * in order from the selected cell on, and text to the selected paragraph. Throws a `Problem` `pasteTooLarge`.
 */
export function planPaste(book: BookInView, page: PageRead): PastePlan {
  const form = formOn(book.sheets);
  const edition = form?.edition ?? editions[0];
  if (!edition) return emptyPlan;
  const placed = withFigures(pageSheets(page, [edition, ...editions.filter((each) => each !== edition)]));
  const byLabel = form ? planByLabel(book, placed, form) : undefined;
  const plan = byLabel ?? withoutLabels(planInPlace(book, placed), book.sheets);
  const hidden = byLabel ? [] : tellHidden(page);
  const whole = tellWhole(figuresOf(plan, book.sheets));
  return { ...plan, remarks: [...plan.remarks, ...whole, ...hidden, ...tellDropped(page)] };
}

/**
 * The page with each table of figures below heads alone as it was copied: the reader has no place for figures
 * without labels of rows and leaves all of them out, and the selected cell is one.
 */
function withFigures(page: PageSheets): PageSheets {
  const pieces = page.pieces.map((placed): PlacedPiece => {
    const { piece, given } = placed;
    const isLeft = piece.kind === 'table' && piece.dropped !== undefined && given !== undefined;
    return isLeft && blockOf(given).every(isOfHeadsOrFigures) ? { ...placed, piece: given } : placed;
  });
  return { ...page, pieces };
}

function isOfHeadsOrFigures(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  return filled.every(isFigure) || !filled.some(isFigure);
}

/** What is to be typed in the cells of tables. */
function figuresOf({ typed }: PastePlan, sheets: readonly PageSheet[]): readonly string[] {
  const tables = new Set(sheets.flatMap(({ layout: { sheet, names } }) => (names.length > 0 ? [sheet] : [])));
  return typed.flatMap(({ sheet, text }) => (tables.has(sheet) ? [text] : []));
}

/** Plans what labels and headings place; undefined where there are none. */
function planByLabel(
  { sheets, sheet, selection }: BookInView,
  page: PageSheets,
  form: NonNullable<ReturnType<typeof formOn>>,
): PastePlan | undefined {
  const whole = planPage(sheets, form, page);
  const inView: InView = { sheet, at: selection.at };
  const lines = new Map<PlacedPiece, PastePlan>();
  const taken = new Map(whole.plan.typed.map((each) => [placeOf(each), each.text]));
  for (const [at, placed] of page.pieces.entries()) {
    // Of two tables of a kind, neither is taken for the right one.
    if (placed.piece.kind !== 'table' || whole.isRefused || isRead(placed, whole.rows)) continue;
    if (whole.attached.has(at)) continue;
    const plan = planByLines(sheets, inView, placed.piece);
    // A cell that was planned already stays so; a table that says something else there is told.
    if (!plan || plan.typed.some((each) => (taken.get(placeOf(each)) ?? each.text) !== each.text)) continue;
    lines.set(placed, withoutTaken(plan, taken));
    for (const each of plan.typed) taken.set(placeOf(each), each.text);
  }
  const joined = joinPlans([whole.plan, ...lines.values()]);
  if (!joined.isByLabel && !whole.isRefused) return undefined;
  const left = tellLeft(page, whole, (placed) => lines.has(placed));
  return {
    ...joined,
    unknown: [...joined.unknown, ...left.unknown],
    remarks: [...joined.remarks, ...left.remarks],
  };
}

/** The plan without what is planned already, so that it is counted once. */
function withoutTaken(plan: PastePlan, taken: ReadonlyMap<string, string>): PastePlan {
  const typed = plan.typed.filter((each) => !taken.has(placeOf(each)));
  const count = typed.filter(({ text }) => text !== '').length;
  const found = count === 0 ? [] : plan.found.map((part) => ({ ...part, count }));
  return { ...plan, typed, found };
}

function placeOf({ sheet, row, column }: Typed): string {
  return `${sheet}!${row},${column}`;
}

/** True for a table of which at least one row was read. */
function isRead({ piece, sheet, row = 1 }: PlacedPiece, rows: ReadonlySet<string>): boolean {
  return (
    piece.kind === 'table' &&
    Array.from({ length: piece.rows }, (_, at) => `${sheet}!${row + at}`).some((each) => rows.has(each))
  );
}

/**
 * Plans what has no label: paragraphs and attachments on a sheet of prose, else one block from the selected
 * cell on.
 */
function planInPlace({ sheets, sheet, selection, around }: BookInView, page: PageSheets): PastePlan {
  const { pieces } = page;
  if (selectsParagraphs(sheet, selection)) {
    const { plan, taken } = planInChapter(sheets, sheet, page);
    const lines = pieces.filter((_, at) => !taken.has(at));
    return joinPlans([planParagraphs(sheet, selection, lines, around), plan]);
  }
  const inView: InView = { sheet, at: selection.at };
  const tables = pieces.flatMap(({ piece }) => (piece.kind === 'table' ? [piece] : []));
  const lines = pieces.flatMap(({ piece }) => (piece.kind === 'line' ? [piece.text] : []));
  if (tables.length === 0) return planFields(sheets, inView, lines) ?? planSpaced(inView, lines);
  const [first, ...others] = tables as [PageTable, ...PageTable[]];
  if (others.length > 0)
    return { ...emptyPlan, unknown: [`${tables.length} 个没有官方行名、列名的表格`, ...lines] };
  const block = blockOf(first);
  if (block.length === 0) throw new Problem('pasteTooLarge');
  const plan = fitsInOrder(inView, first, sheets)
    ? planInOrder(inView, block)
    : { ...emptyPlan, unknown: block.map(tellRow).filter((text) => text !== '') };
  return { ...plan, unknown: [...plan.unknown, ...lines] };
}

/** Plans lines of labels with their values by the labels; undefined where no line is one. */
function planFields(
  sheets: readonly PageSheet[],
  inView: InView,
  lines: readonly string[],
): PastePlan | undefined {
  const separated = lines.map((line) => splitSeparated(line, sheets));
  const fields = lines.map(
    (line, at) => splitField(line, sheets) ?? splitFigures(line, sheets) ?? separated[at] ?? [],
  );
  if (fields.every(({ length }) => length === 0)) return undefined;
  const isAll = fields.every(({ length }) => length > 0);
  // Separators keep the places of blanks, and spaces do not.
  const isOfCells = fields.every(
    (field, at) => field === separated[at] && field.length === fields[0]?.length,
  );
  const wholeBy = isOfCells ? 'cells' : 'figures';
  const plan = isAll ? planByLines(sheets, inView, tableOf(fields), wholeBy) : undefined;
  return plan ? { ...plan, remarks: tellThousands(lines, fields) } : { ...emptyPlan, unknown: lines };
}

/**
 * The plan without labels of any sheet, and without pieces of labels and labels among other text in a cell
 * of numbers; they are told instead: a label is nothing to write.
 */
function withoutLabels(plan: PastePlan, sheets: readonly PageSheet[]): PastePlan {
  const places = (isMeant: (cell: Placed) => boolean) =>
    new Set(
      sheets.flatMap((sheet) =>
        cellsOn(sheet).flatMap((cell) =>
          isMeant(cell) ? [placeOf({ ...cell, sheet: sheet.layout.sheet, text: '' })] : [],
        ),
      ),
    );
  const numbers = places(({ cell }) => cell !== undefined);
  const fields = places(({ look }) => look === 'field');
  const isStray = (each: Typed) =>
    (numbers.has(placeOf(each)) && isWithLabel(each.text, sheets)) ||
    (fields.has(placeOf(each)) && isOfLabels(each.text, sheets));
  const labels = plan.typed.filter((each) => isLabelOnAny(each.text, sheets) || isStray(each));
  if (labels.length === 0) return plan;
  const rows = groupBy(
    plan.typed.filter(({ text }) => text !== ''),
    rowOf,
  );
  // The figures behind a label in other words are those of its row, and not of the cells in order.
  const left = rows.flatMap(([first, ...others]) => {
    const isRow = first !== undefined && others.length > 0 && numbers.has(placeOf(first));
    return isRow && labels.includes(first) ? [[first, ...others]] : [];
  });
  const gone = new Set([...labels, ...left.flat()]);
  const rowsLeft = new Set(left.flat().map(rowOf));
  return {
    ...plan,
    typed: plan.typed.filter((each) => !gone.has(each) && !rowsLeft.has(rowOf(each))),
    found: plan.found
      .map((part) => ({ ...part, count: part.count - gone.size }))
      .filter(({ count }) => count > 0),
    unknown: [
      ...plan.unknown,
      ...left.map((row) => tellRow(row.map(({ text }) => text))),
      ...labels.filter((each) => !left.flat().includes(each)).map(({ text }) => text),
    ],
  };
}

function rowOf({ sheet, row }: Typed): string {
  return `${sheet}!${row}`;
}
