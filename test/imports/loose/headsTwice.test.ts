import assert from 'node:assert/strict';
import { withoutTwice } from '../../../src/imports/loose/headsTwice.js';
import { tableOf } from '../../../src/imports/pieces/tableOf.js';
import { editions } from '../../../templates/index.js';

const table = (...rows: readonly string[]) => tableOf(rows.map((row) => row.split('|')));
const kept = (...rows: readonly string[]) => {
  const [piece] = withoutTwice([table(...rows)], editions);
  assert.ok(piece?.kind === 'table');
  const figures = piece.cells.flatMap(({ value }) => (/^\d+$/.test(value) ? [value] : []));
  return { figures: figures.join(' '), dropped: piece.dropped ?? [] };
};

describe('a table that has its columns twice', () => {
  const heads = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
  const row = '四、结转下年度继续办理|1|0|0|0|0|0|1';
  const rows = [`${row}|2|0|0|0|0|0|2`, '（一）予以公开|0|0|0|0|0|0|0|3|0|0|0|0|0|3'];
  const dropped = rows.map((each) => each.replaceAll('|', ' '));

  it('gives no figure, and its rows are told', () => {
    assert.deepEqual(kept(`|${heads}|${heads}`, ...rows), { figures: '', dropped });
    assert.deepEqual(kept(`${heads}|${heads}`, ...rows), { figures: '', dropped });
    assert.deepEqual(kept(`|甲局|||||||乙局`, `|${heads}|${heads}`, ...rows), { figures: '', dropped });
  });
  it('leaves the tables above and below it in the same one as they are', () => {
    const bands = ['信息内容|本年制发件数', '规章|5'];
    const strip = ['行政复议|', '结果维持|总计', '7|7'];
    const { figures } = kept(...bands, `|${heads}|${heads}`, ...rows, ...strip);
    assert.equal(figures, '5 7 7');
  });
  it('is none with the results of three blocks, nor with a label or two again', () => {
    const results = '结果维持|结果纠正|其他结果|尚未审结|总计';
    assert.deepEqual(kept('行政复议||||||', `${results}|${results}`, '1|0|0|0|1|2|0|0|0|2'), {
      figures: '1 0 0 0 1 2 0 0 0 2',
      dropped: [],
    });
    assert.deepEqual(kept(`|${heads}|总计|其他`, `${row}|9|9`), {
      figures: '1 0 0 0 0 0 1 9 9',
      dropped: [],
    });
  });
});
