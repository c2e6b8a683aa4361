import assert from 'node:assert/strict';
import { reviewBodies, type Review } from '../../../src/bodies/review/reviewBodies.js';
import { reviewReport, type ReviewedFile } from '../../../src/bodies/review/reviewReport.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

const [edition2019, edition2021] = [editions[0]!, editions[1]!];

/** A report of a body with a text of its own. */
const reviewed = (report: Report, file = `${report.org}.xlsx`) => reviewReport(file, asRead(report));

/** What is said of a file in a review beside its own findings: levels and sentences. */
const remarksOn = ({ bodies }: Review, file: string) => {
  const found = bodies.find((body) => body.file.file === file)!;
  const own = 'points' in found.file ? found.file.points : [];
  return found.points
    .filter((point) => !own.includes(point))
    .map(({ level, message }) => `${level} ${message}`);
};

const review = async (reports: readonly Report[], options = {}) =>
  reviewBodies(await Promise.all(reports.map((report, at) => reviewed(report, `${at + 1}.xlsx`))), options);

const SENTENCES = ['平台维护不够及时', '解读形式较为单一', '人员变动后衔接不畅', '目录更新滞后于机构调整'];
/** A chapter of more than 100 characters that two bodies may share. */
const LONG = `一是${SENTENCES.join('，群众查找信息仍有不便；二是')}，部分栏目长期没有新内容。下一步将逐季核对目录，明确每个栏目的责任人，安排两次面向基层的业务培训，并请服务对象评议解读材料。`;

