import assert from 'node:assert/strict';
import { readProse } from '../../../../src/core/read/prose/readProse.js';
import { tablePlacesOf } from '../../../../src/core/read/placing/tablePlaces.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed, editions } from '../../../../src/index.js';
import { sheetOf } from '../sheetOf.js';

type Row = readonly (string | number | null)[];
const readRows = (...rows: readonly Row[]) => {
  const lines = [['五、存在的主要问题及改进情况'], ...rows].map((row, at) => [at + 1, row] as const);
  const view = viewOf(sheetOf(Object.fromEntries(lines), '正文'));
  const { chapters, addresses, remarks } = readProse(
    [view],
    editions,
    editionNamed('2021'),
    tablePlacesOf([]),
  );
  const told = remarks.flatMap((remark) =>
    remark.kind === 'besideText' ? [[remark.address, remark.isRead === true]] : [],
  );
  return { said: chapters['problems'], first: addresses.get('problems.1'), told };
};
const read = (...rows: readonly Row[]) => readRows(...rows).said;

describe('a table of problems in a chapter', () => {
  const [one, two] = [
    [1, '公开不及时', '加强检查，每月通报'],
    [2, '解读少。', '丰富形式。'],
  ] as const;

  it('is read row by row, with the head of each column, and told', () =>
    assert.deepEqual(readRows(['序号', '存在问题', '改进措施'], one, two), {
      said: [
        '1.存在问题：公开不及时；改进措施：加强检查，每月通报。',
        '2.存在问题：解读少。改进措施：丰富形式。',
      ],
      first: '正文!B3',
      told: [['正文!B3', true]],
    }));
  it('has any of the usual heads, with numbers or without', () => {
    for (const [problem, measure] of [
      ['存在的主要问题', '改进措施'],
      ['主要问题', '整改情况'],
      ['存在不足', '下一步打算'],
      ['困难和短板', '下步工作计划'],
      ['薄弱环节', '解决办法'],
      ['问题描述', '改进方向（2026年）'],
    ] as const) {
      const text = `${problem}：公开不及时；${measure}：加强检查。`;
      assert.deepEqual(read([problem, measure], ['公开不及时', '加强检查']), [text]);
      for (const [number, written] of [
        [1, '1.'],
        ['一', '一、'],
        ['（一）', '（一）'],
        ['①', '①'],
        ['1、', '1、'],
      ] as const)
        assert.deepEqual(read(['序号', problem, measure], [number, '公开不及时', '加强检查']), [
          `${written}${text}`,
        ]);
    }
  });
  it('keeps all its columns, and the lines of a cell', () =>
    assert.deepEqual(
      read(
        ['序号', '问题', '原因', '措施', '完成时限'],
        [1, '公开不及时', '人手少', '加强检查\n每月通报', '2026年6月'],
      ),
      ['1.问题：公开不及时；原因：人手少；措施：加强检查；每月通报；完成时限：2026年6月。'],
    ));
  it('has text above and below it, cells that are merged over rows, and a word between', () =>
    assert.deepEqual(
      read(
        ['主要不足如下：'],
        ['问题', '措施'],
        ['公开方面'],
        ['公开不及时', '加强检查'],
        [null, '每月通报'],
        ['下一步将继续努力。'],
        ['解读方面', '丰富形式'],
      ),
      [
        '主要不足如下：',
        '公开方面',
        '问题：公开不及时；措施：加强检查。',
        '措施：每月通报。',
        '下一步将继续努力。',
        '解读方面',
      ],
    ));
  it('ends at a signature, and at a row with cells beside its columns', () => {
    const heads = ['问题', '措施'];
    const row = ['公开不及时', '加强检查'];
    const text = '问题：公开不及时；措施：加强检查。';
    assert.deepEqual(read(heads, row, ['填表人：某某', '审核人：某某']), [text, '填表人：某某']);
    assert.deepEqual(read(heads, row, ['合计', '1项']), [text, '合计']);
    assert.deepEqual(read(heads, row, ['办理情况', '公开', '解读'], row)?.slice(0, 1), [text]);
  });
  it('is left as it is with opinions of others, without measures, and without rows', () => {
    for (const heads of [
      ['问题', '改进措施', '审核意见'],
      ['问题', '责任科室', '完成时间'],
    ]) {
      const found = readRows(heads, ['公开不及时', '加强检查', '同意']);
      assert.deepEqual(found.said, ['问题', '公开不及时']);
      assert.deepEqual(found.told, [['正文!B2', false]]);
    }
    assert.deepEqual(readRows(['问题', '措施']).told, [['正文!B2', false]]);
  });
});
