import assert from 'node:assert/strict';
import { joinTexts } from '../../../src/imports/pdf/joinTexts.js';

/** A line of texts with gaps between them, in points; each character is 16 points wide. */
function lineOf(...parts: readonly (readonly [text: string, gap: number])[]): string | undefined {
  let at = 100;
  const texts = parts.map(([text, gap]) => {
    const left = at + gap;
    at = left + text.length * 16;
    return { text, left, right: at, y: 50, size: 16 };
  });
  return joinTexts(texts)[0]?.text;
}

describe('the texts of a line of a PDF', () => {
  it('have no spaces where the line was stretched to the full width', () => {
    assert.equal(
      lineOf(['2023', 0], ['年 ， 全 市 发 出 通 知', 5], ['25', 6], ['件 ， 金 额', 6]),
      '2023年，全市发出通知25件，金额',
    );
    assert.equal(
      lineOf(['行 政 中 心 （ 样 例 ） ， 邮 编 ：', 0], ['750021', 7]),
      '行政中心（样例），邮编：750021',
    );
    assert.equal(lineOf(['“ 公 开 年 报 ”', 0], ['栏 目', 9]), '“公开年报”栏目');
  });
  it('have none where the line was stretched so far that each character stands alone', () => {
    const apart = (...texts: readonly string[]) => lineOf(...texts.map((text) => [text, 20] as const));
    assert.equal(
      apart('电', '话', '：', '0951-0000000', '，', '邮', '箱', '：'),
      '电话：0951-0000000，邮箱：',
    );
    assert.equal(apart('网', '址', '为', '：', 'www.example.cn'), '网址为：www.example.cn');
    assert.equal(apart('正', '果', '结', '其', '他'), '正 果 结 其 他');
    assert.equal(apart('总', '计', '：', '1', '2', '3'), '总 计 ： 1 2 3');
  });
  it('have a space in each gap between figures and between labels', () => {
    assert.equal(lineOf(['总计', 0], ['10', 20], ['0', 20], ['7', 20]), '总计 10 0 7');
    assert.equal(
      lineOf(['自然人', 0], ['商业企业', 8], ['其 他', 8], ['总 计', 8]),
      '自然人 商业企业 其 他 总 计',
    );
    assert.equal(lineOf(['二 、 上 年 结 转', 0], ['0', 20], ['1', 20]), '二、上年结转 0 1');
  });
});
