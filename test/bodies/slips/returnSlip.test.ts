import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { returnSlip } from '../../../src/bodies/slips/returnSlip.js';
import { reviewBodies } from '../../../src/bodies/review/reviewBodies.js';
import { reviewReport } from '../../../src/bodies/review/reviewReport.js';
import { slipLetter } from '../../../src/bodies/slips/slipLetter.js';
import { tellSlip } from '../../../src/bodies/slips/tellSlip.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { letterAsWord } from '../../../src/making/letter.js';
import { asRead, countyOf } from '../county.js';

const [right] = countyOf(1, editions[1]!) as [Report];

const slipOf = async (report: Report) => {
  const review = reviewBodies([await reviewReport('a.xlsx', asRead(report))]);
  return returnSlip(review.bodies[0]!);
};

describe('a return slip', () => {
  it('speaks of proposals only where it makes some', async () => {
    const proposed = (await slipOf(withCells(right, { 'disputes.review.upheld': 9 })))!;
    assert.match(proposed.closing, /所列改法是推算的/);
    const unnamed = (await slipOf({ ...right, org: '' }))!;
    assert.equal(unnamed.closing, '请逐项核对，改正、补充或者说明后重新报送。');
  });
  it('is not made for a right report, nor for hints or explained warnings', async () => {
    assert.equal(await slipOf(right), undefined);
    const long = {
      ...right,
      chapters: {
        ...right.chapters,
        overview: right.chapters['overview']!.map((text) => text + '公开工作有序开展。'.repeat(120)),
      },
    };
    assert.equal(await slipOf(long), undefined);
    const warned = await slipOf({ ...right, contact: {} });
    assert.ok(warned);
    const { points } = await reviewReport('a', asRead({ ...right, contact: {} }));
    const about = points[0]!.message;
    const notes = [
      {
        finding: '',
        about,
        text: '本机关没有网站，经县政府办公室 2025 年 3 月同意，在县政府网站公开。',
      },
    ];
    assert.equal(await slipOf({ ...right, contact: {}, notes }), undefined);
  });
  it('says what to mend, how, what to add and what to explain, and makes up no name and no day', async () => {
    const report = {
      ...withCells(right, { 'disputes.review.upheld': 9, 'requests.notHeld.person': null }),
      contact: {},
      chapters: { ...right.chapters, problems: [] },
    };
    const slip = (await slipOf(report))!;
    assert.deepEqual(
      slip.parts.map(({ heading }) => heading),
      ['一、应当改正的错误', '二、需要补充的内容', '三、可能的改法'],
    );
    const text = tellSlip(slip);
    for (const said of [
      /青山县第1局：\n　　你单位报送的2025年度政府信息公开工作年度报告（文件：a\.xlsx）/,
      /1\. \[表四\] 表四行政复议：结果维持（9）/,
      /“1\.本机关不掌握相关政府信息”行自然人列没有填写/,
      /\[“五、存在的主要问题及改进情况”\] “五、存在的主要问题及改进情况”没有内容，请填写。/,
      /报回时间：＿＿＿＿年＿＿月＿＿日前/,
      /联系人：＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿/,
    ])
      assert.match(text, said);
  });
  it('names the year that the report names, and none where it names none', async () => {
    const openings = [
      { ...right, year: 2024 },
      { ...right, year: null },
    ].map(async (report) => {
      const review = reviewBodies([
        await reviewReport('a.xlsx', asRead(right)),
        await reviewReport('b.xlsx', asRead(report)),
      ]);
      return review.bodies.map((body) => returnSlip(body)?.opening).filter((said) => said !== undefined);
    });
    assert.deepEqual(await openings[0], [
      '你单位报送的2024年度政府信息公开工作年度报告（文件：b.xlsx）已经审核，现将需要处理的内容退回。',
    ]);
    assert.deepEqual(await openings[1], [
      '你单位报送的政府信息公开工作年度报告（文件：b.xlsx）已经审核，现将需要处理的内容退回。',
    ]);
  });
  it('is a document of Word that says the same, and no text of it is markup', async () => {
    const slip = (await slipOf({
      ...withCells(right, { 'disputes.review.upheld': 9 }),
      org: '青山县<w:t>&局',
    }))!;
    const bytes = await letterAsWord(slipLetter(slip));
    assert.deepEqual(await letterAsWord(slipLetter(slip)), bytes);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const told = xml.replace(/<[^>]*>/g, '');
    for (const said of [slip.title, '青山县&lt;w:t&gt;&amp;局：', ...slip.blanks, '结果维持（9）'])
      assert.ok(told.includes(said), said);
    assert.ok(xml.includes('w:tblHeader'));
  });
});
