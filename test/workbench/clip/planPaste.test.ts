import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { withCells } from '../../../src/core/report/report.js';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import {
  checkReport,
  editionNamed,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
  type PageRead,
  type Report,
  repairOf,
  editions,
} from '../../../src/index.js';
import { fillsSelection } from '../../../src/workbench/clip/fillsSelection.js';
import { needsAnswer, type PastePlan } from '../../../src/workbench/clip/pastePlan.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { readPlain } from '../../../src/imports/text/readPlain.js';
import {
  overwrittenBy,
  tellOverwritten,
  tellPlan,
  tellWritten,
} from '../../../src/workbench/clip/tellPlan.js';
import { formOn } from '../../../src/workbench/paper/tellPlace.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { pdfText, publishedPage, tableHtml } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');

/** A blank workbook; the body and year of the cover are left out. */
function blank(edition = '2021'): PageHost {
  const host = pageHost();
  host.open(templateLayouts(startReport({ edition: editionNamed(edition) })));
  return host;
}
function plan(host: PageHost, page: PageRead, at = '表三', row = 5, column = 4): PastePlan {
  host.select(at, { row, column });
  const { sheets, selection } = host.book();
  return planPaste({ sheets, selection, sheet: sheets.find(({ layout }) => layout.sheet === at)! }, page);
}
const paste = (host: PageHost, page: PageRead, at = '表三', row = 5, column = 4): PastePlan => {
  const planned = plan(host, page, at, row, column);
  writePlan(host, planned);
  return planned;
};
const valuesIn = (host: PageHost, name: string, addresses: string) => {
  const sheet = host.book().sheets.find(({ layout }) => layout.sheet === name)!;
  const byAddress = new Map(cellsOn(sheet).map((cell) => [cellAddress(cell.row, cell.column), cell.value]));
  return addresses.split(' ').map((address) => byAddress.get(address) ?? null);
};
/** What stands in cells of the form, by the part of their names after the table. */
const cellsOf = (host: PageHost, ...names: readonly string[]) => {
  const byName = new Map(
    host.book().sheets.flatMap((sheet) => cellsOn(sheet).map((cell) => [cell.cell, cell.value])),
  );
  return names.map((name) => byName.get(name) ?? null);
};
const reportIn = async (host: PageHost) => readSheets(await host.read());
const cell = (text: string | number) => `<td>${text}`;
describe('a pasted table with tracked deletions', () => {
  const row = '<tr><td>行政许可</td><td colspan=3>';
  for (const html of [
    `<table>${row}<p><del>1808</del><ins>12</ins></table>`,
    `<table>${row}<s>1808</s>12</table>`,
    `<table>${row}<p class=MsoNormal><span class=msoDel><del cite="mailto:a" datetime="2024">1808</del></span><span class=msoIns><ins>12</ins></span></p></table>`,
    `<table>${row}<span style='text-decoration:line-through'>1</span><span>12</span></table>`,
  ])
    it(`gives 12: ${html.slice(0, 90)}`, () => {
      const host = blank();
      const planned = paste(host, readHtml(html));
      assert.deepEqual(cellsOf(host, 'disclosure.permits.decisions'), [12]);
      assert.equal(tellPlan(planned), '认出表二 1 格。');
      assert.match(planned.remarks.join(), /去掉了 1 处带删除线的文字/);
    });
});

describe('a pasted table with marks of footnotes', () => {
  for (const html of [
    '<table><tr><td>行政许可<td>18<sup>①</sup><tr><td>行政处罚<td>2<sup>1</sup></table>',
    '<table><tr><td>行政许可<sup>1</sup><td>18<tr><td>行政处罚<td><p>2<span style="vertical-align:super">注</span></p></table>',
    '<style>.font8{vertical-align:super}</style><table><tr><td>行政许可<td>18<font class="font8">2</font><tr><td>行政处罚<td>2<sup>3</sup></table>',
  ])
    it(`gives 18 and 2: ${html.slice(0, 60)}`, () => {
      const host = blank();
      const planned = paste(host, readHtml(html));
      assert.deepEqual(
        cellsOf(host, 'disclosure.permits.decisions', 'disclosure.penalties.decisions'),
        [18, 2],
      );
      assert.match(planned.remarks.join(), /去掉了表格里 2 处上标/);
    });
});

