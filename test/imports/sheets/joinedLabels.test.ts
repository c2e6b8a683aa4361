import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { withJoinedLabels } from '../../../src/imports/sheets/joinedLabels.js';
import { checkReport, editions } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { drawnSheets } from '../../drawnSheets.js';

/** What a label in a cell is parted into, a cell below the other; itself where it stays whole. */
type Part = (text: string, cell: SheetCell) => readonly string[];

/** Rows of figures of a drawn table that has all of its labels in cells of one row. */
const FIRST_ROWS = { 表二: 4, 表三: 5, 表四: 5 } as const;
type Name = keyof typeof FIRST_ROWS;

const inParts =
  (count: number): Part =>
  (text) => {
    const size = Math.ceil(text.length / count);
    const parts = Array.from({ length: count }, (_, at) => text.slice(at * size, (at + 1) * size));
    return text.length < count ? [text] : parts;
  };

/** A sheet with rows put in below labels that are parted; figures move to the row of one of the parts. */
function parted({ cells, ...sheet }: Sheet, part: Part, figuresIn: (count: number) => number): Sheet {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const made: SheetCell[] = [];
  let below = 0;
  for (const row of rows) {
    const own = cells.filter((cell) => cell.row === row);
    const texts = own.map((cell) => (typeof cell.value === 'string' ? part(cell.value, cell) : []));
    const most = Math.max(1, ...texts.map(({ length }) => length));
    for (const [at, cell] of own.entries()) {
      const parts = texts[at] ?? [];
      const add = (down: number, value: SheetCell['value']) =>
        made.push({ ...cell, row: row + below + down, value });
      if (parts.length > 1) parts.forEach((text, down) => add(down, text));
      else add(typeof cell.value === 'string' && !cell.isFormula ? 0 : figuresIn(most), cell.value);
    }
    below += most - 1;
  }
  return { ...sheet, cells: made.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const first = () => 0;
const last = (count: number) => count - 1;

/** Parts the labels of rows of figures: those next to the figures, that are more than a number. */
function rowLabels(sheet: Sheet, count: number): Part {
  const isLabel = (cell: SheetCell) => {
    const beside = sheet.cells.filter(({ row, column }) => row === cell.row && column > cell.column);
    return (
      beside.length > 0 && beside.every(({ value, isFormula }) => typeof value !== 'string' || isFormula)
    );
  };
  return (text, cell) => (isLabel(cell) ? inParts(count)(text, cell) : [text]);
}

/** Parts the heads above figures, which are below the title. */
function heads(sheet: Sheet): Part {
  const top = FIRST_ROWS[sheet.name as Name];
  return (text, cell) =>
    cell.row > 1 && cell.row < top && cell.row >= top - (sheet.name === '表二' ? 1 : 2)
      ? inParts(2)(text, cell)
      : [text];
}

for (const edition of editions)
  describe(`Labels in cells below each other (${edition.id})`, () => {
    const report = randomReport(edition, chanceOf(77));
    const read = async (name: Name, change: (sheet: Sheet) => Sheet) => {
      const sheets = await drawnSheets(report);
      const given = sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
      const [one, other] = [readFileSheets(given), readFileSheets(sheets)];
      const messages = (each: typeof one) => checkReport(each).findings.map(({ message }) => message);
      assert.deepEqual(one.report.readings, other.report.readings);
      assert.deepEqual(messages(one), messages(other));
    };
    for (const name of ['表二', '表三'] as const)
      for (const [where, figuresIn] of Object.entries({ first, last }))
        it(`are read with figures beside the ${where} one: ${name}`, async () => {
          await read(name, (sheet) => parted(sheet, rowLabels(sheet, 2), figuresIn));
        });
    it('are read with figures beside the middle one of three', async () => {
      await read('表三', (sheet) => parted(sheet, rowLabels(sheet, 3), () => 1));
    });
    for (const name of ['表三', '表四'] as const)
      it(`are read as heads: ${name}`, async () => {
        await read(name, (sheet) => parted(sheet, heads(sheet), first));
      });
    it('stay parted where both rows have figures, or together they are no label', async () => {
      const [sheet] = (await drawnSheets(report)).filter(({ name }) => name === '表三');
      const both = parted(sheet!, rowLabels(sheet!, 2), first);
      const filled = both.cells.flatMap((cell) => [
        cell,
        ...(cell.column === 3 && typeof cell.value === 'string' ? [{ ...cell, column: 11, value: 7 }] : []),
      ]);
      const twice = both.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: `${cell.value}等` } : cell,
      );
      for (const cells of [filled, twice]) {
        const given = { ...both, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
        const joined = withJoinedLabels(given, editions);
        assert.ok(joined.cells.every(({ value, column }) => column !== 3 || value !== '1.属于国家秘密'));
      }
    });
  });
