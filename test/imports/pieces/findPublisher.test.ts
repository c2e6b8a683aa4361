import assert from 'node:assert/strict';
import { rightReport } from '../../../src/core/check/example.js';
import { checkReport, editionNamed, formatNamed, renderReport } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';

const ORG = '青山县民政局';

/** What is told of names where a page has this before its report, and this in its head. */
async function told(before: string, head = '', org = ORG): Promise<readonly string[]> {
  const report = { ...rightReport(editionNamed('2021')), org };
  const html = String(await renderReport(report, formatNamed('html'), false));
  const page = html.replace('</head>', `${head}</head>`).replace(/<body[^>]*>/, (body) => `${body}${before}`);
  const read = readPublishedPage(page);
  assert.deepEqual([read.report.org, read.report.readings], [org, report.readings]);
  return checkReport(read)
    .findings.filter(({ rule }) => rule === 'otherName')
    .map(({ level, message }) => `${level} ${message}`);
}

describe('the body that a page names beside its report', () => {
  it('is the report’s where its name is a part of it or longer, or published by those who do so for others #slow', async () => {
    for (const name of [
      ORG,
      '民政局',
      '某市青山县民政局',
      '县民政局',
      '青山县人民政府',
      '青山县人民政府办公室',
      '青山县融媒体中心',
      '青山县政务服务和数据管理局',
    ])
      for (const line of [`发布机构：${name}`, `来源：${name}　浏览：12次`, `【信息来源】${name}`])
        assert.deepEqual(await told(`<p>${line}</p>`), [], line);
    assert.deepEqual(await told('<p>发布机构：青山县农业局</p>', '', '青山县农业农村局'), []);
  });
  it('is told as a hint where it is misread by a character or two', async () => {
    const says = (where: string) =>
      `hint 标题的机关名称是“${ORG}”，网页的“${where}”是“青山县民攻局”，相差一两个字，请按印章核对机关名称`;
    assert.deepEqual(await told('<p>来源：青山县民攻局 2024-01-20</p>'), [says('来源')]);
    assert.deepEqual(
      await told('<table><tr><td>索引号</td><td>12</td><td>发布机构</td><td>青山县民攻局</td></tr></table>'),
      [says('发布机构')],
    );
    assert.deepEqual(await told('', '<meta name="ContentSource" content="青山县民攻局">'), [says('来源')]);
    assert.deepEqual(await told('', '<meta name="SiteName" content="青山县民攻局">'), [says('网站名称')]);
  });
  it('is told as a hint where the page says that another one publishes it, not where that is only its source', async () => {
    assert.deepEqual(await told('<p>发布单位：青山县农业农村局</p>'), [
      `hint 标题的机关名称是“${ORG}”，网页的“发布单位”是“青山县农业农村局”，请核对是否本机关的报告`,
    ]);
    assert.deepEqual(await told('<p>来源：青山县农业农村局</p>'), []);
  });
  it('is told once, and is nothing that is no name of a body or stands below the report', async () => {
    assert.equal((await told('<p>来源：青山县民攻局</p><p>发布机构：青山县民攻局</p>')).length, 1);
    assert.deepEqual(await told('<p>来源：青山县民攻网站</p><p>发布机构：见索引</p>'), []);
    assert.deepEqual(await told('', `<meta name="SiteName" content="${'局'.repeat(90)}"><meta>`), []);
  });
});
