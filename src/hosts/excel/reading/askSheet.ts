import { areaAddress, type Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { isSignature } from '../../marking/signature.js';
import { isGuarded, listSheet, OF_SHEET, type SheetInBook } from './listSheets.js';
import { readCells } from './readCells.js';

/** What to ask of a sheet: an area of it, and with the first question everything else about it. */
export interface SheetQuestion {
  readonly id: string;
  readonly area: Area;
  /** About how many bytes the answer will have. */
  readonly weight: number;
  readonly isFirst: boolean;
  /** The sheet as it was listed just before; with the first question it is asked for where it was not. */
  readonly listed?: SheetInBook;
  /** True with the first question where it is asked too what is printed, from ExcelApi 1.9 on. */
  readonly withPrint?: boolean;
  /** True where neither formulas nor number formats are asked for. */
  readonly onlyValues?: boolean;
}

/** Our conditional formats on a sheet, by their ids, and whether its formats are protected. */
export interface SheetFormats {
  readonly ours: readonly string[];
  readonly isGuarded: boolean;
}

/** What was found out about a sheet; `used` is left out where it is empty or was not asked for. */
export interface SheetAnswer {
  readonly question: SheetQuestion;
  readonly cells: readonly SheetCell[];
  /** The formats of numbers that may be shown as other ones, until they were looked at. */
  readonly numberFormats?: ReadonlyMap<SheetCell, string>;
  /** The area of the cells, where some of its rows or columns are hidden. */
  readonly hides?: Area;
  /** True where Excel does not give this row, because its texts are too long for any answer. */
  readonly isLost?: boolean;
  /** True where formulas wait for F9: their results may be old. */
  readonly isStale?: boolean;
  /** What the first question also tells. */
  readonly sheet?: SheetInBook;
  /** The texts of the shapes on the sheet, where it was listed with its shapes. */
  readonly boxes?: readonly string[];
  readonly used?: Area;
  /** The areas that are printed, where they were asked for and are not all. */
  readonly printed?: readonly Area[] | undefined;
  readonly formats?: SheetFormats;
}

type AnswerAboutCells = Pick<SheetAnswer, 'cells' | 'numberFormats' | 'hides'>;

const PLACE = 'rowIndex,columnIndex';
const EXTENT = `${PLACE},rowCount,columnCount`;

/** Queues a question; what is returned reads the answer after the next sync. */
export function askSheet(
  sheet: Excel.Worksheet,
  question: SheetQuestion,
  withFormats: boolean,
  isNew: boolean,
): () => SheetAnswer {
  const contents = question.onlyValues ? 'values' : 'values,formulas,numberFormat,rowHidden,columnHidden';
  const range = sheet
    .getRange(areaAddress(question.area))
    .getUsedRangeOrNullObject(true)
    .load(`${contents},${PLACE}`);
  const about = question.isFirst ? askAbout(sheet, question, withFormats, isNew) : undefined;
  return () => ({
    question,
    ...(range.isNullObject ? { cells: [] } : answerOf(range, question)),
    ...about?.(),
  });
}

/** The cells of a loaded range, and its area where some of it is hidden; null says that not all of it is. */
function answerOf(range: Excel.Range, { onlyValues }: SheetQuestion): AnswerAboutCells {
  const { values, rowIndex, columnIndex } = range;
  const { cells: read, formats } = readCells(range, onlyValues);
  const cells = { cells: read, ...(formats.size > 0 ? { numberFormats: formats } : {}) };
  if (onlyValues || (range.rowHidden === false && range.columnHidden === false)) return cells;
  const size = { rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  return { ...cells, hides: areaOf({ rowIndex, columnIndex, ...size }) };
}

/** Queues what the first question also asks. */
function askAbout(
  sheet: Excel.Worksheet,
  { listed, withPrint }: SheetQuestion,
  withFormats: boolean,
  isNew: boolean,
): () => Pick<SheetAnswer, 'sheet' | 'used' | 'printed' | 'formats' | 'boxes'> {
  if (!listed) sheet.load(OF_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true).load(EXTENT);
  const printed = isNew && withPrint ? askPrinted(sheet) : undefined;
  const ours = withFormats ? askOurs(sheet) : undefined;
  const boxes = withFormats ? askBoxes(sheet, listed?.shapes) : undefined;
  return () => {
    const about = listed ?? listSheet(sheet);
    return {
      sheet: about,
      ...(used.isNullObject ? {} : { used: areaOf(used) }),
      printed: printed?.(),
      ...(boxes ? { boxes: boxes() } : {}),
      ...(ours ? { formats: { ours: ours(), isGuarded: about.isGuarded } } : {}),
    };
  };
}

/** Queues the texts of shapes; undefined where there are none. */
function askBoxes(
  sheet: Excel.Worksheet,
  shapes: readonly string[] = [],
): (() => readonly string[]) | undefined {
  if (shapes.length === 0) return undefined;
  const texts = shapes.map((id) => sheet.shapes.getItem(id).textFrame.textRange.load('text'));
  return () => texts.map(({ text }) => text);
}

/** Queues the areas that are printed. Needs ExcelApi 1.9. */
function askPrinted({ pageLayout }: Excel.Worksheet): () => readonly Area[] | undefined {
  const found = pageLayout.getPrintAreaOrNullObject().load(EXTENT.replace(/^|,/g, '$&areas/items/'));
  return () => (found.isNullObject ? undefined : found.areas.items.map(areaOf));
}

/** What must be loaded of a conditional format to know whether it is ours. */
export const OF_FORMAT = 'id,type,customOrNullObject/rule/formula';

/** Queues the conditional formats of a sheet: the ids of ours. */
function askOurs(sheet: Excel.Worksheet): () => readonly string[] {
  const items = OF_FORMAT.split(',').map((each) => `items/${each}`);
  const formats = sheet.getRange().conditionalFormats.load(items.join());
  return () => formats.items.filter(isOurs).map(({ id }) => id);
}

/** Queues the conditional formats and the protection of a sheet. */
export function askFormats(sheet: Excel.Worksheet): () => SheetFormats {
  const [ours, protection] = [askOurs(sheet), askProtection(sheet)];
  return () => ({ ours: ours(), isGuarded: protection() });
}

/** Queues the protection of a sheet: true where it keeps formats from being changed. */
export function askProtection(sheet: Excel.Worksheet): () => boolean {
  const protection = sheet.protection.load('protected,options');
  return () => isGuarded(protection);
}

/** True for a conditional format with our signature. */
export function isOurs({ type, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return type === 'Custom' && !custom.isNullObject && isSignature(custom.rule.formula);
}

function areaOf({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Area {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
