import assert from 'node:assert/strict';
import { findEnd } from '../../../src/imports/pieces/findEnd.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';

/** The lines of a last chapter, below its heading, before its end. */
function textOf(...lines: readonly string[]): readonly string[] {
  const pieces = ['六、其他需要报告的事项', ...lines].map((line) => pageLine(line, false));
  return lines.slice(0, findEnd(pieces, 0, new Set()) - 1);
}

describe('the text of the last chapter of a page', () => {
  for (const line of [
    ...['分享到：微信 微博', '打印本页 关闭窗口', '【打印】【关闭】', '收藏 打印', '关闭', '上一篇：通知'],
    ...[
      '来源：市政府办',
      '稿件来源：市政府办',
      '编辑：某人',
      '浏览次数：12',
      '点击量：3',
      '字体：【大 中 小】',
    ],
  ])
    it(`ends before: ${line}`, () => assert.deepEqual(textOf('甲。', line, '乙'), ['甲。']));
  for (const line of [
    ...[
      '打印政府公报三期。',
      '关闭网站一个。',
      '分享经验两次。',
      '来源于政府办的信息12条。',
      '编辑公报三期。',
    ],
    ...['阅读量最高的信息是一条通知。', '收藏文献三册。', '收藏分享案例三件。'],
  ])
    it(`goes on with: ${line}`, () => assert.deepEqual(textOf('甲。', line, '乙'), ['甲。', line, '乙']));
});