describe('a pasted block without a label of the form', () => {
  for (const [text, expected] of [
    ['零\t5\t3\t0\t0\t0\n零\t1\t1\t0\t0\t0\n', '零 5 3 0 0 0 零 1 1 0 0 0'],
    ['O\tO\tO\tO\tO\tO\n7\t1\t0\t0\t0\t0\n', 'O O O O O O 7 1 0 0 0 0'],
    ['无数据\t5\t3\t0\t0\t0\n未统计\t1\t1\t0\t0\t0\n', '无数据 5 3 0 0 0 未统计 1 1 0 0 0'],
    ['〇\t〇\t〇\t〇\t〇\t〇\n7\t1\t?\t0\t0\t0\n', '〇 〇 〇 〇 〇 〇 7 1 ? 0 0 0'],
    ['5\t零\t3\t0\t0\t0\n1\t零\t1\t0\t0\t0\n', '5 零 3 0 0 0 1 零 1 0 0 0'],
  ] as const)
    it(`goes by position, unshifted and at once: ${text.slice(0, 12)}`, () => {
      const host = blank();
      const planned = paste(host, readPlain(text, editions));
      assert.equal(needsAnswer(planned), false);
      assert.deepEqual(
        valuesIn(host, '表三', 'D5 E5 F5 G5 H5 I5 D6 E6 F6 G6 H6 I6').map(String),
        expected.split(' '),
      );
    });
  it('never puts a label of the form in a cell, and tells it', () => {
    const host = blank();
    const planned = paste(host, readPlain('5\t自然人\t3\n1\t2\t4\n6\t7\t8\n', editions));
    assert.deepEqual(valuesIn(host, '表三', 'D5 E5 F5 D6 E6 F6'), [5, null, 3, 1, 2, 4]);
    assert.deepEqual(planned.unknown, ['5 自然人 3']);
    assert.equal(needsAnswer(planned), true);
  });
});

describe('pasted lines of labels and values', () => {
  it('go by their labels, whatever is in view', () => {
    for (const [at, row, column] of [
      ['封面', 3, 2],
      ['表三', 5, 4],
    ] as const) {
      const host = blank();
      const planned = paste(
        host,
        readPlain('联系电话：0527-1234567\n电子邮箱: a@b.cn', editions),
        at,
        row,
        column,
      );
      assert.deepEqual(valuesIn(host, '封面', 'B3 B4 B10 B11'), [null, null, '0527-1234567', 'a@b.cn']);
      assert.equal(needsAnswer(planned), true);
    }
    const host = blank();
    paste(host, readPlain('行政许可：12\n行政处罚：13\n', editions));
    assert.deepEqual(
      cellsOf(host, 'disclosure.permits.decisions', 'disclosure.penalties.decisions'),
      [12, 13],
    );
    assert.deepEqual(valuesIn(host, '表三', 'D5 D6'), [null, null]);
    const one = blank();
    paste(one, readPlain('行政许可：12', editions));
    assert.deepEqual(cellsOf(one, 'disclosure.permits.decisions'), [12]);
  });
  it('are told where some line is none', () => {
    const host = blank();
    const planned = paste(host, readPlain('行政许可：12\n某某\n', editions));
    assert.deepEqual([planned.typed, planned.unknown], [[], ['行政许可：12', '某某']]);
  });
});

describe('a label of another sheet', () => {
  it('never lands among figures, and is told', () => {
    const host = blank();
    const planned = paste(host, readPlain('5\t行政许可\t3\n1\t2\t4\n', editions));
    assert.deepEqual(valuesIn(host, '表三', 'D5 E5 F5 D6 E6 F6'), [5, null, 3, 1, 2, 4]);
    assert.deepEqual(planned.unknown, ['行政许可']);
    assert.equal(tellPlan(planned), '认出表三 5 格；没认出 1 处。');
  });
});

