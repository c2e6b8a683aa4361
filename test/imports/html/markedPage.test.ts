import assert from 'node:assert/strict';
import { formatNamed, isWebPage, Problem, renderReport } from '../../../src/index.js';
import { isMarkedText, markedPage } from '../../../src/imports/html/markedPage.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { assertInTime } from '../../time.js';

const report = sample('suqian-2023');
const page = String(await renderReport(report, formatNamed('html'), true));
/** The tables of a report as a page has them, each in one line. */
const tables = [...page.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table.replace(/\s*\n\s*/g, ''));
/** The report as Markdown with its tables as `of` writes those of a page. */
const marked = (of: (table: string) => string, title = '# ') =>
  [
    `${title}宿迁市人民政府2023年政府信息公开工作年度报告`,
    '## 一、总体情况',
    '全面公开。',
    '## 二、主动公开政府信息情况',
    of(tables[0] ?? ''),
    '## 三、收到和处理政府信息公开申请情况',
    of(tables[1] ?? ''),
    '## 四、政府信息公开行政复议、行政诉讼情况',
    of(tables[2] ?? ''),
    '## 五、存在的主要问题及改进情况',
    '公开内容不够丰富。',
  ].join('\n\n');

describe('a text whose tables are those of a page', () => {
  for (const [what, text] of [
    ['in Markdown', marked((table) => table)],
    ['in the tags of a page each', marked((table) => `<html><body>${table}</body></html>`)],
    ['in code', marked((table) => `\`\`\`html\n${table}\n\`\`\``)],
    ['between tags that arrange it', marked((table) => `<div align="center">\n\n${table}\n\n</div>`)],
    ['quoted', marked((table) => table).replace(/^/gm, '> ')],
    ['behind a tag', `<h1 align="center">${marked((table) => table, '').replace('\n', '</h1>\n')}`],
  ] as const)
    it(`is read ${what}`, () => {
      assert.equal(isWebPage(text), true);
      const read = readPublishedPage(text).report;
      assert.deepEqual(read.readings, report.readings);
      assert.deepEqual([read.org, read.year], ['宿迁市人民政府', 2023]);
      assert.deepEqual(read.chapters['problems'], ['公开内容不够丰富。']);
    });
  it('may have tables of pipes, too, and leaves out what is struck', () => {
    const text =
      '|规章|1|\n| --- | --- |\n|其他|2|\n\n<table><tr><td>行政许可<td><del>9</del>3</table>\n\n后文';
    const { pieces, struck } = markedPage(text, []);
    assert.deepEqual(struck, ['9']);
    assert.deepEqual(
      pieces.map((piece) =>
        piece.kind === 'line' ? piece.text : piece.cells.map(({ value }) => value).join(),
      ),
      ['规章,1,其他,2', '行政许可,3', '后文'],
    );
  });
  it('is no page itself, nor JSON', () => {
    const table = '<table><tr><td>规章<td class=a>9</table>';
    assert.equal(isMarkedText(`前言\n${table}`), true);
    assert.equal(isMarkedText(`<div>文\n前言${table}</div>`), false);
    assert.equal(isMarkedText(`前言<style>.a{display:none}</style>\n# 一\n${table}`), false);
    assert.equal(isWebPage('{"a":"<table>"}'), false);
    assert.equal(isWebPage('第二十条\t<表>'), false);
  });
  it('is no piece of the source of a page that begins with words', () => {
    const body = page.slice(page.indexOf('<body>') + 6, page.lastIndexOf('</body>'));
    for (const piece of [body, body.replace(/<p [^<>]*>/g, '<p>'), body.replace(/\s*\n\s*/g, '')]) {
      const text = `当前位置：首页${piece}`;
      assert.equal(isWebPage(text), true);
      const read = readPublishedPage(text).report;
      assert.deepEqual(read.readings, report.readings);
      assert.deepEqual(read.chapters, readPublishedPage(page).report.chapters);
    }
  });
  it('is no page with a line that begins with the mark of a heading', () => {
    for (const line of ['# 一', '<pre>\n## 二\n</pre>']) {
      const bare = page.replace(/<head>[^]*<\/head>/, '').replace('<body>', `<body>\n${line}\n`);
      assert.equal(isMarkedText(bare), false);
      assert.equal(isMarkedText(bare.slice(bare.indexOf('<body>') + 6)), false);
    }
  });
  it('is refused with far too many tables, in time', async () => {
    const many = `年度报告\n${'<table></table>'.repeat(100_000)}`;
    await assertInTime(500, () => assert.throws(() => markedPage(many, []), new Problem('pasteTooLarge')));
  });
});
