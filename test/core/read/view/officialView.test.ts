import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { labelsOf } from '../../../../src/core/form/labels.js';
import { otherLabels } from '../../../../src/core/read/labels/otherLabels.js';
import { locateTables, NOTHING_STATED } from '../../../../src/core/read/placing/locate.js';
import { placeTable } from '../../../../src/core/read/placing/placeTable.js';
import { readTable } from '../../../../src/core/read/readTable.js';
import { viewWithOfficial } from '../../../../src/core/read/view/officialView.js';
import { tableRowsOf } from '../../../../src/core/read/view/tableRows.js';
import { viewOf, type View } from '../../../../src/core/read/view/view.js';
import { editions, readSheets } from '../../../../src/index.js';
import { readFileSheets } from '../../../../src/opening/readFileSheets.js';
import { consistentReport } from '../../../consistentReport.js';
import { blankSheets, drawnSheets, editSheet } from '../../../drawnSheets.js';

/** The sheets of the tables of a report of each edition, filled and blank. */
const drawn = await Promise.all(
  editions.flatMap((edition) => {
    const [report] = fc.sample(consistentReport(edition), { numRuns: 1, seed: 1 });
    return [drawnSheets(report!), blankSheets(report!)];
  }),
);
const names = new Set(editions.flatMap((edition) => tablesOf(edition).map(({ name }) => name)));
const official = drawn.flat().filter(({ name }) => names.has(name));
const hasOfficial = (sheet: Sheet) => viewWithOfficial(sheet, editions).official !== undefined;

const isNumber = ({ value }: SheetCell) => typeof value === 'number';
const labels = editions.flatMap((edition) => tablesOf(edition).flatMap((table) => [...labelsOf(table)]));
const content = fc.oneof(
  fc.constant(undefined),
  fc.nat({ max: 400 }),
  fc.constantFrom(
    '无',
    '—',
    '12',
    '12件',
    '1、',
    '776.6万元',
    '见附件',
    '其中：5',
    '规章',
    '1、国家秘密',
    null,
  ),
  fc.constantFrom(...labels),
);

/** A sheet with something else in some of its cells of numbers. */
const withContents = fc
  .record({
    sheet: fc.constantFrom(...official),
    contents: fc.array(fc.record({ at: fc.nat(), content }), { maxLength: 40 }),
  })
  .map(({ sheet, contents }) => {
    const numbers = sheet.cells.filter(isNumber);
    const put = new Map(contents.map((each) => [numbers[each.at % numbers.length], each.content]));
    return editSheet(sheet, (cell) => {
      if (!put.has(cell)) return cell;
      const value = put.get(cell);
      return value === undefined ? undefined : { ...cell, value };
    });
  });

/** A workbook with something else in some cells of numbers and totals, and with another name of a sheet. */
const editedWorkbook = fc
  .record({
    sheets: fc.constantFrom(...drawn),
    contents: fc.array(fc.record({ at: fc.nat(), content, from: fc.nat() }), { maxLength: 12 }),
    name: fc.constantFrom('表三', '表四', '统计'),
  })
  .map(({ sheets, contents, name }) => {
    const isTotal = ({ formula }: SheetCell) => formula !== undefined;
    const totals = sheets.flatMap(({ cells }) => cells.filter(isTotal));
    const numbers = sheets.flatMap(({ cells }) => cells.filter((cell) => isNumber(cell) || isTotal(cell)));
    const put = new Map(contents.map((each) => [numbers[each.at % numbers.length], each]));
    return sheets.map((sheet) =>
      editSheet(sheet.name === '表三' ? { ...sheet, name } : sheet, (cell) => {
        const { content: value, from } = put.get(cell) ?? {};
        if (from === undefined) return cell;
        if (isTotal(cell) && from % 3 > 0)
          return { ...cell, formula: totals[from % totals.length]!.formula! };
        return value === undefined ? undefined : { row: cell.row, column: cell.column, value };
      }),
    );
  });

/** The report on some sheets as they are read from a file, or the problem with them. */
function reportIn(sheets: readonly Sheet[]) {
  try {
    return readFileSheets(sheets);
  } catch (error) {
    return error;
  }
}

/** The same by labels alone. */
function reportByLabels(sheets: readonly Sheet[]) {
  try {
    return readSheets(sheets);
  } catch (error) {
    return error;
  }
}

/** What is found on a sheet, table by table, or the problem with it. */
function found(view: View) {
  try {
    return locateTables([view], editions, () => NOTHING_STATED).tables.map(({ table, edition, scores }) => {
      const known = { others: otherLabels(table, editions), year: null };
      const { cells, remarks } = readTable(view, table, formOf(edition), known);
      return { scores, cells, remarks, placement: placeTable(view, table, known) };
    });
  } catch (error) {
    return error;
  }
}

