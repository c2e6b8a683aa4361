import assert from 'node:assert/strict';
import { partLines } from '../../../src/imports/loose/partLines.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';
import { editions } from '../../../templates/index.js';

const parted = (text: string) =>
  partLines([pageLine(text)], editions).map((piece) => (piece.kind === 'line' ? piece.text : ''));

describe('several rows on one line of a text', () => {
  it('stand on lines of their own where each has its figures', () => {
    assert.deepEqual(parted('行政处罚 5 行政强制 6'), ['行政处罚 5', '行政强制 6']);
    assert.deepEqual(parted('1.重复申请 x 2.重复申请 0 0 0 0 0 2 2 （七）总计 1 0 0 0 0 2 3'), [
      ...['1.重复申请', 'x', '2.重复申请 0 0 0 0 0 2 2'],
      '（七）总计 1 0 0 0 0 2 3',
    ]);
    assert.deepEqual(
      parted('（二）部分公开 （区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1 规章 0 0 0'),
      ['（二）部分公开 （区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1', '规章 0 0 0'],
    );
  });
  it('leave the words of the form between them on lines too', () => {
    assert.deepEqual(parted('规章 0 0 0 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 7'), [
      ...['规章 0 0 0', '第二十条第（五）项', '信息内容', '本年处理决定数量'],
      '行政许可 7',
    ]);
  });
  it('stay where there are more than in any report', () => {
    const line = pageLine('行政处罚 5 行政强制 6 '.repeat(500));
    for (const [lines, length] of [
      [1, 1000],
      [9, 9],
    ] as const)
      assert.equal(partLines(Array<typeof line>(lines).fill(line), editions).length, length);
  });
  it('stay where one has more figures or fewer, another label, or other words before it', () => {
    for (const text of [
      '规章 0 0 行政许可 7',
      '规章 0 0 0 0 行政许可 7',
      '规章 0 0 0 涉企许可 7',
      '规章 0 0 0 其中 行政许可 7',
      '规章 0 0 0 行政许可',
      '规章 0 0 0',
      '5 规章 0 0 0',
    ])
      assert.deepEqual(parted(text), [text]);
  });
});
