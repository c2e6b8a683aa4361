import assert from 'node:assert/strict';
import { findTitle } from '../../../src/imports/pieces/findTitle.js';
import { pageLine } from '../../../src/imports/pieces/pieces.js';
import { checkReport, editions, readText } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';

const title = (text: string) => {
  const lines = text.split('\n');
  const found = findTitle(
    lines.map((line) => pageLine(line)),
    lines.length,
  );
  return found && [found.org, found.year, found.from, found.to];
};

describe('the title of a published report', () => {
  for (const [text, wanted] of [
    ['青山县民政局2023年政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['〔未填〕2023年政府信息公开工作年度报告', ['', 2023, 0, 0]],
    ['首页 > 年报 > 青山县民政局2023年度政府信息公开年度报告', ['青山县民政局', 2023, 0, 0]],
    ['临江市人⺠政府\n2023年政府信息公开工作年度报告', ['临江市人民政府', 2023, 0, 1]],
    ['⻘山县⺠政局2023年政府信息公开⼯作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['Page 8 - 青山县民政局2023年政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['12_青山县民政局2023年政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['青山县民政局2023年政府信息公开工作\n年度报告', ['青山县民政局', 2023, 0, 1]],
    ['2023 年青山县民政局政府信息公开工作\n年度报告', ['青山县民政局', 2023, 0, 1]],
    ['2023年度青山县民政局政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['青山县民政局\n2023年政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 1]],
    ['云岭镇人民政府2023年政府信息公开 工作告年度报', ['云岭镇人民政府', 2023, 0, 0]],
    [
      '云岭镇人民政府2023年政府信息公开工作年度报告\n现将我镇2023年度政府信息公开工作报告如下：',
      ['云岭镇人民政府', 2023, 0, 0],
    ],
    ['现将我镇2023年度政府信息公开工作报告如下：', ['', 2023, 0, 0]],
    ['现公布我局2023年政府信息公开工作年度报告。', ['', 2023, 0, 0]],
    ['本局2023年政府信息公开工作年度报告', ['', 2023, 0, 0]],
    ['现编制形成了《云岭镇人民政府2023年政府信息公开工作年度报告》。', ['云岭镇人民政府', 2023, 0, 0]],
    ['向社会公布《青山县民政局2023年政府信息公开工作年度报告》', ['青山县民政局', 2023, 0, 0]],
    ['我们对照《青山县民政局2023年政府信息公开工作年度报告》', ['', 2023, 0, 0]],
    ['编制形成了2023年政府信息公开工作年度报告', ['', 2023, 0, 0]],
    ['青山县机构编制委员会办公室2023年政府信息公开工作年度报告', ['青山县机构编制委员会办公室', 2023, 0, 0]],
    ['现就云岭镇2023年政府信息公开工作情况报告如下：', ['', 2023, 0, 0]],
    ['【文字版】2023年青山县民政局政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['【图解】青山县民政局2023年度政府信息公开工作年度报告', ['青山县民政局', 2023, 0, 0]],
    ['青山县民政局政府信息公开工作2023年度报告', ['青山县民政局', 2023, 0, 0]],
    ['云岭镇政府信息公开工作2022年度报告', ['云岭镇', 2022, 0, 0]],
    ['政府信息公开工作2022年度报告的编制', undefined],
    ['2023年全市统一格式政府信息公开工作年度报告', undefined],
    ['2023年工作总结', undefined],
  ] as const)
    it(`is read from ${text.replace('\n', ' / ')}`, () => assert.deepEqual(title(text), wanted));
});

/** A text with all chapters, under a title and over a signature. */
const signed = (org: string, signature: string) =>
  readText(
    [
      `${org}2023年政府信息公开工作年度报告`,
      ...(editions[1]?.chapters ?? []).flatMap((chapter) => [chapter.title, '各项工作按要求完成。']),
      signature,
      '2024年1月20日',
    ].join('\n'),
    '报告.txt',
  );

describe('the signature of a published report', () => {
  const told = (org: string, signature: string) =>
    checkReport(signed(org, signature)).findings.filter(({ rule }) => rule === 'otherName').length;
  it('is told where it differs from the title by a character, as misread names do', () => {
    assert.equal(told('青山县民政局', '青山县民攻局'), 1);
    assert.equal(told('临江市司法局', '临汪市司法局'), 1);
  });
  it('is not told where it is the same, longer or shorter, or that of another body', () => {
    for (const signature of ['青山县民政局', '青山县民政局办公室', '民政局', '青山县人民政府'])
      assert.equal(told('青山县民政局', signature), 0, signature);
  });
  it('is the body where the title names none, and is no paragraph', () => {
    const { report } = signed('', '青山县民政局');
    assert.deepEqual([report.org, report.year], ['青山县民政局', 2023]);
    assert.deepEqual(report.chapters['other'], ['各项工作按要求完成。']);
  });
});

describe('the titles that a page has outside its text', () => {
  const said = (head: string, preface = '') => {
    const chapters = (editions[1]?.chapters ?? []).map(
      ({ title }) => `<p>${title}</p><p>各项工作按要求完成。</p>`,
    );
    const page = `<html><head>${head}</head><body><p>${preface}</p>${chapters.join('')}</body></html>`;
    const { org, year } = readPublishedPage(page).report;
    return [org, year];
  };
  const title = '青山县民政局2023年政府信息公开工作年度报告';
  const article = `<meta name="ArticleTitle" content="${title}">`;

  it('are read where its text has none: that of the tab, whatever the site puts beside it', () => {
    for (const tab of [title, `${title}_青山县人民政府门户网站`, `青山县人民政府 - 法定公开 - ${title}`])
      assert.deepEqual(said(`<title>${tab}</title>`), ['青山县民政局', 2023], tab);
  });
  it('are read of the article before that of the tab', () =>
    assert.deepEqual(said(`<title>云岭镇2022年政府信息公开工作年度报告</title>${article}`), [
      '青山县民政局',
      2023,
    ]));
  it('name no site as the body', () =>
    assert.deepEqual(said('<title>青山县政府网2023年政府信息公开工作年度报告</title>'), ['', 2023]));
  it('give way to a title in the text', () =>
    assert.deepEqual(said(article, '云岭镇2022年政府信息公开工作年度报告'), ['云岭镇', 2022]));
  it('add the body to a year that the text says, and nothing to another year', () => {
    const period = (year: number) => `报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
    assert.deepEqual(said(article, period(2023)), ['青山县民政局', 2023]);
    assert.deepEqual(said(article, period(2024)), ['', 2024]);
  });
  it('are none where they are of something else', () =>
    assert.deepEqual(said('<title>政府信息公开年报_青山县人民政府</title>'), ['', null]));
});
