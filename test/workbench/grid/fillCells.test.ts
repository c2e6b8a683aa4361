import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { openSheet } from '../../../src/hosts/page/editSheet.js';
import type { Selection, Typed } from '../../../src/hosts/page/pageHost.js';
import type { PageSheet } from '../../../src/hosts/page/pageSheet.js';
import { reportLayouts } from '../../../src/index.js';
import { canFillFrom, dragArea, fillAll, fillOn, fillTo } from '../../../src/workbench/grid/fillCells.js';
import { sample } from '../../samples.js';

const sheets = reportLayouts(sample('suqian-2023')).map((layout) => openSheet(layout));
const sheet = (name: string) => sheets.find(({ layout }) => layout.sheet === name) as PageSheet;
const select = (name: string, at: readonly [number, number], to = at): Selection => ({
  sheet: name,
  at: { row: at[0], column: at[1] },
  to: { row: to[0], column: to[1] },
});
const told = (typed: readonly Typed[]) =>
  typed.map(({ row, column, text }) => `${cellAddress(row, column)} ${text}`);

describe('filling cells', () => {
  const three = sheet('表三');
  it('puts a text in every cell of a selection that is filled by hand, and in no sum', () =>
    assert.deepEqual(told(fillAll(three, select('表三', [5, 9], [6, 10]), '7')), ['I5 7', 'I6 7']));
  it('leaves a selection of locked cells to say why it is locked', () =>
    assert.deepEqual(told(fillAll(three, select('表三', [5, 10]), '7')), ['J5 7']));
  it('copies the first row of a selection down, and the row above a single one', () => {
    assert.deepEqual(told(fillOn(three, select('表三', [5, 4], [7, 5]), 'down')), [
      'D6 3402',
      'E6 99',
      'D7 3402',
      'E7 99',
    ]);
    assert.deepEqual(told(fillOn(three, select('表三', [6, 4]), 'down')), ['D6 3402']);
  });
  it('copies the first column right, and never a label', () => {
    assert.deepEqual(told(fillOn(three, select('表三', [5, 4], [5, 6]), 'right')), ['E5 3402', 'F5 3402']);
    assert.deepEqual(fillOn(three, select('表三', [5, 4]), 'right'), []);
    assert.deepEqual(fillOn(three, select('表三', [5, 4]), 'down'), []);
  });
  it('copies a value over merged cells as one', () => {
    const two = sheet('表二');
    const { row, column, columnSpan } = two.layout.cells.find(
      ({ cell }) => cell === 'disclosure.coercions.decisions',
    )!;
    assert.equal(columnSpan, 3);
    const typed = fillOn(two, select('表二', [row, column]), 'down');
    assert.deepEqual(told(typed), [`${cellAddress(row, column)} 2822652`]);
  });
  it('repeats several rows in turn', () =>
    assert.deepEqual(
      told(fillTo(three, { top: 5, left: 4, bottom: 6, right: 4 }, { top: 5, left: 4, bottom: 9, right: 4 })),
      ['D7 3402', 'D8 91', 'D9 3402'],
    ));
  it('repeats upwards so that rows keep their order', () =>
    assert.deepEqual(
      told(fillTo(three, { top: 7, left: 4, bottom: 8, right: 4 }, { top: 5, left: 4, bottom: 8, right: 4 })),
      ['D5 1175', 'D6 319'],
    ));
  it('follows the longest way from the selection that the mouse has gone', () => {
    const area = { top: 5, left: 5, bottom: 6, right: 6 };
    const to = (row: number, column: number) => Object.values(dragArea(area, { row, column })).join();
    assert.deepEqual(
      [to(9, 7), to(2, 5), to(6, 9), to(5, 2), to(5, 6)],
      ['5,5,9,6', '2,5,6,6', '5,5,6,9', '5,2,6,6', '5,5,6,6'],
    );
  });
  it('begins at cells that are filled by hand, and not in prose', () => {
    assert.ok(canFillFrom(three, select('表三', [5, 4])));
    assert.ok(!canFillFrom(three, select('表三', [5, 1])));
    assert.ok(!canFillFrom(sheet('总体情况'), select('总体情况', [2, 1])));
  });
});