describe('a pasted table within a layout table', () => {
  const received = '一、本年新收政府信息公开申请数量';
  const row = `<tr>${[received, 1, 0, 0, 0, 0, 0, 1].map(cell).join('')}</tr>`;
  for (const html of [
    `<table width="100%"><tr><td><div>首页 &gt; 年报</div><table>${row}</table></td></tr></table>`,
    `<table><tr><td>首页 &gt; 年报<td><table><tr><td><table>${row}</table></table><td></table>`,
    `<div>首页 &gt; 年报</div><table><tr><td><table>${row}</table><td><table><tr><td>&nbsp;</table></table>`,
  ])
    it(`goes by its label: ${html.slice(0, 60)}`, () => {
      const host = blank();
      const planned = paste(host, readHtml(html), '表三', 9, 5);
      assert.deepEqual(valuesIn(host, '表三', 'D5 E5 F5 I5 J5 D9 E9'), [1, 0, 0, 0, 1, null, null]);
      assert.equal(tellPlan(planned), '认出表三 7 格；没认出 1 处。');
      assert.deepEqual(planned.unknown, ['首页 > 年报']);
    });
});

describe('pasted figures parted by spaces', () => {
  const expected = [3402, 99, 0, 4, 5, 1, 91, 3, 0, 0, 2, 0];
  for (const text of [
    '3402 99 0 4 5 1\n91 3 0 0 2 0\n',
    '3402    99  0　4 5   1\n\n  91 3 0 0 2 0',
    '3402 99 0 4 5 1 3511\n91 3 0 0 2 0 96',
  ])
    it(`are split where they fit: ${text.slice(0, 20)}`, () => {
      const host = blank();
      assert.equal(needsAnswer(paste(host, readPlain(text, editions))), false);
      assert.deepEqual(valuesIn(host, '表三', 'D5 E5 F5 G5 H5 I5 D6 E6 F6 G6 H6 I6'), expected);
    });
  for (const text of ['3402 99 0 4 5\n91 3 0 0 2', '3402 99 0 4 5 1 7 8\n91 3 0 0 2 0 9 9'])
    it(`are told where they do not fit: ${text.slice(0, 20)}`, () => {
      const host = blank();
      const planned = paste(host, readPlain(text, editions));
      assert.deepEqual(planned.unknown, text.split('\n'));
      assert.deepEqual(valuesIn(host, '表三', 'D5 E5 D6'), [null, null, null]);
    });
  for (const text of ['1 234 2 3 4 5 6', '1 234 2 3 4 5\n5 6 7 8 9 10', '12 345 0 0 0 0'])
    it(`are asked about where two of them could be one number: ${text.slice(0, 20)}`, () => {
      const planned = plan(blank(), readPlain(text, editions));
      assert.equal(needsAnswer(planned), true);
      assert.match(planned.remarks.join(), /“1\d? \d{3}”当作两个数/);
    });
  for (const left of ['某某 12 3 4', '12 3 4 某 5 6', '合计 1 2'])
    it(`of which a line is left out empties no cell in its place: ${left}`, () => {
      const host = pageHost();
      host.open(reportLayouts(suqian));
      const [above, kept, below] = valuesIn(host, '表三', 'D5 D6 D7');
      assert.notEqual(kept, null);
      const planned = paste(host, readPlain(`7\n${left}\n5`, editions));
      assert.deepEqual(planned.unknown, [left]);
      assert.deepEqual(valuesIn(host, '表三', 'D5 D6 D7'), [7, kept, 5]);
      assert.notDeepEqual([above, below], [7, 5]);
    });
  it('are one number where its thousands are set apart', () => {
    const host = blank();
    paste(host, readPlain('3 402\n1 091', editions));
    assert.deepEqual(valuesIn(host, '表三', 'D5 D6 E5'), [3402, 1091, null]);
  });
});

