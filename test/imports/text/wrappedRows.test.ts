import assert from 'node:assert/strict';
import { joinWrappedRows } from '../../../src/imports/text/wrappedRows.js';

/** A box with a rule between all rows; the lines of a row are given as one. */
function box(...rows: readonly (readonly string[])[]) {
  const rule = '+------+------+';
  return [rule, ...rows.flatMap((lines) => [...lines, rule])].map((line) => [line]);
}
const HEAD = ['| 信息 | 数量 |', '| 内容 |      |'];
const rowsOf = (...lines: readonly string[]) =>
  joinWrappedRows(box(HEAD, ['| 规章 | 0    |'], lines)).map(([text]) => text);

describe('the lines of a row of a box', () => {
  it('are one figure where it fills its line and goes on', () => {
    assert.deepEqual(rowsOf('| 收费 |3486.5|', '|      |8     |'), [
      '|信息内容|数量|',
      '|规章|0|',
      '|收费|3486.58|',
    ]);
    assert.deepEqual(rowsOf('| 收费 |3486.5|', '| 收入 |8     |').at(-1), '|收费收入|3486.58|');
    assert.deepEqual(rowsOf('| 处罚 | 2822 |', '|      | 652  |').at(-1), '|处罚|2822652|');
  });
  it('stand apart in their cell where a figure has room for more', () => {
    assert.deepEqual(rowsOf('| 收费 | 3.5      |', '|      | 8        |').at(-1), '|收费|3.5\n8|');
    assert.deepEqual(rowsOf('| 处罚 | 28       |', '|      | 52       |').at(-1), '|处罚|28\n52|');
  });
  it('are rows of their own where each has a label, or several columns go on that have room', () => {
    const two = ['| 处罚 | 2822 |', '| 强制 | 652  |'];
    assert.deepEqual(rowsOf(...two).slice(-3, -1), two);
    const columns = ['| 规章 | 0      | 0      |', '|      | 2      | 1      |'];
    assert.deepEqual(rowsOf(...columns).slice(-3, -1), columns);
  });

  it('are told apart in one pass over their columns', () => {
    const lines = ['1', '2'].map((digit) => `| ${digit} `.repeat(20_000));
    assert.equal(rowsOf(...lines).at(-1)?.length, 60_000);
  });
});
