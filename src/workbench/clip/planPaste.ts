import type { PageBook } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import {
  editions,
  pageSheets,
  type PageRead,
  type PageSheets,
  type PageTable,
  type PlacedPiece,
} from '../../index.js';
import { isParagraph } from '../grid/paragraphs.js';
import { formOn } from '../paper/tellPlace.js';
import { blockOf } from './clipBlock.js';
import { emptyPlan, joinPlans, type PastePlan } from './pastePlan.js';
import { planByLines, planInOrder, type InView } from './planBlock.js';
import { planPage } from './planPage.js';
import { planParagraphs } from './planParagraphs.js';
import { planSpaced } from './planSpaced.js';
import { tellLeft } from './tellLeft.js';

/** The sheets of the workbook, and which of them is in view with which selection. */
export type BookInView = Pick<PageBook, 'sheets' | 'selection'> & { readonly sheet: PageSheet };

/**
 * Plans a paste. Labels of the form say where cells, chapters and fields go, on any sheet; what has none goes
 * in order from the selected cell on, and text to the selected paragraph.
 */
export function planPaste(book: BookInView, page: PageRead): PastePlan {
  const form = formOn(book.sheets);
  const edition = form?.edition ?? editions[0];
  if (!edition) return emptyPlan;
  const placed = pageSheets(page, [edition, ...editions.filter((each) => each !== edition)]);
  const byLabel = form ? planByLabel(book, placed, form) : undefined;
  const plan = byLabel ?? planInPlace(book, placed);
  return { ...plan, remarks: [...plan.remarks, ...tellDropped(page)] };
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
  for (const placed of page.pieces) {
    if (placed.piece.kind !== 'table' || isRead(placed, whole.rows)) continue;
    // Of two tables of a kind, neither is taken for the right one.
    const plan = whole.isRefused ? undefined : planByLines(sheets, inView, placed.piece);
    if (plan) lines.set(placed, plan);
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

/** True for a table of which at least one row was read. */
function isRead({ piece, sheet, row = 1 }: PlacedPiece, rows: ReadonlySet<string>): boolean {
  return (
    piece.kind === 'table' &&
    Array.from({ length: piece.rows }, (_, at) => `${sheet}!${row + at}`).some((each) => rows.has(each))
  );
}

/** Plans what has no label: paragraphs on a sheet of prose, else one block from the selected cell on. */
function planInPlace({ sheet, selection }: BookInView, { pieces }: PageSheets): PastePlan {
  if (isParagraph(sheet, selection)) return planParagraphs(sheet, selection, pieces);
  const inView: InView = { sheet, at: selection.at };
  const tables = pieces.flatMap(({ piece }) => (piece.kind === 'table' ? [piece] : []));
  const lines = pieces.flatMap(({ piece }) => (piece.kind === 'line' ? [piece.text] : []));
  if (tables.length === 0) return planSpaced(inView, lines);
  const [first, ...others] = tables as [PageTable, ...PageTable[]];
  if (others.length > 0)
    return { ...emptyPlan, unknown: [`${tables.length} 个没有官方行名、列名的表格`, ...lines] };
  const plan = planInOrder(inView, blockOf(first));
  return { ...plan, unknown: [...plan.unknown, ...lines] };
}

/** What the page itself strikes out or marks, and what is therefore not pasted. */
function tellDropped({ struck, marks }: PageRead): readonly string[] {
  const tell = (texts: readonly string[]) => `${texts.slice(0, 5).join('、')}${texts.length > 5 ? '等' : ''}`;
  return [
    ...(struck.length === 0 ? [] : [`去掉了 ${struck.length} 处带删除线的文字：${tell(struck)}。`]),
    ...(marks.length === 0 ? [] : [`去掉了表格里 ${marks.length} 处上标（脚注号）：${tell(marks)}。`]),
  ];
}