describe('pasted lines that are no figures of the selected cells', () => {
  for (const text of [
    '件数 140 141 142 143 566',
    '合计 1 234',
    '行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n140 142 143',
    '653 1136 1619 2102\n424 470 493 539',
  ])
    it(`write nothing, and are told: ${text.slice(0, 24)}`, () => {
      const host = blank();
      const planned = paste(host, readPlain(text, editions));
      assert.deepEqual(
        planned.typed.filter((each) => each.text !== ''),
        [],
      );
      assert.ok(
        text.split('\n').every((line) => planned.unknown.includes(line)),
        planned.unknown.join(),
      );
    });
  it('are asked about where they could be one number or several', () => {
    for (const text of ['653 735 218\n252 400 301', '1 234\n5 678'])
      assert.match(plan(blank(), readPlain(text, editions)).remarks.join(), /当作一个数（千位分隔）/);
  });
  it('are asked about in the cells of a table and of a page too, and nowhere else', () => {
    const page = publishedPage(suqian).replace('>489<', '>489 597<');
    for (const given of [readHtml(page), readHtml('<table><tr><td>5</td><td>489 597</td></tr></table>')])
      assert.match(plan(blank(), given).remarks.join(), /“489 597”当作一个数（千位分隔）/);
    assert.doesNotMatch(plan(blank(), readHtml(publishedPage(suqian))).remarks.join(), /千位/);
    assert.deepEqual(plan(blank(), readPlain('27 843 567', editions), '封面', 4, 2).remarks, []);
  });
  it('are a label with its figure, which goes to its own cell', () => {
    const host = blank();
    host.select('表三', { row: 5, column: 4 });
    const { sheets, selection } = host.book();
    const book = { sheets, selection, sheet: sheets.find(({ layout }) => layout.sheet === '表三')! };
    assert.equal(fillsSelection(readPlain('行政许可 158', editions), book), undefined);
    assert.equal(fillsSelection(readPlain('158', editions), book), '158');
    paste(host, readPlain('行政许可 158', editions));
    assert.deepEqual(cellsOf(host, 'disclosure.permits.decisions'), [158]);
  });
});

describe('a pasted block that cannot be meant for the selected cell', () => {
  const results = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const column = (count: number) => Array.from({ length: count }, (_, at) => `${at}`).join('\n');
  for (const [what, text, at, row, column_] of [
    ['labels of another sheet', `${results}\n1\t2\t3\t4\t10`, '表三', 5, 4],
    ['more figures below each other than rows', column(26), '表三', 5, 4],
    ['a column for a sheet with one row', column(15), '表四', 5, 1],
    ['a label in other words before a figure for each place', `件数\t${'1\t'.repeat(14)}1`, '表四', 5, 1],
    ['such a label from a later cell on', '复议\t1\t2\t3\t4\t10', '表四', 5, 11],
  ] as const)
    it(`is not written, and told: ${what}`, () => {
      const host = blank();
      const planned = paste(host, readPlain(text, editions), at, row, column_);
      assert.deepEqual(
        planned.typed.filter((each) => each.text !== ''),
        [],
      );
      assert.ok(planned.unknown.length > 0);
    });
  it('is written where it fits', () => {
    const host = blank();
    paste(host, readPlain(column(25), editions));
    assert.deepEqual(valuesIn(host, '表三', 'D5 D6 D29'), [0, 1, 24]);
    paste(host, readPlain(`${results}\n1\t2\t3\t4\t10`, editions), '表四', 5, 1);
    assert.deepEqual(valuesIn(host, '表四', 'A5 D5'), [1, 4]);
  });
});

describe('a row of a pasted table that lost a cell or has one too many', () => {
  const table = tableHtml(reportLayouts(suqian).find(({ sheet }) => sheet === '表三')!);
  const granted = table.indexOf('</tr>', table.indexOf('（一）予以公开'));
  const last = table.lastIndexOf('<td', granted);
  for (const html of [
    `${table.slice(0, last)}${table.slice(granted)}`,
    `${table.slice(0, granted)}<td>7</td>${table.slice(granted)}`,
  ])
    it('is not written, and told before and after writing', () => {
      const host = blank();
      const planned = paste(host, readHtml(html));
      assert.deepEqual(cellsOf(host, 'requests.granted.person', 'requests.granted.company'), [null, null]);
      assert.match(tellPlan(planned), /认出表三 168 格；没认出 1 处/);
      assert.match(planned.unknown.join(), /（一）予以公开 \d+ .*分不清各数属于哪一栏/);
      assert.match(tellWritten(planned), /^已写入表三 168 格，另有 1 处没认出、没有写入，点/);
    });
  it('says only what was written where all was', () =>
    assert.equal(
      tellWritten(plan(blank(), readHtml(table))),
      '已写入表三 175 格，点“撤销”可以一次全部撤回。',
    ));
});

