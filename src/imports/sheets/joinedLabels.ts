import { spotKey } from '../../core/draw/address.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, leaves } from '../../core/form/outline.js';
import { remember, rememberText } from '../../core/form/remember.js';

/** A label goes on in so many rows at most. */
const MOST_ROWS = 5;

/** The folded labels of rows of figures, and of the heads that stand above figures. */
interface SplitLabels {
  readonly rows: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** True for a text that one of them begins with, and goes on. */
  readonly areBegunBy: (text: string) => boolean;
}

const splitLabels = remember((editions: readonly Edition[]): SplitLabels => {
  const bands = editions
    .flatMap(tablesOf)
    .flatMap(({ paper, bands: own }) => own.map((band) => ({ paper, band })));
  const rows = new Set(
    bands.flatMap(({ paper, band }) => (paper === 'strip' ? [] : foldLabels(leaves(band.rows)))),
  );
  const heads = new Set(
    bands.flatMap(({ paper, band }) => [
      ...foldLabels(everyLine(band.columns)),
      ...(paper === 'strip' ? foldLabels(everyLine(band.rows)) : []),
    ]),
  );
  const all = [...rows, ...heads];
  const areBegunBy = rememberText((text) => {
    const key = fold(text);
    return key !== '' && all.some((label) => label !== key && label.startsWith(key));
  });
  return { rows, heads, areBegunBy };
});

/** What a row holds. */
interface RowFacts {
  /** The column of its last cell. */
  last: number;
  /** How many cells are no texts. */
  figures: number;
}

/** The cells of a sheet by their places, and what its rows hold. */
interface CellsByPlace {
  readonly at: ReadonlyMap<number, SheetCell>;
  readonly rows: ReadonlyMap<number, RowFacts>;
}

/** A label in cells below each other, and the one of these beside its figures, or the first above them. */
interface SplitLabel {
  readonly label: string;
  readonly parts: readonly SheetCell[];
  readonly own: SheetCell;
}

/**
 * The same sheet where labels that go on in the cells below, as they do where a document with wrapped lines
 * became a sheet, stand whole beside their figures. Only what is together a label of the form word for word
 * is joined, in rows of which one alone has figures, or all have nothing but texts.
 */
export function withJoinedLabels(sheet: Sheet, editions: readonly Edition[]): Sheet {
  const labels = splitLabels(editions);
  const starts = sheet.cells.filter((cell) => labels.areBegunBy(textOf(cell)));
  if (starts.length === 0) return sheet;
  const cells = { at: new Map(sheet.cells.map((cell) => [spotKey(cell), cell])), rows: rowFacts(sheet) };
  const replaced = new Map<SheetCell, SheetCell | undefined>();
  for (const start of starts) {
    const split = replaced.has(start) ? undefined : splitLabel(start, labels, cells);
    for (const part of split?.parts ?? []) replaced.set(part, undefined);
    if (split) replaced.set(split.own, { ...split.own, value: split.label });
  }
  if (replaced.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.flatMap((cell) => (replaced.has(cell) ? (replaced.get(cell) ?? []) : cell)),
  };
}

/** The longest label that begins in a cell and goes on below; undefined where it begins none. */
function splitLabel(start: SheetCell, labels: SplitLabels, cells: CellsByPlace): SplitLabel | undefined {
  let found: SplitLabel | undefined;
  const parts = [start];
  let label = textOf(start);
  while (labels.areBegunBy(label) && parts.length < MOST_ROWS) {
    const next = cells.at.get(spotKey({ row: start.row + parts.length, column: start.column }));
    if (!next || textOf(next) === '') break;
    parts.push(next);
    label += textOf(next);
    const own = ownPart(label, parts, labels, cells);
    if (own) found = { label, parts: [...parts], own };
  }
  return found;
}

/** The part beside the figures of a label, or the first one of a head; undefined for what is none. */
function ownPart(
  label: string,
  parts: readonly SheetCell[],
  { rows, heads }: SplitLabels,
  cells: CellsByPlace,
): SheetCell | undefined {
  const isOneOf = (known: ReadonlySet<string>) =>
    known.has(fold(label)) && !parts.every((part) => known.has(fold(textOf(part))));
  if (isOneOf(rows)) {
    const filled = parts.filter(({ row, column }) => (cells.rows.get(row)?.last ?? 0) > column);
    if (filled.length === 1) return filled[0];
  }
  const haveWords = parts.every(({ row }) => cells.rows.get(row)?.figures === 0);
  return isOneOf(heads) && haveWords ? parts[0] : undefined;
}

/** The text of a cell that may be a part of a label; empty for any other. */
function textOf({ value, plain, isFormula, isInvisible }: SheetCell): string {
  const isOther = plain !== undefined || isFormula === true || isInvisible === true;
  return typeof value === 'string' && !isOther ? value : '';
}

function isWord({ value }: SheetCell): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value);
}

function rowFacts({ cells }: Sheet): ReadonlyMap<number, RowFacts> {
  const rows = new Map<number, RowFacts>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? { last: 0, figures: 0 };
    rows.set(cell.row, row);
    row.last = Math.max(row.last, cell.column);
    if (!isWord(cell)) row.figures += 1;
  }
  return rows;
}
