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
});