describe('a table that page ends broke', () => {
  it('is one, and its parts are nothing that was not recognised', () => {
    const cut = tableHtml(reportLayouts(suqian).find(({ sheet }) => sheet === '表三')!);
    const html = cut.replace(/(<tr><td[^>]*><p><span>3\.)/, '</table><p>- 3 -</p><table border="1">$1');
    assert.notEqual(html, cut);
    assert.deepEqual(plan(blank(), readHtml(html)).unknown, []);
  });
});

describe('a whole published page', () => {
  it('goes to all sheets by its labels, and is taken back in one step', async () => {
    const host = blank();
    const before = host.book().sheets;
    const planned = plan(host, readHtml(publishedPage(suqian)), '封面', 3, 2);
    assert.match(
      tellPlan(planned),
      /^认出表二 10 格、表三 175 格、表四 15 格、总体情况 \d+ 段、问题及改进 \d+ 段、其他事项 \d+ 段、封面 6 项；没认出 \d 处。$/,
    );
    assert.equal(host.book().sheets, before);
    writePlan(host, planned);
    const { report } = await reportIn(host);
    assert.deepEqual(report.readings, suqian.readings);
    assert.deepEqual(report.chapters, suqian.chapters);
    assert.deepEqual([report.org, report.year], [suqian.org, 2023]);
    assert.deepEqual(
      [
        report.contact['telephone'],
        report.contact['postcode'],
        report.contact['mail'],
        report.contact['address'],
      ],
      ['0527-1234567', '223800', 'zwgk@example.com', '青山路1号'],
    );
    assert.equal(
      planned.unknown.some((text) => text.includes('打印本页')),
      true,
    );
    assert.equal(planned.unknown.join().includes('2015'), false);
    host.undo();
    assert.deepEqual(host.book().sheets, before);
  });
  it('keeps a printed total that differs from its parts, and checking finds it', async () => {
    const wrong = withCells(suqian, { 'requests.processed.total': 9 });
    const host = blank();
    paste(host, readHtml(publishedPage(wrong)));
    const read = await reportIn(host);
    assert.deepEqual(read.report.readings, wrong.readings);
    assert.equal(
      checkReport(read).findings.some(
        ({ level, cells }) => level === 'error' && cells.includes('requests.processed.total'),
      ),
      true,
    );
  });
  it('finds a part that was printed wrong by the totals that were printed right', async () => {
    const cell = 'requests.partial.person';
    const wrong = withCells(suqian, { [cell]: 1 });
    const host = blank();
    paste(host, readHtml(publishedPage(wrong)));
    const read = await reportIn(host);
    assert.equal(read.printed?.has('requests.received.total'), true);
    const { solutions } = await repairOf(read);
    assert.deepEqual(
      solutions[0]?.changes.map((change) => change.cell),
      [cell],
    );
  });
  for (const end of [
    ['青山市人民政府', '2024年1月20日', '上一篇：2022年报'],
    ['2024年 1月 20日', '【打印】【关闭】'],
    ['青山市民政局', '二〇二四年一月二十日'],
    ['上一篇：没有了', '下一篇：2021年报', '附件：表.xlsx'],
    ['打印本页', '关闭窗口'],
  ])
    it(`ends before ${end.join('，')}`, async () => {
      const html = publishedPage(suqian);
      const lines = end.map((line) => `<p>${line}</p>`).join('');
      const host = blank();
      const planned = paste(host, readHtml(html.replace('</div><div>打印', `${lines}</div><div>打印`)));
      assert.deepEqual((await reportIn(host)).report.chapters, suqian.chapters);
      assert.ok(planned.unknown.some((text) => text.startsWith(end.join(' '))));
    });
  it('keeps a date, or attachments, within a sentence', async () => {
    const html = publishedPage(suqian).replace(
      '</div><div>打印',
      '<p>附件材料由各单位留存。</p><p>2024年1月20日前已公布。</p></div><div>打印',
    );
    const host = blank();
    paste(host, readHtml(html));
    const { chapters } = (await reportIn(host)).report;
    assert.deepEqual(chapters['other']?.slice(-2), ['附件材料由各单位留存。', '2024年1月20日前已公布。']);
  });
  it('reads chapters whose headings are reworded', async () => {
    const html = publishedPage(suqian)
      .replace('五、存在的主要问题及改进情况', '五、存在的主要问题及整改措施')
      .replace('六、其他需要报告的事项', '六、其它需要报告的事项：');
    const host = blank();
    paste(host, readHtml(html));
    assert.deepEqual((await reportIn(host)).report.chapters, suqian.chapters);
  });
  it('says what of a filled workbook it would change, and leaves the cover', () => {
    const host = pageHost();
    host.open(
      templateLayouts({ ...withCells(suqian, { 'requests.granted.person': 1 }), org: '青山市', year: 2022 }),
    );
    const planned = plan(host, readHtml(publishedPage(suqian)));
    const { sheets } = host.book();
    assert.equal(tellOverwritten(overwrittenBy(planned, sheets, formOn(sheets))), '将改写已填的 1 格。');
    assert.deepEqual(planned.remarks.filter((remark) => remark.includes('封面没有改动')).slice(0, 2), [
      `机关名称不同：粘贴的是“${suqian.org}”，封面是“青山市”，封面没有改动。`,
      '年度不同：粘贴的是“2023”，封面是“2022”，封面没有改动。',
    ]);
    assert.equal(
      planned.typed.some(({ sheet, text }) => sheet === '封面' && text === suqian.org),
      false,
    );
  });
  it('with blanks says how many filled cells it would empty', () => {
    const host = blank();
    paste(host, readHtml(publishedPage(suqian)));
    const blanks = publishedPage(suqian).replaceAll('<span>0</span>', '<span></span>');
    const planned = plan(host, readHtml(blanks));
    const { sheets } = host.book();
    const told = tellOverwritten(overwrittenBy(planned, sheets, formOn(sheets)));
    const [, cells, emptied] = /^将改写已填的 (\d+) 格（其中 (\d+) 格变为空白）。$/.exec(told) ?? [];
    assert.ok(Number(emptied) > 100, told);
    assert.equal(cells, emptied);
  });
  it('of another edition gives what both have, and says so', async () => {
    const host = blank('2019');
    const planned = paste(host, readHtml(publishedPage(suqian)));
    assert.match(planned.remarks.join(), /粘贴的是2021年版式，工作簿是2019年版式，只写入两个版式都有的格/);
    assert.match(planned.unknown.join(), /格在2019年版式里没有对应的位置/);
    const { report } = await reportIn(host);
    const [before, made] = cellsOf(host, 'disclosure.permits.before', 'disclosure.regulations.made');
    assert.deepEqual([report.edition.id, before, made], ['2019', null, null]);
    assert.deepEqual(cellsOf(host, 'requests.received.person', 'requests.otherHandling.person'), [
      3402,
      null,
    ]);
  });
  it('with a table twice writes no table, and says so', () => {
    const host = blank();
    const html = publishedPage(suqian);
    const planned = paste(host, readHtml(html + html.slice(html.indexOf('<table border'))));
    assert.match(planned.remarks.join(), /粘贴的内容里有两份表/);
    assert.deepEqual(valuesIn(host, '表三', 'D5 E5'), [null, null]);
  });
});

