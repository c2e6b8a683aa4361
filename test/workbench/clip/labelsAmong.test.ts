import assert from 'node:assert/strict';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import { editionNamed, startReport, templateLayouts } from '../../../src/index.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { readClip } from '../../../src/workbench/clip/readClip.js';

/** The cells of the form that a paste fills, but for zeros, and what it says that it did not recognise. */
async function paste(text: string, html = '', at = '表三', row = 5, column = 4) {
  const host = pageHost();
  host.open(templateLayouts(startReport({ edition: editionNamed('2021') })));
  host.select(at, { row, column });
  const { sheets, selection } = host.book();
  const sheet = sheets.find(({ layout }) => layout.sheet === at)!;
  const plan = planPaste({ sheets, selection, sheet }, await readClip({ html, text }));
  writePlan(host, plan);
  const filled = host
    .book()
    .sheets.flatMap((each) =>
      cellsOn(each).flatMap(({ cell, value }) =>
        cell === undefined || value === null || value === 0 || value === '' ? [] : [`${cell}=${value}`],
      ),
    );
  return { filled, unknown: plan.unknown.join('\n'), remarks: plan.remarks.join('\n') };
}

describe('labels among pasted figures', () => {
  it('write nothing where rows bear the labels of columns #slow', async () => {
    const turned = ['\t一、本年新收政府信息公开申请数量\t二、上年结转政府信息公开申请数量'];
    const rows = ['自然人\t5\t1', '商业企业\t2\t0', '其他\t0\t3', '总计\t7\t4'];
    for (const lines of [[...turned, ...rows], rows, rows.slice(2)]) {
      const { filled, unknown } = await paste(lines.join('\n'));
      assert.deepEqual(filled, []);
      assert.ok(unknown.includes('总计 7 4'), unknown);
    }
  });
  it('name the row of one line of figures that spaces part', async () => {
    const { filled, remarks } = await paste('（七）总计 6 1 0 0 0 0 7');
    assert.deepEqual(filled, [
      'requests.processed.person=6',
      'requests.processed.company=1',
      'requests.processed.total=7',
    ]);
    assert.equal(remarks, '');
    const wide = await paste('二、上年结转政府信息公开申请数量 3 402 1 0 0 0 0', '<p>3 402</p>');
    assert.match(wide.remarks, /当作两个数/);
  });
  it('name several rows on one line, each with as many figures as it has cells', async () => {
    for (const at of ['表二', '表三']) {
      const { filled, unknown } = await paste('规章 2 0 11 行政规范性文件 9 1 8', '', at, 5, 4);
      assert.deepEqual(filled, [
        'disclosure.regulations.issued=2',
        'disclosure.regulations.inForce=11',
        'disclosure.normative.issued=9',
        'disclosure.normative.repealed=1',
        'disclosure.normative.inForce=8',
      ]);
      assert.doesNotMatch(unknown, /规章|规范性文件/);
    }
  });
  it('go to no cell of numbers together with other text', async () => {
    const texts = ['规章 2 0 11 以及 行政规范性文件 9 1 8', '规章 2 0 11 行政规范性文件 9 1'];
    for (const text of [...texts, '行政许可办理情况', '自然人与商业企业'])
      for (const [sheet, row, column] of [
        ['表二', 4, 2],
        ['表三', 5, 4],
      ] as const) {
        const { filled, unknown } = await paste(text, '', sheet, row, column);
        assert.deepEqual(filled, []);
        assert.ok(unknown.includes(text), unknown);
      }
  });
  it('go to no cell of numbers in a list, a sentence or a report on one line', async () => {
    const report = `青山县民政局2024年政府信息公开工作年度报告 ${'政府信息公开工作有序开展。'.repeat(20)}`;
    for (const text of [
      '本年新收12件',
      '• 部分公开：2',
      '2024年，本机关共收到政府信息公开申请12件，上年结转2件，办结13件。',
      '办结情况（予以公开3件）',
      report,
      '- 本年新收：自然人 12，总计 15\n- 予以公开：自然人 1，总计 1',
      '• 予以公开：5\n• 部分公开：2\n• 总计：7',
    ]) {
      const { filled, unknown } = await paste(text);
      assert.deepEqual([filled, unknown], [[], text]);
    }
  });
  it('go to no field of the cover where a table or a report is on one line', async () => {
    const table = `行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计${' 3 0 0 1 4'.repeat(3)}`;
    for (const text of [table, '政府信息公开工作有序开展。'.repeat(20)]) {
      const { filled, unknown } = await paste(text, '', '封面', 3, 2);
      assert.deepEqual([filled, unknown], [[], text]);
    }
  });
  it('are no reason to leave out a figure with a note', async () => {
    for (const text of ['5（其中行政许可2件）', '22（其中修订16件，废止2件）', '12件'])
      assert.deepEqual((await paste(text)).filled, [`requests.received.person=${text}`]);
  });
  it('leave other unreadable texts where they are pasted', async () =>
    assert.deepEqual((await paste('约12件', '', '表二', 8, 2)).filled, [
      'disclosure.permits.decisions=约12件',
    ]));
});

describe('a gloss over pasted figures', () => {
  for (const inside of [
    '<ruby>12<rt>3</rt></ruby>',
    '<ruby>12<rp>(</rp><rt>注</rt><rp>)</rp></ruby>',
    '<ruby>1<rt>9</rt>2</ruby>',
  ])
    it(`is no part of them: ${inside}`, async () => {
      const { filled } = await paste('', `<table><tr><td>行政许可<td>${inside}</table>`);
      assert.deepEqual(filled, ['disclosure.permits.decisions=12']);
    });
});
