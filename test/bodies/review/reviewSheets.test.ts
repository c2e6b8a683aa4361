import assert from 'node:assert/strict';
import { reviewBodies } from '../../../src/bodies/review/reviewBodies.js';
import { reviewReport, type ReviewedFile } from '../../../src/bodies/review/reviewReport.js';
import { reviewSheets } from '../../../src/bodies/review/reviewSheets.js';
import { layoutList } from '../../../src/core/draw/layoutList.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions, readSheets } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { asRead, countyOf } from '../county.js';

const [one, two] = countyOf(2, editions[1]!) as [
  ReturnType<typeof countyOf>[0],
  ReturnType<typeof countyOf>[0],
];

const files = async (): Promise<readonly ReviewedFile[]> => [
  await reviewReport('b/two.xlsx', asRead(two)),
  await reviewReport(
    'one.xlsx',
    readSheets(await drawnSheets(withCells(one, { 'disputes.review.upheld': 9 }))),
  ),
  { file: 'bad.xlsx', failure: '文件已损坏。' },
];

describe('the sheets of a review', () => {
  it('are a line each body with its counts, its suspected cells and what mends it, and the missing', async () => {
    const review = reviewBodies(await files(), { bodies: [one.org, two.org, '青山县教育局'] });
    const [state] = reviewSheets(review);
    assert.equal(state!.title, '2025 年度政府信息公开工作年度报告审核情况');
    assert.deepEqual(state!.rows, [
      [1, '', 'bad.xlsx', '无法审核', '', '', '', '', '文件已损坏。'],
      [
        2,
        one.org,
        'one.xlsx',
        '有错误',
        1,
        0,
        0,
        '表四 E5',
        '最可能是表四行政复议“总计” 0 应为 9（各项已填，合计仍为 0），可使 1 条勾稽成立。',
      ],
      [3, two.org, 'b/two.xlsx', '没有发现问题', 0, 0, 0, '', ''],
      [4, '青山县教育局', '', '没有报送', '', '', '', '', '名单里有这个单位，没有收到它能读取的报告。'],
    ]);
  });
  it('lead to the files and the return slips, whatever their names, and nowhere where there is none', async () => {
    const review = reviewBodies(await files());
    const [state] = reviewSheets(review, {
      file: ({ file }) => `../报送/${file.file}#1%"`,
      slip: ({ file }) => (file.file === 'one.xlsx' ? '退回单/第1局.docx' : undefined),
    });
    const formulas = layoutList(state!).cells.flatMap(({ formula }) => formula ?? []);
    assert.deepEqual(formulas, [
      'HYPERLINK("../报送/bad.xlsx%231%25""","bad.xlsx")',
      'HYPERLINK("../报送/one.xlsx%231%25""","one.xlsx")',
      'HYPERLINK("退回单/第1局.docx","退回单")',
      'HYPERLINK("../报送/b/two.xlsx%231%25""","b/two.xlsx")',
    ]);
    assert.deepEqual(state!.rows.map((row) => row.at(-1)).filter((cell) => cell === '').length, 2);
  });
});
