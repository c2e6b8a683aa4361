import assert from 'node:assert/strict';
import { findLast, lastFileOf } from '../../src/bodies/lastFiles.js';
import { reviewBodies } from '../../src/bodies/review/reviewBodies.js';
import { reviewPage } from '../../src/bodies/review/reviewPage.js';
import { reviewReport } from '../../src/bodies/review/reviewReport.js';
import { reviewSheets } from '../../src/bodies/review/reviewSheets.js';
import { withCells } from '../../src/core/report/report.js';
import { editions, type Report } from '../../src/index.js';
import { asRead, countyOf } from './county.js';

const [one, two, three] = countyOf(3, editions[1]!) as [Report, Report, Report];
const lastOf = (report: Report): Report => ({ ...report, year: 2024 });

describe('last year’s report among files', () => {
  const files = [
    lastFileOf('a.xlsx', lastOf(one)),
    lastFileOf('b.xlsx', lastOf({ ...two, org: `青山市${two.org}` })),
    lastFileOf('c.xlsx', { ...one, year: 2023 }),
  ];
  it('is that of the body and the year before, a higher place before its name or not', () => {
    assert.deepEqual(findLast(asRead(one), files), { file: 'a.xlsx', told: '已与上年报告 a.xlsx 核对' });
    assert.equal(findLast(asRead(two), files)?.file, 'b.xlsx');
  });
  it('is none where there is none, two that differ, or no name or year, and that is told', () => {
    const told = (report: Report, among = files) => {
      const match = findLast(asRead(report), among);
      assert.equal(match?.isMissing, true);
      assert.equal(match?.file, undefined);
      return match?.told;
    };
    assert.match(told(three)!, /^上年报告里没有“青山县第3局”2024 年度的报告，没有核对上年数字$/);
    const other = lastFileOf('d.xlsx', withCells(lastOf(one), { 'requests.received.person': 1234 }));
    assert.match(told(one, [...files, other])!, /有 2 份（a\.xlsx、d\.xlsx），数字不同，没有核对/);
    assert.match(told({ ...one, org: '' })!, /^没有机关名称/);
    assert.match(told({ ...one, year: null })!, /^没有年度/);
  });
  it('is the one that the workbook keeps where the files have none, and theirs where they have one', () => {
    const kept = (report: Report) => ({
      ...asRead(report),
      last: { report: lastOf(report), sheet: '上年数据' },
    });
    const said = '已与工作表“上年数据”里的上年报告（青山县第3局 2024 年度）核对';
    assert.deepEqual(findLast(kept(three), files), { told: said });
    assert.deepEqual(findLast(kept(three), undefined), { told: said });
    assert.equal(findLast(kept(one), files)?.file, 'a.xlsx');
    assert.equal(findLast(asRead(one), undefined), undefined);
    const other = { ...asRead(three), last: { report: lastOf(one), sheet: '上年数据' } };
    assert.equal(findLast(other, files)?.isMissing, true);
  });
});

describe('a review with the reports of last year', () => {
  const last = {
    files: [
      lastFileOf('上年/a.xlsx', lastOf(one)),
      lastFileOf('上年/x.xlsx', lastOf({ ...one, org: '青山县撤并局' })),
      lastFileOf('上年/old.xlsx', { ...one, year: 2019 }),
      lastFileOf('上年/blank.xlsx', { ...lastOf(one), org: '' }),
    ],
    unread: [{ file: '上年/bad.xlsx', failure: '文件已损坏。' }],
  };
  const review = async () => {
    const reviewed = await Promise.all(
      [one, two].map(async (report, at) => {
        const match = findLast(asRead(report), last.files)!;
        return reviewReport(`${at + 1}.xlsx`, asRead(report), {
          ...match,
          ...(match.file === undefined ? {} : { report: lastOf(one) }),
        });
      }),
    );
    return reviewBodies(reviewed, { last });
  };

  it('tells of each report which it was compared with, and which of last year’s go with none', async () => {
    const made = await review();
    const [state, , unused] = reviewSheets(made);
    assert.equal(state!.head.at(-1), '上年报告');
    const told = new Map(state!.rows.map((row) => [row[2], row.at(-1)]));
    assert.equal(told.get('1.xlsx'), '已与上年报告 上年/a.xlsx 核对。');
    assert.match(String(told.get('2.xlsx')), /^上年报告里没有“青山县第2局”2024 年度的报告/);
    assert.deepEqual(unused, {
      sheet: '没有用上的上年报告',
      title: '没有用上的上年报告',
      head: ['序号', '文件', '原因'],
      widths: [6, 60, 60],
      rows: [
        [1, '上年/bad.xlsx', '文件已损坏'],
        [2, '上年/x.xlsx', '“青山县撤并局”2024 年度的报告，这次没有审核它 2025 年度的报告'],
        [3, '上年/old.xlsx', '“青山县第1局”2019 年度的报告，这次没有审核它 2020 年度的报告'],
        [4, '上年/blank.xlsx', '没有机关名称，不知道与哪份报告核对'],
      ],
    });
    const page = reviewPage(made, {}, []);
    assert.ok(page.includes('已与上年报告 上年/a.xlsx 核对。'));
    assert.match(page, /<h2>没有用上的上年报告<\/h2>\s*<ul><li>上年\/bad\.xlsx：文件已损坏<\/li>/);
  });
  it('has no column and no list of last year’s where none was sought', async () => {
    const made = reviewBodies([await reviewReport('1.xlsx', asRead(one))]);
    const sheets = reviewSheets(made, { slip: () => '退回单/1.docx' });
    assert.equal(sheets.length, 2);
    assert.deepEqual(sheets[0]!.head.slice(-2), ['怎样改正', '退回单']);
    assert.equal(sheets[0]!.rows[0]!.length, sheets[0]!.head.length);
    assert.doesNotMatch(reviewPage(made, {}, []), /上年报告/);
  });
});
