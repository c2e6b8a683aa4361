import assert from 'node:assert/strict';
import { rightReport } from '../../../src/core/check/example.js';
import type { Report } from '../../../src/core/report/report.js';
import { editionNamed, formatNamed, readText, renderReport, tellRecognised } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';

const edition = editionNamed('2021');
const right: Report = {
  ...rightReport(edition),
  readings: rightReport(edition).readings.map((each, at) => (typeof each === 'number' ? at % 3 : each)),
};

/** The page of a report with some markup put in before the heading of a chapter, or at its end. */
async function pageWith(before: string, markup: string): Promise<string> {
  const html = String(await renderReport(rightReport(edition), formatNamed('html'), false));
  const at = before === '' ? html.indexOf('</body>') : html.search(new RegExp(`<h2[^>]*>${before}`));
  return html.slice(0, at) + markup + html.slice(at);
}

const tableOf = (rows: readonly (readonly (string | number)[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const CHANNELS = [
  ['渠道', '条数'],
  ['网站', '12'],
  ['公众号', '34'],
];

async function read(before: string, markup: string) {
  const result = readPublishedPage(await pageWith(before, markup));
  assert.deepEqual(result.report.readings, rightReport(edition).readings);
  return { ...result, attachments: result.report.attachments ?? [] };
}
const overview = rightReport(edition).chapters['overview'] ?? [];

describe('a table of a published page that is none of the form', () => {
  it('is an attachment of the chapter it stands in, with the line above that names it #slow', async () => {
    for (const [caption, title] of [
      ['附件1：主动公开统计', '主动公开统计'],
      ['附件 2　主动公开统计', '主动公开统计'],
      ['附件', ''],
      ['表1 主动公开情况', '表1 主动公开情况'],
      ['2023年主动公开情况统计表', '2023年主动公开情况统计表'],
      ['主动公开统计表（2023年度）', '主动公开统计表（2023年度）'],
    ] as const) {
      const { attachments, report } = await read('二、', `<p>${caption}</p>${tableOf(CHANNELS)}`);
      assert.deepEqual(attachments, [{ chapter: 'overview', title, rows: CHANNELS }], caption);
      assert.deepEqual(report.chapters['overview'], overview, caption);
    }
  });
  it('leaves the paragraph above in its chapter where that names no table #slow', async () => {
    for (const line of [
      '具体情况如下表',
      '（三）信息公开情况统计',
      '收到申请12件，详见附表',
      '附件 1 的情况，另文说明',
      '公开情况良好。',
    ]) {
      const { attachments, report } = await read('二、', `<p>${line}</p>${tableOf(CHANNELS)}`);
      assert.deepEqual(attachments, [{ chapter: 'overview', title: '', rows: CHANNELS }], line);
      assert.deepEqual(report.chapters['overview'], [...overview, line], line);
    }
  });
  it('has its unit beside its title', async () => {
    const { attachments } = await read(
      '四、',
      `<p>申请分类统计表</p><p>（单位：件）</p>${tableOf(CHANNELS)}`,
    );
    assert.deepEqual(attachments, [
      { chapter: 'handled', title: '申请分类统计表 （单位：件）', rows: CHANNELS },
    ]);
  });
  it('is one with labels of the form too, and the text below it stays in the chapter', async () => {
    const rows = [
      ['类别', '自然人', '总计', '备注'],
      ['依申请', '3', '5', '电话'],
      ['咨询', '8', '9', '来访'],
    ];
    const { attachments, report, remarks } = await read('二、', `${tableOf(rows)}<p>其余情况见网站。</p>`);
    assert.deepEqual(attachments, [{ chapter: 'overview', title: '', rows }]);
    assert.deepEqual(report.chapters['overview'], [...overview, '其余情况见网站。']);
    assert.deepEqual(remarks, []);
  });
  it('below the signature is an attachment of the last chapter where the page says 附件, else told', async () => {
    const signed = `<p>青山县民政局</p><p>2024年1月20日</p>`;
    const named = await read('', `${signed}<p>附件：统计表</p>${tableOf(CHANNELS)}`);
    assert.deepEqual(named.attachments, [{ chapter: 'other', title: '统计表', rows: CHANNELS }]);
    const other = await read('', `${signed}<p>相关链接</p>${tableOf(CHANNELS)}`);
    assert.deepEqual(other.attachments, []);
    assert.deepEqual(other.remarks, [
      { kind: 'leftOut', what: 'table', texts: ['渠道 条数 网站 12 公众号 34'] },
    ]);
  });
  it('too small or too large to be one is told', async () => {
    for (const rows of [
      [['二维码', '扫一扫']],
      [['网站'], ['公众号'], ['电话'], ['来访']],
      Array.from({ length: 501 }, (_, at) => ['行', at]),
    ]) {
      const { attachments, remarks } = await read('二、', tableOf(rows));
      assert.deepEqual([attachments, remarks.map(({ kind }) => kind)], [[], ['leftOut']]);
    }
  });
  it('of figures alone, or a piece of a table of the form, is told and never an attachment', async () => {
    const figures = await read(
      '四、',
      tableOf([
        ['1', '2', '3'],
        ['4', '5', '6'],
      ]),
    );
    assert.deepEqual(figures.attachments, []);
    const piece = await read(
      '六、',
      tableOf([
        ['规章', '1', '2', '3'],
        ['行政规范性文件', '4', '5', '6'],
      ]),
    );
    assert.deepEqual(piece.attachments, []);
  });
  it('is told before anything is written', async () => {
    const { report, remarks } = await read('二、', tableOf(CHANNELS));
    assert.match(tellRecognised(report), /附件 1 个。$/);
    assert.deepEqual(remarks, []);
  });
  it('in a text is one with tabs or bars between its cells', async () => {
    const text = String(await renderReport(right, formatNamed('text'), false));
    for (const between of ['\t', ' | ']) {
      const lines = CHANNELS.map((row) => (between === '\t' ? row.join('\t') : `| ${row.join(between)} |`));
      const { report } = readText(text.replace('\n二、', `\n公开情况统计表\n${lines.join('\n')}\n二、`));
      assert.deepEqual(report.attachments, [
        { chapter: 'overview', title: '公开情况统计表', rows: CHANNELS },
      ]);
      assert.deepEqual(report.readings, right.readings);
    }
  });
  it('in our own text keeps blank cells and bars, beside tables of other widths', async () => {
    const attachments = [
      {
        chapter: 'overview',
        title: '',
        rows: [
          ['甲', ''],
          ['', '乙|丙\\'],
        ],
      },
      {
        chapter: 'other',
        title: '末',
        rows: [
          ['--', '-', ''],
          ['', '|', ':'],
        ],
      },
    ];
    const text = String(await renderReport({ ...right, attachments }, formatNamed('text'), false));
    const { report } = readText(text);
    assert.deepEqual([report.attachments, report.readings], [attachments, right.readings]);
  });
});
