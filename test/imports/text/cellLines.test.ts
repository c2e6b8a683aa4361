import assert from 'node:assert/strict';
import { joinCellLines } from '../../../src/imports/text/cellLines.js';

const joined = (...cells: readonly string[]) => joinCellLines(cells.map((cell) => [`${cell} |`.trim()]));

describe('lines with a cell each, which a pipe ends', () => {
  it('are a row where a cell below its label is blank', () => {
    assert.deepEqual(joined('规章', '', '3', '许可', '2'), [['规章', '', '3'], ['许可 |'], ['2 |']]);
  });
  it('are no row where the only blank stands between the heads of a strip and its figures', () => {
    const figures = Array.from({ length: 15 }, (_, at) => String(at));
    const lines = ['总计', '', ...figures, '五、问题'];
    assert.deepEqual(
      joined(...lines),
      lines.map((cell) => [`${cell} |`.trim()]),
    );
  });
  it('are a row of their own below the last head of a strip, or the pipes of its merged heads', () => {
    const figures = Array.from({ length: 15 }, (_, at) => (at % 4 === 2 ? '' : String(at)));
    assert.deepEqual(joined('总计', ...figures, '五、问题'), [['总计'], figures, ['五、问题 |']]);
    const lines = [['||||'], ...figures.map((cell) => [`${cell} |`.trim()]), ['五、问题']];
    assert.deepEqual(joinCellLines(lines), [['||||'], figures, ['五、问题']]);
    // Below other merged heads they are the cells of rows without labels.
    const few = [['||||'], ['3 |'], ['|'], ['5 |'], ['五、问题']];
    assert.deepEqual(joinCellLines(few), few);
  });
});
