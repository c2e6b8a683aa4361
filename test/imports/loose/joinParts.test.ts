import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { joinParts } from '../../../src/imports/loose/joinParts.js';
import { editions } from '../../../templates/index.js';
import { publishedPage } from '../../publishedPage.js';
import { samples } from '../../samples.js';

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;
const HEADS = row('', ...'自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' '));
const received = row('一、本年新收政府信息公开申请数量', ...'1000012'.split(''));
const carriedIn = row('二、上年结转政府信息公开申请数量', ...'3000003'.split(''));
const granted = row('（一）予以公开', ...'4000015'.split(''));

/** The rows of each piece of a page, and its text where it is a line. */
const partsOf = (html: string) =>
  joinParts(readHtml(html).pieces, editions).map((piece) =>
    piece.kind === 'table' ? piece.rows : piece.text,
  );

describe('the parts of a table that page ends broke', () => {
  it('are one table without the heads that are repeated', () => {
    const html = table(HEADS, received) + table(HEADS, carriedIn) + table(HEADS, granted);
    assert.deepEqual(partsOf(html), [4, 0, 0]);
  });
  for (const between of [
    ...['— 3 —', '第 2 页', '青山市财政局2023年政府信息公开工作年度报告', '2023年度政府信息公开年度报告'],
    ...['政府信息公开工作年度报告', '![](images/a.jpg)'],
  ])
    it(`are one past what stands over or under a page, which stays: ${between}`, () =>
      assert.deepEqual(partsOf(`${table(HEADS, received)}<p>${between}</p>${table(carriedIn)}`), [
        3,
        between,
        0,
      ]));
  for (const between of [
    ...[
      '续表',
      '（续表）',
      '表三（续）',
      '（续上表）',
      '续上页：',
      '续表三',
      '续表1',
      '（续1）',
      '（接上页）',
      '接下页',
    ],
    ...['（未完）', '单位：件'],
  ])
    it(`are one past words that it goes on, which are nothing of their own: ${between}`, () =>
      assert.deepEqual(partsOf(`${table(HEADS, received)}<p>${between}</p>${table(carriedIn)}`), [3, 0, 0]));
  const title = '三、收到和处理政府信息公开申请情况';
  for (const between of [title, `${title}（续）`, '收到和处理政府信息公开申请情况（续表）'])
    it(`are one past the heading over them once more: ${between}`, () => {
      const html = `${table(HEADS, received)}<p>${between}</p>${table(carriedIn)}`;
      assert.deepEqual(partsOf(`<p>${title}</p>${html}`), [title, 3, 0, 0]);
      // Where it stands there for the first time it may begin a chapter.
      assert.deepEqual(partsOf(html), [2, between, 1]);
      assert.deepEqual(partsOf(`<p>一、总体情况</p>${html}`), ['一、总体情况', 2, between, 1]);
    });
  it('are one past several such lines', () => {
    const lines = '<p>（转下页）</p><p>— 4 —</p><p>（续上表）</p><p>单位：件</p>';
    assert.deepEqual(partsOf(table(HEADS, received) + lines + table(HEADS, carriedIn)), [
      3,
      0,
      '— 4 —',
      0,
      0,
      0,
    ]);
  });
  for (const between of [
    ...['单位：万元', '继续办理', '上年表', '四、结转下年度继续办理（续）'],
    ...['二、主动公开政府信息情况', '四、政府信息公开行政复议、行政诉讼情况'],
  ])
    it(`are two past the line ${between}`, () => {
      const read = partsOf(`${table(HEADS, received)}<p>${between}</p>${table(carriedIn)}`);
      assert.deepEqual(read, [2, between, 1]);
    });
  it('keep their words where the table below is not of them', () => {
    const html = `${table(HEADS, received)}<p>续表</p>${table(row('平台', '篇数'), row('网站', '3'))}`;
    assert.deepEqual(partsOf(html), [2, '续表', 2]);
  });
  for (const [what, html, rows] of [
    [
      'a row that both have',
      table(HEADS, received, carriedIn) +
        table(HEADS, row('二、上年结转政府信息公开申请数量', ...'0000000'.split('')), granted),
      [3, 3],
    ],
    [
      'words between them',
      `${table(HEADS, received)}<p>去年的数据：</p>${table(carriedIn)}`,
      [2, '去年的数据：', 1],
    ],
    [
      'a table of something else below',
      table(HEADS, received) + table(row('平台', '篇数'), row('网站', '3')),
      [2, 2],
    ],
    [
      'a table of something else above',
      table(row('平台', '篇数'), row('网站', '3')) + table(carriedIn),
      [2, 1],
    ],
  ] as const)
    it(`are two tables with ${what}`, () => assert.deepEqual(partsOf(html), rows));
  it('of a strip are its heads and its figures', () => {
    const five = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
    const heads = `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr><tr>${five}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr><tr>${five}${five}</tr>`;
    assert.deepEqual(
      partsOf(`<table>${heads}</table><p>4</p>${table(row(...'100012000212003'.split('')))}`),
      [4, '4', 0],
    );
    assert.deepEqual(partsOf(`<table>${heads}</table>${table(row('结果维持', '1'))}`), [3, 1]);
  });
  it('are no two reports, and every figure is read #slow', () => {
    const given = samples.get('suqian-2023')!;
    const page = publishedPage(given);
    const rows =
      /<table border="1">(?:(?!<\/table>).)*?自然人.*?<\/table>/su.exec(page)?.[0].split('\n') ?? [];
    const heads = rows.slice(0, 3).join('\n');
    const broken = page.replace(
      rows.join('\n'),
      [...rows.slice(0, 9), `</table>${heads}`, ...rows.slice(9)].join('\n'),
    );
    assert.ok(broken.length > page.length);
    assert.deepEqual(readPublishedPage(broken).report.readings, readPublishedPage(page).report.readings);
  });
});
