import { frameOf } from '../../core/draw/frameTable.js';
import type { Band } from '../../core/form/edition.js';
import { fold, stripNumber } from '../../core/form/fold.js';
import { depthOf, leaves } from '../../core/form/outline.js';
import { isTitleOfYear } from '../../core/read/yearOnTable.js';
import { summandOf } from './comesToTotal.js';
import { comeToTotals, saysColumns, saysColumnsTwice } from './headless.js';
import { isInOtherOrder } from './headOrder.js';
import { looseTableOf } from './looseTable.js';
import { settleRows, type LooseRow, type SettledRow } from './settleRows.js';
import { isValue, rowShapes, withBlanks, type SpacedLine } from './spacedFigures.js';
import { groupCells } from './spacedGroups.js';
import { linesAround } from './linesAround.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/** More rows than this are some other table. */
const MOST_ROWS = 100;
/** Where so many of the labels stand twice there are two tables, as of two years. */
const MOST_TWICE = 0.5;
/** Lines before the figures on which their label may stand. */
const MOST_PARTS = 3;
/** Lines over the first row that belong to the header, where no heading says where the table begins. */
const HEAD_LINES = 10;
/** Text of more characters is no part of a label. */
const LONGEST_PART = 60;
/** So many characters of a label tell which one it is, where no other begins with them. */
const ENOUGH_OF_LABEL = 6;
/** The characters by which a label is sought anywhere in the text. */
const BEGINNING = 4;
/** The share of rows whose labels stand whole, from which on the order tells the others. */
const MOST_EXACT = 0.6;

/** What stands before figures and is none, as 11（件）: they are those behind it, of another year or body. */
const NO_FIGURE = /\s\d+\s?[（(]?[件项次个人元宗][）)]?$/;

const NUMBER = /[（(][一二三四五六七][）)]|\d{1,2}[.．、]|[一二三四]、/g;

/** A line with a figure for each column, and what stands of its label. */
interface SpacedRow {
  readonly at: number;
  /** On the line of the figures. */
  readonly text: string;
  /** On the lines before it. */
  readonly before: string;
  /** All text since the row above. */
  readonly between: string;
}

/**
 * Reads a grid: every line with a figure for each column is a row. Where there are just as many rows as the
 * form has, and most have their labels, they are in order. Otherwise a row is taken where the line of its
 * figures says which one it is, and where the sums do: figures between two labels may belong to either. Below
 * labels of columns in another order nothing is read, and neither is anything of two tables.
 */
export const readSpacedGrid: SpacedReader = (table, given, isAlone) => {
  const band = table.bands[0] as Band;
  const width = leaves(band.columns).length;
  const shapes = rowShapes(given, width);
  const lines = given.map((line) => line && withBlanks(line, width, shapes));
  const labels = leaves(band.rows).map(({ label }) => label);
  const rows = rowsIn(lines, width, labels);
  const [first, last] = [rows[0]?.at, rows.at(-1)?.at];
  if (first === undefined || last === undefined || rows.length > MOST_ROWS) return undefined;
  if (isTwice(lines, labels)) return undefined;
  if (!isInPaperOrder(rows, lines, band)) return undefined;
  const loose = looseRows(rows, lines, band);
  const settled = settleRows(loose, looseTableOf(table.code, band));
  const taken = rows.flatMap(({ at }, index) => {
    const found = settled[index];
    const isRead = found?.cells.some((value) => value !== undefined) === true;
    return isRead && !isRepeated(found.slot, settled) ? [{ at, ...found }] : [];
  });
  if (taken.length === 0) return undefined;
  const sides = depthOf(band.rows);
  const top = Math.min(...[...frameOf(table).places.values()].map(({ row }) => row));
  const cells = taken.flatMap(({ at, slot, cells: values }, index) => {
    const figures = lines[at]?.figures ?? [];
    const shown = figures.length === width ? figures : values.map((value) => String(value ?? ''));
    return [labels[slot] ?? '', ...shown.map((figure, c) => (values[c] === undefined ? '' : figure))].flatMap(
      (value, column) => (value === '' ? [] : [cellOf(top + index, sides + column, value)]),
    );
  });
  const groups = groupCells(band.rows, taken, textOf(lines), top);
  const used = new Set(taken.map(({ at }) => at));
  const figures = new Set(rows.map(({ at }) => at));
  const [start, end] = isAlone ? [first - HEAD_LINES, last + 1] : [0, lines.length];
  const isUsed = (line: SpacedLine, at: number) =>
    figures.has(at) ? used.has(at) : isOfTable(line, labels) && !(at < first && isTitleOfYear(line.text));
  return {
    table: tableOfCells([...headCells(table), ...groups, ...cells]),
    at: first,
    lines: lines.flatMap((line, at) => (line && at >= start && at <= end && isUsed(line, at) ? [at] : [])),
  };
};

/** True for a line without figures that may be a label, or a part of one. */
function isOfTable(line: SpacedLine, labels: readonly string[]): boolean {
  return isPart(line) && !isRowOfOne(line, labels);
}

/** True where the columns are in the order of the paper by their labels, or else by the totals of rows. */
function isInPaperOrder(
  rows: readonly SpacedRow[],
  lines: readonly (SpacedLine | undefined)[],
  band: Band,
): boolean {
  if (isInOtherOrder(lines.slice(0, rows[0]?.at), band.columns)) return false;
  if (lines.some((line) => line && saysColumnsTwice(fold(line.text), band))) return false;
  if (saysColumns(textOf(lines), band)) return true;
  return comeToTotals(rows.map(({ at }) => (lines[at]?.figures ?? []).map(summandOf)));
}