describe('a review of bodies', () => {
  it('puts the gravest first: unreadable, errors, unexplained warnings, hints, nothing', async () => {
    const [one, two, three, four] = countyOf(4, edition2021) as [Report, Report, Report, Report];
    const files: ReviewedFile[] = [
      await reviewed(four, 'right.xlsx'),
      await reviewed({ ...two, contact: {} }, 'bare.xlsx'),
      { file: 'broken.xlsx', failure: '文件已损坏。' },
      await reviewed(withCells(one, { 'requests.received.total': 1 }), 'one.xlsx'),
      await reviewed(
        withCells(three, { 'requests.received.total': 1, 'requests.granted.total': 2 }),
        'more.xlsx',
      ),
    ];
    const { bodies, year } = reviewBodies(files);
    assert.equal(year, 2025);
    assert.deepEqual(
      bodies.map(({ file, gravity }) => `${file.file} ${gravity}`),
      ['broken.xlsx unread', 'more.xlsx errors', 'one.xlsx errors', 'bare.xlsx toExplain', 'right.xlsx none'],
    );
  });
  it('names the cells most likely wrong and what they should be', async () => {
    const report = withCells(countyOf(1, edition2021)[0]!, { 'disputes.review.upheld': 9 });
    const { suspects, repairs } = await reviewReport('a.xlsx', {
      ...asRead(report),
      addresses: new Map([['disputes.review.total', '表四!E5']]),
    });
    assert.deepEqual(suspects, ['表四!E5']);
    assert.match(repairs.join(), /表四行政复议“总计” 0 应为 9/);
  });
  it('refuses a report of another year, and compares it with no other', async () => {
    const [one, two] = countyOf(2, edition2021) as [Report, Report];
    const made = await review([one, two, { ...one, year: 2024 }]);
    assert.deepEqual(remarksOn(made, '3.xlsx'), [
      'error 这是 2024 年度的报告，这次审核的是 2025 年度，请报送 2025 年度的报告',
    ]);
    assert.deepEqual(remarksOn(made, '1.xlsx'), []);
    const asked = await review([one, { ...two, year: 2024 }], { year: 2024 });
    assert.match(remarksOn(asked, '1.xlsx').join(), /^error 这是 2025 年度的报告，这次审核的是 2024 年度/);
  });
  it('tells bodies that may be one by their names, each beside the other', async () => {
    const orgs = ['青山县水利局', '水利局', '青山县民政局'];
    const made = await review(countyOf(3, edition2021).map((report, at) => ({ ...report, org: orgs[at]! })));
    const told = (org: string, file: string) =>
      `hint 与“${org}”（${file}）可能是同一个单位，请核对机关名称和是否重复报送`;
    assert.deepEqual(remarksOn(made, '1.xlsx'), [told('水利局', '2.xlsx')]);
    assert.deepEqual(remarksOn(made, '2.xlsx'), [told('青山县水利局', '1.xlsx')]);
    assert.deepEqual(remarksOn(made, '3.xlsx'), []);
  });
  it('has a body whose report is of another year, and not as one that sent none', async () => {
    const [one, two, three] = countyOf(3, edition2021) as [Report, Report, Report];
    const files = [await reviewed(one, '1.xlsx'), await reviewed({ ...two, year: 2024 }, '2.xlsx')];
    const made = reviewBodies(files, { year: 2025, bodies: [one.org, two.org, three.org] });
    assert.deepEqual(made.missing, [three.org]);
    assert.match(remarksOn(made, '2.xlsx').join(), /^error 这是 2024 年度的报告/);
  });
  it('tells the wrong edition once, as its own finding', async () => {
    const old = { ...countyOf(1, edition2019)[0]!, year: 2025 };
    const { bodies } = await review([old]);
    assert.match(bodies[0]!.points[0]!.message, /^2025 年度应当使用 2021 年版式/);
    assert.deepEqual(remarksOn({ bodies, year: 2025, missing: [], unusedLast: [] }, '1.xlsx'), []);
  });
  it('takes copies of a body as one, and different reports of it as an error', async () => {
    const [one, two, three] = countyOf(3, edition2021) as [Report, Report, Report];
    const other = withCells(three, { 'disclosure.permits.decisions': 77 });
    const made = await review([one, two, { ...one, org: `云州市${one.org}` }, three, other]);
    assert.deepEqual(remarksOn(made, '1.xlsx'), ['hint 另有相同的报告：3.xlsx，请只留一份']);
    assert.deepEqual(remarksOn(made, '3.xlsx'), ['warning 重复报送，相同的报告：1.xlsx，请只留一份']);
    assert.deepEqual(remarksOn(made, '5.xlsx'), [
      'error “青山县第3局”有几份数字不同的报告（另见“青山县第3局”（4.xlsx）），请只留一份',
    ]);
    assert.deepEqual(remarksOn(made, '2.xlsx'), []);
  });
  it('tells the same figures under two names, but not where small figures are the same by chance', async () => {
    const [one, two] = countyOf(2, edition2021) as [Report, Report];
    const made = await review([one, { ...one, org: two.org }]);
    assert.deepEqual(remarksOn(made, '2.xlsx'), [
      'warning 各表数字与“青山县第1局”（1.xlsx）完全相同，请核对是否误用了别的单位的报告',
    ]);
    const zero = { ...one, readings: one.readings.map((each) => (typeof each === 'number' ? 0 : each)) };
    const few = withCells(zero, { 'disclosure.permits.decisions': 3, 'disclosure.penalties.decisions': 2 });
    for (const small of [zero, few])
      assert.deepEqual(remarksOn(await review([small, { ...small, org: two.org }]), '2.xlsx'), []);
  });
  it('needs more to tell the same figures the more bodies there are #slow', async () => {
    const base = countyOf(60, edition2021);
    const zero = {
      ...base[0]!,
      readings: base[0]!.readings.map((each) => (typeof each === 'number' ? 0 : each)),
    };
    const alike = withCells(zero, {
      'disclosure.permits.decisions': 900,
      'disclosure.penalties.decisions': 40,
    });
    const pair = [alike, { ...alike, org: base[1]!.org }];
    assert.match(remarksOn(await review(pair), '2.xlsx').join(), /完全相同/);
    assert.deepEqual(remarksOn(await review([...pair, ...base.slice(2)]), '2.xlsx'), []);
  });
  it('shows the passages of a chapter that another body has too, whatever its name and figures', async () => {
    const [one, two, three] = countyOf(3, edition2021) as [Report, Report, Report];
    const withText = (report: Report, text: string) => ({
      ...report,
      chapters: { ...report.chapters, problems: [text.replaceAll('本局', report.org)] },
    });
    const made = await review([
      withText(one, `${LONG}本局将于 3 月报告结果。`),
      withText(two, `${LONG}本局将于 5 月报告结果。`),
      withText(three, '政务新媒体的互动回应不够快。今后安排专人值守，当日答复留言，每月公布办理情况。'),
    ]);
    const [told] = remarksOn(made, '2.xlsx');
    assert.match(
      told!,
      /^warning “五、存在的主要问题及改进情况”有 100% 的文字与“青山县第1局”（1\.xlsx）的报告相同（如“一是平台维护/,
    );
    const point = made.bodies
      .find(({ file }) => file.file === '2.xlsx')!
      .points.find(({ passages }) => passages)!;
    const [longest] = point.passages!;
    assert.ok(longest!.text.endsWith('本机关将于 5 月报告结果。'));
    assert.ok(longest!.other.endsWith('本机关将于 3 月报告结果。'));
    assert.deepEqual(remarksOn(made, '3.xlsx'), []);
  });
  it('says nothing of chapters of which less than 80 % is another body’s', async () => {
    const [one, two] = countyOf(2, edition2021) as [Report, Report];
    const own = '新设的镇村公开栏没有专人管理，历史文件尚未全部数字化，将用半年补齐，并向社会公布进度表。';
    const with2 = (report: Report, text: string) => ({ ...report, chapters: { problems: [text] } });
    const made = await review([with2(one, LONG), with2(two, LONG + own)]);
    assert.deepEqual(remarksOn(made, '2.xlsx'), []);
    assert.match(remarksOn(made, '1.xlsx').join(), /有 100% 的文字与“青山县第2局”/);
  });
  it('names the bodies of a list that are missing, names off the list, and files of other bodies', async () => {
    const [one, two, three] = countyOf(3, edition2021) as [Report, Report, Report];
    const files = [
      await reviewed(one, `${two.org}年报.xlsx`),
      await reviewed({ ...three, org: '青山县粮食局' }, 'c.xlsx'),
    ];
    const made = reviewBodies(files, { bodies: [one.org, two.org, three.org] });
    assert.deepEqual(made.missing, [two.org, three.org]);
    assert.deepEqual(remarksOn(made, files[0]!.file), [
      'warning 文件名写的是“青山县第2局”，里面是“青山县第1局”的报告，请核对是否误用了别的单位的报告',
    ]);
    assert.deepEqual(remarksOn(made, 'c.xlsx'), ['hint 单位名单里没有“青山县粮食局”，请核对机关名称']);
    assert.deepEqual(remarksOn(reviewBodies(files), 'c.xlsx'), []);
  });
  it('takes short names of a list for those of the reports: none is missing, off the list or another body’s', async () => {
    const names = ['青山县民政局', '青山县东河镇人民政府', '青山县市场监督管理局'];
    const files = await Promise.all(
      countyOf(3, edition2021).map((report, at) =>
        reviewed({ ...report, org: names[at]! }, `${names[at]!}.xlsx`),
      ),
    );
    const made = reviewBodies(files, { bodies: ['县民政局', '东河镇', '市场监督管理局', '教育局'] });
    assert.deepEqual(made.missing, ['教育局']);
    for (const { file } of files) assert.deepEqual(remarksOn(made, file), []);
    // A lone report of each of two places settles no place.
    const other = [files[0]!, { ...files[1]!, org: '绿水县教育局', file: '绿水县教育局.xlsx' }];
    const two = reviewBodies(other as typeof files, { bodies: ['民政局', '教育局'] });
    assert.deepEqual(remarksOn(two, files[0]!.file), ['hint 单位名单里没有“青山县民政局”，请核对机关名称']);
  });
  it('is made of plain data: stored and read again it is the same', async () => {
    const reports = countyOf(5, edition2021).map((report, at) =>
      at % 2 === 0 ? report : withCells(report, { 'requests.received.total': null }),
    );
    const files = await Promise.all(reports.map((report) => reviewed(report)));
    assert.deepEqual(reviewBodies(JSON.parse(JSON.stringify(files))), reviewBodies(files));
  });
});
