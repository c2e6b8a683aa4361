import { isNumeric } from '../../core/read/view/numeric.js';
import { readValue } from '../../core/form/number.js';
import { isOpen } from '../../hosts/page/pageSheet.js';
import { spacedFigures, type TextBlock } from '../../index.js';
import { openRows, placesIn } from './openPlaces.js';
import { emptyPlan, type PastePlan } from './pastePlan.js';
import { planInOrder, type InView } from './planBlock.js';
import { separatedFigures } from './splitSeparated.js';

/** A line of more characters is prose, which no cell takes. */
export const LONGEST_ENTRY = 200;
/** No count has more groups of three digits. */
const MOST_GROUPS = 3;

/**
 * Plans lines without tabs: figures parted by spaces go to cells of their own where each line has just as
 * many as its row has places from the selected cell on; lines of figures that do not fit are left out, and so
 * are those with several figures behind a text. All other lines go to a cell each.
 */
export function planSpaced(inView: InView, lines: readonly string[]): PastePlan {
  const { sheet, at } = inView;
  const rows = openRows(sheet).filter((row) => row >= at.row);
  const isOfCells = sheet.layout.names.length > 0;
  const isSpaced = isOfCells && lines.length > 0 && lines.every((line) => isFigures(line));
  const parted = isOfCells ? (separatedIn(lines) ?? rowsOfBands(lines)) : undefined;
  if (parted && fitsRows(inView, parted)) return planParted(inView, lines, parted);
  // A text of more lines than there are rows is some text, and no column of cells.
  if (lines.length > rows.length && !lines.every(isEntry)) return { ...emptyPlan, unknown: lines };
  if (!isSpaced) {
    const areEntries = lines.every(isEntry);
    const isLeft = (line: string) =>
      line.length > LONGEST_ENTRY || (isOfCells && hasFigures(line) && !(areEntries && isOneNumber(line)));
    const plan = planInOrder(
      inView,
      lines.map((line) => [isLeft(line) ? '' : line]),
    );
    const left = lines.filter(isLeft);
    // What is left out empties no cell in its place.
    const typed = left.length === 0 ? plan.typed : plan.typed.filter(({ text }) => text !== '');
    const unknown = [...plan.unknown, ...left];
    return { ...plan, typed, unknown, remarks: isOfCells ? tellSeveral(lines) : [] };
  }
  const split = lines.map((line) => spacedFigures(line).figures);
  if (fitsRows(inView, split)) return planParted(inView, lines, split);
  // Where each line reads as one number with spaces between its thousands, all stay one.
  if (!lines.every(isOneNumber)) return { ...emptyPlan, unknown: lines };
  return planInOrder(
    inView,
    lines.map((line) => [line]),
  );
}

/** Plans the figures of lines in order, and tells which of them could be one. */
function planParted(inView: InView, lines: readonly string[], figures: TextBlock): PastePlan {
  const plan = planInOrder(inView, figures);
  return { ...plan, remarks: [...plan.remarks, ...tellThousands(lines, figures)] };
}

/** True where each line has just as many figures as its row has places, or places that are no sums. */
function fitsRows({ sheet, at }: InView, lines: TextBlock): boolean {
  const rows = openRows(sheet).filter((row) => row >= at.row);
  return lines.every(({ length }, index) => {
    const row = rows[index];
    const places = row === undefined ? [] : placesIn(sheet, row).filter((column) => column >= at.column);
    const open = places.filter((column) => row !== undefined && isOpen(sheet, row, column));
    return length === places.length || length === open.length;
  });
}

/** The figures that commas and the like part; undefined where a line has none or reads as one number. */
function separatedIn(lines: readonly string[]): TextBlock | undefined {
  const split = lines.flatMap((line) =>
    typeof readValue(line, 'count') === 'number' ? [] : [separatedFigures(line) ?? []],
  );
  const isAll = split.length === lines.length && split.every(({ length }) => length > 0);
  return isAll ? split : undefined;
}

/** The figures of lines of which some have one alone, as in 表二; undefined where a line has anything else. */
function rowsOfBands(lines: readonly string[]): TextBlock | undefined {
  const split = lines.map((line) => spacedFigures(line));
  const isAll = split.every(({ text, figures }) => text === '' && figures.length > 0);
  const counts = split.map(({ figures }) => figures.length);
  const isMixed = counts.includes(1) && counts.some((count) => count > 1);
  return isAll && isMixed ? split.map(({ figures }) => figures) : undefined;
}

/** Says which figures that were parted could be one, so that the user is asked; `figures` are as parted. */
export function tellThousands(lines: readonly string[], figures: TextBlock): readonly string[] {
  const [parted] = lines.flatMap((line, at) =>
    [...line.matchAll(THOUSANDS)].flatMap(([text]) => (figures[at]?.includes(text) === true ? [] : [text])),
  );
  if (parted === undefined) return [];
  return [`“${parted}”当作两个数；如果是一个数（千位分隔），请取消，去掉中间的空格或逗号后再粘贴。`];
}

const THOUSANDS = /(?<![^\s,，])[1-9]\d{0,2}[\s,，]\d{3}(?![^\s,，])/g;

/** Says which text was taken for one number although spaces part its digits, so that the user is asked. */
export function tellWhole(texts: readonly string[]): readonly string[] {
  const whole = texts.find((text) => hasFigures(text) && isOneNumber(text));
  if (whole === undefined) return [];
  return [`“${whole.trim()}”当作一个数（千位分隔）；如果是几个数，请取消，分到几格以后再粘贴。`];
}

/** Says which line with several numbers was not parted, so that the user is asked. */
function tellSeveral(lines: readonly string[]): readonly string[] {
  const several = lines.find(
    (line) => separatedFigures(line) !== undefined && typeof readValue(line, 'count') !== 'number',
  );
  if (several === undefined) return [];
  return [`“${several.trim()}”不是一个数，会照原样写进一格；如果是几个数，请取消，分到几格以后再粘贴。`];
}

/** True for what people write where a number belongs. */
function isEntry(line: string): boolean {
  return isNumeric({ row: 1, column: 1, value: line });
}

/** True for a line of two figures or more that spaces part. */
function isFigures(line: string): boolean {
  return spacedFigures(line).text === '' && hasFigures(line);
}

/** True for a line that ends with two figures or more. */
function hasFigures(line: string): boolean {
  return spacedFigures(line).figures.length > 1;
}

/** True for `1 234` and `12 345 678`; more groups than these are figures of cells. */
function isOneNumber(line: string): boolean {
  return spacedFigures(line).figures.length <= MOST_GROUPS && typeof readValue(line, 'count') === 'number';
}
