import assert from 'node:assert/strict';
import { addressOn, areaAddress, cellAddress, parseAddress } from '../../../src/core/draw/address.js';
import { areasBySheet, joinAreas } from '../../../src/core/draw/joinAreas.js';
import { widthOf, wrap } from '../../../src/core/draw/width.js';

describe('addresses', () => {
  it('count letters as Excel does', () =>
    assert.deepEqual(
      [1, 26, 27, 702, 703, 16384].map((column) => cellAddress(1, column)),
      ['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1', 'XFD1'],
    ));
  it('quote sheet names that Excel quotes', () =>
    assert.deepEqual(
      ['表三', 'Sheet1', 'A1', '一、总体', "it's", '2023'].map((sheet) => addressOn(sheet, 'B2')),
      ['表三!B2', 'Sheet1!B2', "'A1'!B2", "'一、总体'!B2", "'it''s'!B2", "'2023'!B2"],
    ));
  it('are taken apart again', () => {
    for (const sheet of ['表三', "it's", 'A1', 'a!b'])
      assert.deepEqual(parseAddress(addressOn(sheet, 'AB12')), { sheet, row: 12, column: 28 });
    assert.throws(() => parseAddress('D5'), RangeError);
    assert.deepEqual(areasBySheet(['表三!D7', '表四!E7', '表三!E7', '表三!D9']), [
      { sheet: '表三', areas: ['D7:E7', 'D9'] },
      { sheet: '表四', areas: ['E7'] },
    ]);
  });
  it('join cells to rectangles', () => {
    const cells = [
      [5, 4],
      [5, 5],
      [6, 4],
      [6, 5],
      [8, 4],
    ].map(([row = 0, column = 0]) => ({ row, column }));
    assert.deepEqual(joinAreas(cells).map(areaAddress), ['D5:E6', 'D8']);
  });
});

describe('widths', () => {
  it('count Chinese characters and punctuation twice', () =>
    assert.equal(widthOf('三安全“12”（a）'), 6 + 4 + 2 + 4 + 1));
  it('wrap at a width, keep numbers whole, and begin no line with a closing sign', () => {
    assert.deepEqual(wrap('共收到2023件，完', 10), ['共收到2023', '件，完']);
    assert.deepEqual(wrap('一二三四五，六', 10), ['一二三四', '五，六']);
    assert.deepEqual(wrap('一二三四（五）', 10), ['一二三四', '（五）']);
    assert.deepEqual(wrap('', 10), ['']);
  });
});

describe('wide characters', () => {
  const wide = [
    [0x2010, 0x2026],
    [0x2460, 0x24ff],
    [0x2e80, 0xa4cf],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe4f],
    [0xff01, 0xff60],
    [0xffe0, 0xffe6],
    [0x20000, 0x3fffd],
  ] as const;
  it('are those of these ranges, ends included', () => {
    for (const [first, last] of wide)
      assert.deepEqual(
        [first - 1, first, last, last + 1].map((code) => widthOf(String.fromCodePoint(code))),
        [1, 2, 2, 1],
        first.toString(16),
      );
  });
});