describe('two pasted reports', () => {
  it('are told, and nothing of either is written: their chapters would become one', () => {
    const host = blank();
    const [own, last] = [publishedPage(suqian), publishedPage({ ...suqian, year: 2022 })];
    const planned = paste(host, readHtml(own + last));
    assert.deepEqual(planned.typed, []);
    assert.match(
      planned.remarks[0] ?? '',
      /^粘贴的内容里有两份报告，不知道用哪一份，没有写入，请只复制一份。$/,
    );
    assert.ok(planned.unknown.length > 6);
  });
});

/** The text of the chapters, whatever its paragraphs. */
const wordsOf = ({ chapters }: Report) => Object.values(chapters).map((texts) => texts.join(''));

describe("a PDF's text", () => {
  it('goes to all sheets where figures are as many as places', async () => {
    const host = blank();
    const planned = paste(host, readPlain(pdfText(suqian), editions));
    const { report } = await reportIn(host);
    assert.deepEqual(report.readings, suqian.readings);
    assert.deepEqual([report.org, report.year], [suqian.org, 2023]);
    assert.deepEqual(wordsOf(report), wordsOf(suqian));
    assert.equal(planned.unknown.join('\n'), '');
    assert.match(tellPlan(planned), /^认出表二 10 格、表三 175 格、表四 15 格/);
  });
  it('leaves a row that lost a figure where the sums do not hold, and tells it', async () => {
    const lines = pdfText(suqian).split('\n');
    const at = lines.findIndex((line) => line.startsWith('2.重复申请'));
    lines[at] = lines[at]!.replace(/ +\d+$/, '');
    const total = lines.findIndex((line) => line.startsWith('（七）总计'));
    lines[total] = lines[total]!.replace(/(\d)(\d*)$/, '9$1$2');
    const host = blank();
    const planned = paste(host, readPlain(lines.join('\n'), editions));
    assert.equal(
      planned.unknown.some((text) => text.startsWith('2.重复申请')),
      true,
    );
    const { report } = await reportIn(host);
    const { formOf } = await import('../../../src/core/form/form.js');
    const wrong = formOf(suqian.edition)
      .cells.filter(({ index }) => String(report.readings[index]) !== String(suqian.readings[index]))
      .map(({ name, index }) => [name.split('.')[1], report.readings[index]]);
    assert.deepEqual(new Set(wrong.map(String)), new Set(['repeated,', 'processed,93486']));
  });
});

