import { utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { veryHidden, type Sheet, type SheetCell } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';
import type { CellContent } from './cellContent.js';
import { isDateFormat, showsDay } from '../../dateFormat.js';
import { dayOf } from '../../../core/form/serialDay.js';
import { hidesText, shownBy, textShownBy } from '../../numberFormat.js';
import { markUnseen, type UnseenLines } from '../../unseenLines.js';
import type { FigureRooms } from './figureRooms.js';
import { markWide } from '../reading/wideFigures.js';
import { dropCovered } from '../reading/dropCovered.js';

/** The error values by the codes of binary workbooks. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

const NO_TEXTS: ReadonlySet<string> = new Set();
/** How SheetJS marks a sheet that the menu of Excel cannot show again. */
const VERY_HIDDEN = 2;

/** What nobody sees of a sheet: lines, and figures without room in their columns or in white on white. */
interface UnseenOfSheet {
  readonly lines: UnseenLines | undefined;
  readonly rooms: FigureRooms | undefined;
}

/** What is the same for all cells of a workbook. */
interface BookFacts {
  readonly date1904: boolean;
  /** The texts of which a part has a look of its own. */
  readonly rich: ReadonlySet<string>;
}

/**
 * The sheets of a workbook as the library has read it; `unseenOf` says what nobody sees of a sheet.
 * With `isGuessing`, digits in a text with runs are taken for struck out. Throws a `Problem` `damaged`.
 */
export function sheetsOfBook(
  book: WorkBook,
  isStale: boolean,
  unseenOf: (sheet: string) => UnseenOfSheet,
  isGuessing: boolean,
): readonly Sheet[] {
  const facts = {
    date1904: book.Workbook?.WBProps?.date1904 === true,
    rich: isGuessing ? richTexts(book) : NO_TEXTS,
  };
  const names = book.SheetNames;
  if (new Set(names).size < names.length) throw new Problem('damaged');
  const hiddenAs = (name: string) => book.Workbook?.Sheets?.find((each) => each.name === name)?.Hidden ?? 0;
  return names.flatMap((name): readonly Sheet[] => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (!sheet) throw new Problem('damaged');
    if (sheet['!type'] === 'chart') return [];
    const cells = cellsOf(sheet, facts, unseenOf(name));
    const state = hiddenAs(name);
    const isVeryHidden = state === VERY_HIDDEN;
    return [
      { name, hidden: state > 0, ...veryHidden({ isVeryHidden }), ...(isStale ? { isStale } : {}), cells },
    ];
  });
}

/**
 * The shared texts with runs of their own look. The library does not tell which looks these are: those of
 * .xls files are without `r`, those of .xlsb files have several.
 */
function richTexts(book: WorkBook): ReadonlySet<string> {
  const { Strings = [] } = book as {
    readonly Strings?: Iterable<{ readonly t?: unknown; readonly r?: unknown }>;
  };
  const isPlain = (runs: unknown) =>
    typeof runs === 'string' ||
    (Array.isArray(runs) && runs.every(({ ich, ifnt }) => ich === 0 && ifnt === 0));
  return new Set([...Strings].flatMap(({ t, r }) => (isPlain(r) ? [] : [String(t)])));
}

function cellsOf(sheet: WorkSheet, facts: BookFacts, { lines, rooms }: UnseenOfSheet): readonly SheetCell[] {
  const cells = Object.keys(sheet)
    .filter((address) => !address.startsWith('!'))
    .flatMap((address): readonly SheetCell[] => {
      const { r, c } = utils.decode_cell(address);
      if (r >= LAST_ROW || c >= LAST_COLUMN) throw new Problem('damaged');
      const place = { row: r + 1, column: c + 1 };
      const content = contentOf(sheet[address] as CellObject, facts, rooms?.isOnWhite(place));
      return content ? [{ ...place, ...content }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return markWide(markUnseen(dropCovered(cells, merges), lines, merges), rooms?.at, merges);
}

function contentOf(
  cell: CellObject,
  facts: BookFacts,
  isOnWhite: boolean | undefined,
): CellContent | undefined {
  const content = valueOf(cell, facts, isOnWhite);
  if (cell.f === undefined && cell.F === undefined) return content;
  return {
    ...(content ?? { value: null }),
    isFormula: true,
    ...(cell.f === undefined ? {} : { formula: cell.f }),
  };
}

function valueOf(
  { t, v, z }: CellObject,
  { date1904, rich }: BookFacts,
  isOnWhite: boolean | undefined,
): CellContent | undefined {
  if (t === 'e') return { value: null, error: ERRORS.get(v) ?? '#VALUE!' };
  if (v === undefined || v instanceof Date) return undefined;
  if (typeof v === 'number' && typeof z === 'string')
    return isDateFormat(z)
      ? { value: v, date: dayOf(v, date1904), ...(showsDay(z) ? {} : { isShownOtherwise: true }) }
      : { value: v, ...shownBy(v, z, isOnWhite) };
  if (typeof v !== 'string') return { value: v };
  if (typeof z === 'string' && hidesText(z)) return { value: v, isInvisible: true };
  const look = typeof z === 'string' ? textShownBy(v, z) : undefined;
  return { value: v, ...(rich.has(v) && isNumberLike(v) ? { plain: '' } : {}), ...look };
}

/**
 * True for digits without letters. Where a part of them has a look of its own it may be struck out or
 * raised, so they are not a number.
 */
function isNumberLike(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}