describe('a sheet that stands as the official one', () => {
  it('is known by its labels, filled or blank', () => {
    assert.equal(official.length, 12);
    assert.equal(official.every(hasOfficial), true);
    assert.equal(drawn.flat().filter(hasOfficial).length, official.length);
  });
  it('is read as it is by its labels, whatever stands for its numbers #slow', () => {
    let known = 0;
    fc.assert(
      fc.property(withContents, (sheet) => {
        const view = viewWithOfficial(sheet, editions);
        if (view.official) known += 1;
        assert.deepEqual(view.keys, viewOf(sheet).keys);
        assert.deepEqual(found(view), found(viewOf(sheet)));
      }),
      { numRuns: 200, seed: 1 },
    );
    assert.ok(known > 50, `${known} of 200`);
  });
  it('gives the same report in a file as by its labels', () => {
    for (const sheets of drawn) assert.deepEqual(readFileSheets(sheets), readSheets(sheets));
  });
  it('gives the same report whatever stands for its numbers and in its totals, one file after the other #slow', () => {
    fc.assert(
      fc.property(editedWorkbook, (sheets) => assert.deepEqual(reportIn(sheets), reportByLabels(sheets))),
      { numRuns: 150, seed: 1 },
    );
  });
  it('gives the fields of a cover that stand in the cell of a number', () => {
    const fields = '机关名称：青山县民政局，年度：2024，联系电话：0951-1';
    for (const text of [fields, `${fields}，联系地址：${'路'.repeat(120)}`]) {
      const sheets = drawn[0]!.filter(({ name }) => names.has(name));
      const first = sheets[0]!.cells.find(isNumber);
      const put = (cell: SheetCell) => (cell === first ? { ...cell, value: text } : cell);
      const edited = sheets.map((sheet) => editSheet(sheet, put));
      assert.equal(edited.every(hasOfficial), true);
      assert.equal(readFileSheets(edited).report.org, '青山县民政局');
      assert.deepEqual(readFileSheets(edited), readSheets(edited));
    }
  });
  it('has the rows of its own table, with figures or without', () => {
    for (const sheet of official) {
      const { official: own, ...view } = viewWithOfficial(sheet, editions);
      const found = locateTables([view], editions, () => NOTHING_STATED).tables;
      assert.equal(found.length, 1);
      const tables = editions.flatMap(tablesOf).filter(({ code }) => code === found[0]!.table.code);
      const inTable = tableRowsOf(view, tables);
      for (let row = 1; row < 60; row += 1) assert.equal(own?.inTable(row), inTable(row), `${row}`);
    }
  });
  it('is none with a label in a cell of numbers', () => {
    for (const label of ['自然人', '规章（市级）', '1、属于国家秘密'])
      for (const sheet of official.filter(({ cells }) => cells.some(isNumber))) {
        const first = sheet.cells.find(isNumber);
        const edited = editSheet(sheet, (cell) => (cell === first ? { ...cell, value: label } : cell));
        assert.equal(hasOfficial(edited), false, label);
      }
  });
  it('is none where a text is another, is moved, struck out or missing, and where anything is added', () => {
    const edits: readonly ((cell: SheetCell) => SheetCell | undefined)[] = [
      (cell) => ({ ...cell, value: `${String(cell.value)}：` }),
      (cell) => ({ ...cell, column: cell.column + 20 }),
      (cell) => ({ ...cell, row: cell.row + 60 }),
      (cell) => ({ ...cell, plain: '' }),
      (cell) => ({ ...cell, error: '#REF!' }),
      (cell) => ({ ...cell, value: 1 }),
      () => undefined,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...official), fc.nat(), fc.constantFrom(...edits), (sheet, at, edit) => {
        const texts = sheet.cells.filter(({ value }) => typeof value === 'string');
        const chosen = texts[at % texts.length];
        assert.equal(hasOfficial(editSheet(sheet, (cell) => (cell === chosen ? edit(cell) : cell))), false);
      }),
      { numRuns: 200, seed: 1 },
    );
    for (const sheet of official)
      for (const added of [
        { row: 60, column: 1 },
        { row: 4, column: 20 },
        { row: 1, column: 2 },
      ]) {
        const cells = [...sheet.cells, { ...added, value: 5 }];
        assert.equal(hasOfficial(editSheet({ ...sheet, cells }, (cell) => cell)), false);
      }
  });
});
