import assert from 'node:assert/strict';
import { joinFigures } from '../../../src/imports/loose/joinFigures.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';
import { editions } from '../../../templates/index.js';

const joined = (text: string) =>
  joinFigures(
    text.split('\n').map((line) => pageLine(line)),
    editions,
  ).map((piece) => (piece.kind === 'line' ? piece.text : ''));

describe('figures on lines of their own', () => {
  it('are joined to the label above, past signs between cells', () => {
    assert.deepEqual(joined('行政许可\n|\n12\n|'), ['行政许可 12', '|']);
    assert.deepEqual(joined('|\n2.重复申请 |\n1 |\n0 |\n0 |\n0 |\n0 |\n2 |\n3\n后'), [
      '|',
      '2.重复申请 1 0 0 0 0 2 3',
      '后',
    ]);
  });
  it('are joined where the first of them stands beside the label', () => {
    assert.deepEqual(joined('规章 1\n0\n2'), ['规章 1 0 2']);
    assert.deepEqual(joined('2.重复申请 1\n0\n0\n0\n0\n2\n3\n后'), ['2.重复申请 1 0 0 0 0 2 3', '后']);
    for (const text of ['2.重复申请 1\n0\n0\n0\n0\n2\n4', '2.重复申请 1 0 0 0 0 2 3\n5', '规章 1\n0'])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('of a strip are a line below its header, where each of its blocks comes to its total', () => {
    const text = (figures: string) => `其他结果\n尚未审结\n总计\n${[...figures].join('\n')}`;
    assert.deepEqual(joined(text('100012000212003')), [
      '其他结果',
      '尚未审结',
      '总计',
      '1 0 0 0 1 2 0 0 0 2 1 2 0 0 3',
    ]);
    for (const figures of ['100012000312003', '10001200021200', '1000120002120033'])
      assert.deepEqual(joined(text(figures)), text(figures).split('\n'));
  });
  it('are joined in the digits of any width, and with commas', () => {
    assert.deepEqual(joined('2.重复申请\n１\n1,000\n0\n0\n0\n2\n1,003'), [
      '2.重复申请 １ 1,000 0 0 0 2 1,003',
    ]);
  });
  it('stay where the last of them goes on', () => {
    for (const text of ['行政许可\n12\n.5', '政府集中采购\n0\n7\n.31万元'])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('are joined where a word, a sign or a unit stands with one of them', () => {
    assert.deepEqual(joined('行政许可 |\n6 |\n减4 |\n2 |\n后'), ['行政许可 6 减4 2', '后']);
    assert.deepEqual(joined('行政处罚\n201件\n行政强制\n无'), ['行政处罚 201件', '行政强制 无']);
  });
  it('stay below a row that has all the figures of the heads above it', () => {
    for (const text of [
      '信息内容 本年收费金额（单位：万元）\n行政事业性收费 0\n2',
      '本年收费金额（单位：万元）\n行政事业性收费 7.31\n12',
      '信息内容 本年处理决定数量\n行政许可 5\n3\n4',
    ])
      assert.deepEqual(joined(text), text.split('\n'));
    assert.deepEqual(joined('信息内容 上一年项目数量 本年增/减\n行政事业性收费 5\n2').slice(1), [
      '行政事业性收费 5 2',
    ]);
  });
  it('are no amount of a row that has a number beside its label and another below', () => {
    const heads = '信息内容 本年收费金额（单位：万元）';
    assert.deepEqual(joined(`${heads}\n行政事业性收费 3\n39.80`).slice(1), ['行政事业性收费 3 39.80']);
  });
  it('come to their total where a sign or a word stands for 0', () => {
    for (const nought of ['/', '—', '无', '－'])
      assert.deepEqual(joined(`2.重复申请\n1\n${nought}\n${nought}\n0\n0\n2\n3\n后`), [
        `2.重复申请 1 ${nought} ${nought} 0 0 2 3`,
        '后',
      ]);
    for (const text of ['2.重复申请\n1\n/\n/\n0\n0\n2\n4', '2.重复申请\n1\n/\n0\n0\n2\n3'])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('stay where several run together', () => {
    for (const text of ['规章\n000\n规范性文件\n3515', '规章\n0 0\n0'])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('stay where there are more or fewer than the row has cells, or another label', () => {
    for (const text of [
      '行政许可\n12\n3',
      '2.重复申请\n1\n0\n0\n0\n0\n1',
      '行政许可情况\n12',
      '现行有效\n12',
    ])
      assert.deepEqual(joined(text), text.split('\n'));
  });
  it('are joined over the heading of a group that is a row in another edition', () => {
    assert.deepEqual(joined('2.重复申请\n1\n0\n0\n0\n0\n2\n3\n（六）其他处理\n3.其他\n0\n0\n0\n0\n0\n0\n0'), [
      '2.重复申请 1 0 0 0 0 2 3',
      '（六）其他处理',
      '3.其他 0 0 0 0 0 0 0',
    ]);
  });
  it('are joined where they do not come to their total, if most rows tell that none lost a cell', () => {
    const whole = ['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请']
      .concat(['（一）予以公开', '1.属于国家秘密', '7.属于行政执法案卷'])
      .map((label) => `${label}\n1\n0\n0\n0\n0\n2\n3`);
    const [broken, spaced] = ['1.信访举报投诉类申请\n1\n0\n0\n0\n0\n2\n4', '1 0 0 0 0 2 4'];
    const text = (rows: readonly string[]) => [...rows, '后'].join('\n');
    assert.equal(joined(text([...whole, broken])).at(-2), `1.信访举报投诉类申请 ${spaced}`);
    assert.equal(joined(text([broken, ...whole])).at(0), `1.信访举报投诉类申请 ${spaced}`);
    const strip = `其他结果\n尚未审结\n总计\n${[...'100012000312003'].join('\n')}`;
    assert.equal(joined(text([...whole, strip])).at(-2), '1 0 0 0 1 2 0 0 0 3 1 2 0 0 3');
    // Fewer rows prove less, a row with too few figures lost a cell, and two broken blocks moved.
    const fewer = '8.属于行政查询事项\n1\n0\n0\n0\n2\n3';
    const moved = `尚未审结\n总计\n${[...'100022000312003'].join('\n')}`;
    for (const rows of [
      [...whole.slice(1), broken],
      [...whole, fewer, broken],
      [...whole, broken, broken, broken],
      [...whole, moved],
    ])
      assert.equal(joined(text(rows)).at(-2), rows.at(-1)?.split('\n').at(-1));
  });
  it('stay where they may stand over their labels', () => {
    for (const text of ['信息内容\n10\n行政处罚\n0\n行政强制', '行政处罚\n0\n行政强制\n后'])
      assert.deepEqual(joined(text), text.split('\n'));
    assert.deepEqual(joined('行政处罚\n0\n行政强制\n7'), ['行政处罚 0', '行政强制 7']);
  });
  it('stay where figures below the labels of their columns tell that the text goes column by column', () => {
    for (const text of [
      '行政事业性收费\n35\n本年收费金额（单位：万元）\n8.96',
      '行政处罚\n4\n行政事业性收费\n0\n本年处理决定数量\n0\n0\n本年收费金额（单位：万元）\n1.17',
      '规章\n0\n2\n1\n后\n现行有效件数\n3\n11',
      '行政强制\n0\n现行有效件数\n0\n0\n1.67',
      '行政许可 |\n6 |\n7 |\n9 |\n后\n处理决定数量 |\n3 |\n11 |',
    ])
      assert.deepEqual(joined(text), text.split('\n'));
    const numbered = '行政许可\n47\n序号\n本年处理决定数量\n2\n行政处罚\n60';
    assert.deepEqual(joined(numbered), ['行政许可 47', ...numbered.split('\n').slice(2)]);
  });
  it('stay where they do not come to the total, as with the number of a page for a lost figure', () => {
    const text = '四、结转下年度继续办理\n1\n0\n0\n0\n0\n0\n7';
    assert.deepEqual(joined(text), text.split('\n'));
  });
});