/** True where most labels end more than one line. */
function isTwice(lines: readonly (SpacedLine | undefined)[], labels: readonly string[]): boolean {
  const counts = new Map(labels.map((label) => [fold(label), 0]));
  for (const line of lines) {
    const key = line && fold(tailOf(line.text));
    if (key !== undefined && counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length > labels.length * MOST_TWICE;
}

/** The rows with the lines of the form that they surely are. */
function looseRows(
  rows: readonly SpacedRow[],
  lines: readonly (SpacedLine | undefined)[],
  band: Band,
): readonly LooseRow[] {
  const labels = leaves(band.rows).map(({ label }) => label);
  const isWhole = isInOrder(rows, labels);
  const text = textOf(lines);
  // Where a label is gone its row may be too, and another may stand in its place.
  const hasAll = labels.every((label) => text.includes(stripNumber(fold(label)).slice(0, BEGINNING)));
  const named = rows.map(
    (row, index) =>
      labelOf(row, labels) ?? (isWhole && hasLabel(row, labels[index]) ? labels[index] : undefined),
  );
  const among = linesAround(rows, band);
  return rows.map(({ at }, index) => ({
    ...(isNamedOnce(named, index) ? { slot: labels.indexOf(named[index] ?? '') } : {}),
    ...(among[index] ? { among: among[index] } : {}),
    figures: hasAll || isNamedOnce(named, index) ? (lines[at]?.figures ?? []).map(summandOf) : [],
  }));
}

function textOf(lines: readonly (SpacedLine | undefined)[]): string {
  return fold(lines.map((line) => line?.text ?? '').join(''));
}

function isRepeated(slot: number, settled: readonly (SettledRow | undefined)[]): boolean {
  return settled.filter((each) => each?.slot === slot).length > 1;
}

/** The lines with a figure for each column, and those with their label and one figure fewer. */
function rowsIn(
  lines: readonly (SpacedLine | undefined)[],
  width: number,
  labels: readonly string[],
): readonly SpacedRow[] {
  const keys = new Set(labels.map(fold));
  let [before, between]: [string[], string] = [[], ''];
  return lines.flatMap((line, at): SpacedRow[] => {
    if (!line) return [];
    const isShort = line.figures.length === width - 1 && keys.has(fold(tailOf(line.text)));
    const isRow = line.figures.length === width || isShort;
    if (!isRow || NO_FIGURE.test(line.text) || valuesIn(line.text) > 1) {
      // The label of a row whose figures cannot be read is not that of the next row.
      between += line.text;
      before = isSpoilt(line) ? [] : [...before, isPart(line) ? line.text : ''].slice(-MOST_PARTS);
      return [];
    }
    const row = { at, text: line.text, before: before.join(''), between };
    [before, between] = [[], ''];
    return [row];
  });
}

/** True for a line with figures among which something else stands. */
function isSpoilt({ text, figures }: SpacedLine): boolean {
  return figures.length > 1 || valuesIn(text) > 1;
}

/** How many figures stand among the words of a text. */
function valuesIn(text: string): number {
  return text.split(' ').filter(isValue).length;
}

/**
 * True for a piece of a label or of the header: short, with a single figure at most, such as a page number.
 */
function isPart({ text, figures }: SpacedLine): boolean {
  return figures.length < 2 && text.length <= LONGEST_PART && !text.endsWith('。');
}

/** True for the whole label of a row with one figure, of which nobody knows the column: it is told. */
function isRowOfOne({ text, figures }: SpacedLine, labels: readonly string[]): boolean {
  return figures.length === 1 && labels.some((label) => fold(label) === fold(tailOf(text)));
}

/** True where there is a row for each label, and most of them have just that label. */
function isInOrder(rows: readonly SpacedRow[], labels: readonly string[]): boolean {
  const exact = labels.filter((label, at) => hasLabel(rows[at], label));
  return rows.length === labels.length && exact.length >= labels.length * MOST_EXACT;
}

/** True for a row with that label whole on its line, or begun on the lines before it. */
function hasLabel({ text = '', before = '' }: Partial<SpacedRow> = {}, label = ''): boolean {
  return label !== '' && fold(before + text).includes(fold(label));
}

/** The label that the line of the figures says: whole, its beginning, or its end with the beginning above. */
function labelOf({ text, before }: SpacedRow, labels: readonly string[]): string | undefined {
  const key = fold(tailOf(text)).replace(/^(\d{1,2})[、,]/, '$1.');
  if (key === '') return undefined;
  const beginning = labels.filter((label) => fold(label).startsWith(key));
  if (beginning.length === 1 && (key.length >= ENOUGH_OF_LABEL || fold(beginning[0] ?? '') === key))
    return beginning[0];
  const whole = fold(before + text);
  return labels.find((label) => whole.endsWith(fold(label)) && fold(label).endsWith(fold(text)));
}

/** True for a row whose label no other row has. */
function isNamedOnce(named: readonly (string | undefined)[], index: number): boolean {
  const name = named[index];
  return name !== undefined && named.indexOf(name) === named.lastIndexOf(name);
}

/** A text from its last number on: `（三）不予公开 1.属于国家秘密` → `1.属于国家秘密`. */
function tailOf(text: string): string {
  return text.slice([...text.matchAll(NUMBER)].at(-1)?.index ?? 0);
}