describe('a paste that is too much', () => {
  it('is refused where its only table is far larger than any sheet #slow', () => {
    assert.throws(() => plan(blank(), readPlain('1\t2\t3\n'.repeat(18_000), editions)), {
      code: 'pasteTooLarge',
    });
    assert.equal(
      tellPlan(plan(blank(), readPlain('1\t2\t3\n'.repeat(16_000), editions))).startsWith('认出表三 75 格'),
      true,
    );
  });
  for (const [what, text] of [
    ['200,000 lines', '1\n'.repeat(200_000)],
    ['a wide line', `${'\t'.repeat(150_000)}\n1\n`],
  ] as const)
    it(`is refused: ${what}`, () => {
      assert.throws(() => readPlain(text, editions), { code: 'pasteTooLarge' });
    });
});

describe('a pasted part of a table', () => {
  it('is no guess where one figure spans several places of its row', () => {
    const host = blank('2019');
    const planned = paste(host, readHtml('<table><tr><td>行政许可<td colspan=3>12</table>'));
    assert.deepEqual(planned.typed, []);
    assert.deepEqual(cellsOf(host, 'disclosure.permits.before'), [null]);
  });
  it('goes to the sheet of its labels where it has a figure for each place, whatever is in view', () => {
    const host = blank();
    paste(host, readPlain('一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\n', editions), '封面', 3, 2);
    assert.deepEqual(valuesIn(host, '表三', 'D5 I5'), [1, 6]);
    const some = plan(host, readPlain('四、结转下年度继续办理\t1\t2\n', editions), '封面', 3, 2);
    assert.deepEqual([some.typed, some.unknown], [[], ['四、结转下年度继续办理 1 2']]);
  });
  it('goes by the labels that it has, and a row between two of them by its place', () => {
    const host = blank();
    const rows = ['（一）予以公开\t1\t2', '部分\t3\t4', '1.属于国家秘密\t5\t6', '某某\t7\t8'];
    const planned = paste(host, readPlain(`${rows.join('\n')}\n`, editions), '表三', 9, 4);
    assert.deepEqual(valuesIn(host, '表三', 'D7 E7 D8 E8 D9 E9 D10'), [1, 2, 3, 4, 5, 6, null]);
    assert.deepEqual(planned.unknown, ['某某 7 8']);
  });
  it('never takes a label for a figure, though columns were lost', () => {
    const host = blank();
    const html = publishedPage(suqian).replace(
      /<tr>(<td[^>]*><p><span>2\.重复申请)/,
      '<tr><td></td><td></td><td></td>$1',
    );
    const planned = paste(host, readHtml(html));
    assert.equal(
      planned.typed.some(({ text }) => text === '2.重复申请'),
      false,
    );
  });
  it('of the cover fills its fields, those that are filled too, once it is confirmed', async () => {
    const host = blank();
    host.type([{ sheet: '封面', row: 3, column: 2, text: '青山市' }]);
    const planned = plan(
      host,
      readPlain('机关名称\t青山县民政局\n联系电话\t0527-0000000\n', editions),
      '封面',
      3,
      2,
    );
    const { sheets } = host.book();
    assert.equal(needsAnswer(planned), true);
    assert.equal(tellOverwritten(overwrittenBy(planned, sheets, formOn(sheets))), '将改写已填的 1 格。');
  });
});

