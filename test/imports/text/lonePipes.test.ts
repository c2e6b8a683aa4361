import assert from 'node:assert/strict';
import { endWithPipes } from '../../../src/imports/text/lonePipes.js';

const ended = (text: string) => endWithPipes(text.split('\n').map((line) => [line])).map(([line]) => line);

describe('a text with a cell a line and pipes on lines of their own', () => {
  it('has each pipe behind the cell that it ends, below it or before the next', () => {
    const wanted = ['规章 |', '3 |', '|', '5 |', '行政许可 |', '2 |'];
    assert.deepEqual(ended('规章\n|\n3\n|\n\n|\n5\n|\n行政许可\n|\n2\n|'), wanted);
    assert.deepEqual(ended('规章\n| 3\n| \n| 5\n|\n行政许可\n| 2\n|'), wanted);
    assert.deepEqual(ended('规章\n｜ 3\n｜ \n｜ 5\n｜\n行政许可\n｜ 2\n｜'), wanted);
  });

  it('keeps the lines above a table and below it, and joins those of one cell', () => {
    const text =
      '各项工作按要求完成。\n四、复议和诉讼\n行政复议\n|\n结果\n维持\n|\n5\n|\n五、问题\n均已改正。';
    assert.deepEqual(ended(text), [
      '各项工作按要求完成。',
      '四、复议和诉讼',
      '行政复议 |',
      '结果维持 |',
      '5 |',
      '五、问题',
      '均已改正。',
    ]);
  });

  it('is no menu, and no table whose rows end without a pipe', () => {
    for (const text of ['首页\n|\n公开\n|\n服务\n|\n互动', '规章\n| 3\n| 1\n| 5\n行政许可\n| 2\n| 1\n| 4'])
      assert.deepEqual(ended(text), text.split('\n'));
  });

  it('leaves rows of cells and pipes at the end of a line as they are', () => {
    const rows = [['规章', '3'], ['规章 |'], ['|'], ['3 |'], ['规章 | 3 |']];
    assert.deepEqual(endWithPipes(rows), rows);
  });

  it('may have as many lines as there are', () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => [at % 2 === 0 ? '3' : '|']);
    assert.equal(endWithPipes([['规章'], ['|'], ...rows]).length, 150_001);
  });
});
