import assert from 'node:assert/strict';
import type { LookName, Placed } from '../../../src/core/draw/layout.js';
import { marksOn, styleOf } from '../../../src/workbench/paper/paperLook.js';

const cell = (look: LookName): Placed => ({
  row: 1,
  column: 1,
  rowSpan: 1,
  columnSpan: 1,
  look,
  value: null,
});

describe('a cell of the paper', () => {
  it('has the type of the paper, of 9 points at least', () => {
    assert.equal(styleOf(cell('number'))['fontSize'], 'calc(10.5pt * var(--zoom))');
    assert.equal(styleOf(cell('advice'))['fontSize'], 'calc(9pt * var(--zoom))');
    assert.equal(styleOf(cell('noteKey'))['fontSize'], 'calc(9pt * var(--zoom))');
  });
});

describe('the marks on a sheet', () => {
  it('show the gravest of each cell, whatever their order', () => {
    const marks = [
      { sheet: '表三', level: 'error', cells: ['D5'] },
      { sheet: '表三', level: 'hint', cells: ['D5:E6'] },
      { sheet: '表三', level: 'suspect', cells: ['E6'] },
      { sheet: '表四', level: 'error', cells: ['A1'] },
    ] as const;
    for (const given of [marks, [...marks].reverse()])
      assert.deepEqual(Object.fromEntries(marksOn('表三', given)), {
        D5: 'error',
        E5: 'hint',
        D6: 'hint',
        E6: 'suspect',
      });
  });
});
