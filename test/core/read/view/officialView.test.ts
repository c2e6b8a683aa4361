import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { labelsOf } from '../../../../src/core/form/labels.js';
import { otherLabels } from '../../../../src/core/read/labels/otherLabels.js';
import { locateTables } from '../../../../src/core/read/placing/locate.js';
import { placeTable } from '../../../../src/core/read/placing/placeTable.js';
import { readTable } from '../../../../src/core/read/readTable.js';
import { viewWithOfficial } from '../../../../src/core/read/view/officialView.js';
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

/** What is found on a sheet, table by table, or the problem with it. */
function found(view: View) {
  try {
    return locateTables([view], editions).tables.map(({ table, edition, scores }) => {
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
  it('is read as it is by its labels, whatever stands for its numbers', () => {
    let known = 0;
    fc.assert(
      fc.property(withContents, (sheet) => {
        const view = viewWithOfficial(sheet, editions);
        if (view.official) known += 1;
        assert.deepEqual(found(view), found(viewOf(sheet)));
      }),
      { numRuns: 200, seed: 1 },
    );
    assert.ok(known > 50, `${known} of 200`);
  });
  it('gives the same report in a file as by its labels', () => {
    for (const sheets of drawn) assert.deepEqual(readFileSheets(sheets), readSheets(sheets));
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