describe('two pasted tables', () => {
  const row = (value: number) => `<table><tr><td>行政许可<td>${value}</table><p>注`;
  it('that say different things of a cell: the first is planned, the other told', () => {
    const host = blank();
    const planned = paste(host, readHtml(row(1) + row(2)));
    assert.deepEqual(cellsOf(host, 'disclosure.permits.decisions'), [1]);
    assert.equal(planned.unknown.includes('行政许可 2'), true);
    assert.equal(tellPlan(plan(blank(), readHtml(row(1) + row(1)))), '认出表二 1 格；没认出 2 处。');
  });
  it('that say the same of some cells are counted once', () => {
    const rows = '<table><tr><td>行政许可<td>1<tr><td>行政处罚<td>2</table>';
    assert.match(tellPlan(plan(blank(), readHtml(row(1) + rows))), /^认出表二 2 格；/);
    assert.match(tellPlan(plan(blank(), readHtml(rows + row(1)))), /^认出表二 2 格；/);
  });
});

describe('pasted text', () => {
  it('takes the place of the selected paragraph at once', () => {
    const host = blank();
    const planned = paste(host, readPlain('第一段。\n\n第二段。', editions), '总体情况', 3, 1);
    assert.equal(needsAnswer(planned), false);
    assert.deepEqual(valuesIn(host, '总体情况', 'A3 A4'), ['第一段。', '第二段。']);
  });
  it('goes to the chapters of its headings, without any table', async () => {
    const host = blank();
    host.type([{ sheet: '其他事项', row: 2, column: 1, text: '旧的一段。' }]);
    const text = '五、存在的主要问题及改进情况\n问题。\n改进。\n六、其他需要报告的事项\n无。';
    const planned = plan(host, readPlain(text, editions), '表三');
    const { sheets } = host.book();
    assert.equal(tellPlan(planned), '认出问题及改进 2 段、其他事项 1 段。');
    assert.equal(tellOverwritten(overwrittenBy(planned, sheets, formOn(sheets))), '将改写已填的 1 段。');
    writePlan(host, planned);
    const { chapters } = (await reportIn(host)).report;
    assert.deepEqual([chapters['problems'], chapters['other']], [['问题。', '改进。'], ['无。']]);
  });
  it('of many lines is not put in cells', () => {
    const host = blank();
    const planned = paste(host, readPlain('某一行文字\n'.repeat(40), editions), '封面', 3, 2);
    assert.deepEqual([planned.typed, planned.unknown.length], [[], 40]);
  });
});
