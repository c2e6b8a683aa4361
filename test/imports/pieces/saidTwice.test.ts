import assert from 'node:assert/strict';
import { saidTwice } from '../../../src/imports/pieces/saidTwice.js';
import { checkReport, editionNamed } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { publishedPage } from '../../publishedPage.js';

const said = new Map([
  ['org', '青山县民政局'],
  ['year', '2023'],
  ['telephone', '0951-8225123'],
]);
const told = (...lines: readonly string[]) =>
  saidTwice(lines, said, editionNamed('2021')).map((remark) =>
    remark.kind === 'fieldTwice' ? [remark.field, ...remark.texts] : [],
  );

describe('a line above the chapters of a published report', () => {
  it('is told where it gives a field of the cover another value', () => {
    assert.deepEqual(told('机关名称：青山县财政局', '报告年度：2022年'), [
      ['org', '青山县民政局', '青山县财政局'],
      ['year', '2023', '2022年'],
    ]);
    assert.deepEqual(told('如有疑问，请联系，地址：青山路1号，电话：0951-8225999。'), [
      ['telephone', '0951-8225123', '0951-8225999'],
    ]);
    assert.deepEqual(told('联系地址：青山路1号', '联系地址：人民路8号', '地址：解放路2号'), [
      ['address', '青山路1号', '人民路8号'],
    ]);
  });
  it('is not told where it says the same, or has a label that is none of the cover', () => {
    assert.deepEqual(told('填报单位：青山县民政局（盖章）', '年度：2023年度', '电话：8225123。'), []);
    assert.deepEqual(told('监督电话：0951-8225999', '传真：0951-8225888', '文号：青民发〔2022〕3号'), []);
  });
});

describe('the preface of a published report', () => {
  const page = (line: string) => {
    const html = publishedPage(sample('suqian-2023'));
    const { findings } = checkReport(
      readPublishedPage(html.replace('<p>根据条例', `<p>${line}</p><p>根据条例`)),
    );
    return findings.flatMap(({ message }) => (/没有读取：|写了两处/.test(message) ? [message] : []));
  };
  it('is told where it counts something, as the preface is written anew from the cover #slow', () => {
    assert.deepEqual(page('全年受理申请351件。'), [
      '有 1 处文字不属于任何一章，没有读取：“全年受理申请351件。”，如果属于报告，请补到所属的章',
    ]);
    assert.deepEqual(page('全年答复率98％。').length, 1);
    assert.deepEqual(page('报告由6个部分组成，统计期限自2023年1月1日起至2023年12月31日止。'), []);
    assert.deepEqual(page('根据国办公开办函〔2021〕30号，公布本报告。'), []);
  });
  it('is told where it names another body or number than the rest of the page', () => {
    assert.deepEqual(page('填报单位：青山县财政局'), [
      '封面的机关名称写了两处，不一样：“宿迁市人民政府”“青山县财政局”，读取的是前一处，请核对，把两处改为一致',
    ]);
    assert.deepEqual(page('填报单位：宿迁市人民政府'), []);
  });
});

describe('a sentence behind the body that signs a published report', () => {
  const told = (...lines: readonly string[]) => {
    const chapters = { overview: ['甲。'], problems: ['乙。'], other: ['丙。', '丁。'] };
    const html = publishedPage({ ...sample('suqian-2023'), chapters }).replace(
      '</div><div>打印本页',
      `<p>宿迁市人民政府</p><p>2024年1月20日</p>${lines.map((line) => `<p>${line}</p>`).join('')}</div><div>打印本页`,
    );
    const { findings } = checkReport(readPublishedPage(html));
    return findings.flatMap(({ message }) => (message.includes('没有读取：') ? [message] : []));
  };
  it('is told where it counts something', () => {
    assert.deepEqual(told('附：新收申请中网络申请12件。'), [
      '有 1 处文字不属于任何一章，没有读取：“附：新收申请中网络申请12件。”，如果属于报告，请补到所属的章',
    ]);
    assert.equal(told('附件：培训5次，共120人。').length, 1);
  });
  it('is nothing to tell where it is of the page', () =>
    assert.deepEqual(told('浏览次数：351次', '附件：1.统计表.xls', '版权所有，未经许可不得转载。'), []));
});
