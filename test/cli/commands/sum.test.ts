import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rightReport } from '../../../src/core/check/example.js';
import { formOf } from '../../../src/core/form/form.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { isMoney } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { checkReport, editions } from '../../../src/index.js';
import { countyOf as countyIn } from '../../bodies/county.js';
import { openShell } from '../openShell.js';

const [edition2019, edition2021] = [editions[0]!, editions[1]!];

const countyOf = (size: number, edition = edition2021, year = 2025) => countyIn(size, edition, year);

/** The sums of reports, cell by cell, by plain addition. */
function added(reports: readonly Report[]): readonly number[] {
  return formOf(reports[0]!.edition).cells.map(({ index }) =>
    reports.reduce((sum, { readings }) => {
      const reading = readings[index] ?? null;
      return sum + (typeof reading === 'number' ? reading : Number((reading as { value: string }).value));
    }, 0),
  );
}

describe('sum', function () {
  this.timeout(60_000);
  const { at, call, saveJson, readBack } = openShell();
  const saveAll = async (reports: readonly Report[]) => {
    const files: string[] = [];
    for (const [n, report] of reports.entries()) files.push(await saveJson(`${n + 1}.json`, report));
    return files;
  };
  const textsOn = (sheet: string) =>
    readWorkbook(readFileSync(at('sum.xlsx')))
      .find(({ name }) => name === sheet)!
      .cells.map(({ value }) => String(value));

  it('adds up the reports cell by cell, and the workbook reads as a report without a broken sum #slow', async () => {
    const reports = countyOf(12);
    const { code, out } = await call(
      'sum',
      ...(await saveAll(reports)),
      '--org',
      '青山县',
      '-o',
      at('sum.xlsx'),
    );
    assert.deepEqual([code, out], [0, '2025 年度：计入 12 个单位，没有计入 0 个文件。\n']);
    const read = await readBack('sum.xlsx');
    assert.deepEqual([read.report.org, read.report.year], ['青山县', 2025]);
    const sums = added(reports);
    for (const { index, kind } of formOf(edition2021).cells) {
      const reading = read.report.readings[index] ?? null;
      assert.equal(
        kind === 'money' && reading !== null && isMoney(reading) ? Number(reading.value) : reading,
        sums[index],
      );
    }
    const rules = checkReport(read).findings.map(({ rule }) => rule);
    for (const rule of ['relation', 'blank', 'unread', 'stored', 'sheets', 'label'])
      assert.ok(!rules.includes(rule));
  });
  it('has a live sum in every figure, one line a body, and totals along the line', async () => {
    await call('sum', ...(await saveAll(countyOf(3))), '-o', at('sum.xlsx'));
    const sheets = readWorkbook(readFileSync(at('sum.xlsx')));
    const formulas = (name: string) =>
      sheets.find((sheet) => sheet.name === name)!.cells.flatMap(({ formula }) => formula ?? []);
    const tables = ['表二', '表三', '表四'];
    assert.equal(
      tables
        .flatMap(formulas)
        .filter((formula) => /^(?:ROUND\()?SUM\(明细表.![A-Z]+3:[A-Z]+5\)/.test(formula)).length,
      formOf(edition2021).cells.length,
    );
    assert.ok(formulas('明细表三').includes('SUM(C3:H3)'));
    assert.deepEqual(
      textsOn('明细表四').filter((text) => /第\d局/.test(text)),
      ['青山县第1局', '青山县第2局', '青山县第3局'],
    );
  });
  it('keeps amounts exact, in one unit, in both editions', async () => {
    const amounts = ['0.1', '0.2', '1234.5678'];
    const fees = countyOf(3).map((report, n) =>
      withCells(report, {
        'disclosure.fees.amount':
          n === 1 ? { value: '2000', unit: '元' } : { value: amounts[n]!, unit: '万元' },
      }),
    );
    await call('sum', ...(await saveAll(fees)), '-o', at('sum.xlsx'));
    const fee = (await readBack('sum.xlsx')).report.readings[
      formOf(edition2021).indexOf.get('disclosure.fees.amount')!
    ];
    assert.deepEqual(fee, { value: '1234.8678', unit: '万元' });
    const bought = countyOf(3, edition2019, 2020).map((report, n) =>
      withCells(report, {
        'disclosure.procurement.projects': 1,
        'disclosure.procurement.amount': { value: amounts[n]!, unit: '万元' },
      }),
    );
    const { code } = await call('sum', ...(await saveAll(bought)), '-o', at('sum.xlsx'));
    assert.equal(code, 0);
    const name = 'disclosure.procurement.amount';
    const sum = (await readBack('sum.xlsx')).report.readings[formOf(edition2019).indexOf.get(name)!];
    assert.deepEqual(sum, { value: '1234.8678', unit: '万元' });
  });
  it('takes reports whose chapters are not written, and says so: many bodies send their tables alone', async () => {
    const [one, two, three] = countyOf(3) as [Report, Report, Report];
    const files = await saveAll([
      one,
      { ...two, chapters: { ...two.chapters, overview: [], other: [] } },
      withCells({ ...three, chapters: {} }, { 'disputes.review.upheld': 9 }),
    ]);
    const { code, out } = await call('sum', ...files, '-o', at('sum.xlsx'));
    assert.match(out, /^2025 年度：计入 2 个单位，没有计入 1 个文件。/);
    assert.match(out, /没有计入　青山县第3局（3\.json）：有 1 处错误：表四行政复议/);
    assert.equal(code, 1);
    const told = textsOn('汇总情况');
    assert.equal(told.filter((text) => text.startsWith('有 2 章没有写，不影响汇总')).length, 1);
    const { readings } = (await readBack('sum.xlsx')).report;
    const { index } = formOf(edition2021).cells.find(({ name }) => name === 'requests.received.total')!;
    assert.equal(readings[index], added([one, two])[index]);
  });
  it('takes reports with numbers of persons in their texts alone, and says so', async () => {
    const [one, two, three] = countyOf(3) as [Report, Report, Report];
    const other = ['没有收取信息处理费，联系人手机13800138000。'];
    const files = await saveAll([
      one,
      { ...two, chapters: { ...two.chapters, other } },
      withCells({ ...three, chapters: { ...three.chapters, other } }, { 'disputes.review.upheld': 9 }),
    ]);
    const { code, out } = await call('sum', ...files, '-o', at('sum.xlsx'));
    assert.match(out, /^2025 年度：计入 2 个单位，没有计入 1 个文件。/);
    assert.match(out, /没有计入　青山县第3局（3\.json）：有 1 处错误：表四行政复议/);
    assert.match(out, /请核对　已计入“青山县第2局”（2\.json）：“六、其他需要报告的事项”第 1 段有手机号/);
    assert.equal(code, 1);
    const told = textsOn('汇总情况').filter((text) => text.includes('不影响汇总'));
    assert.deepEqual(
      told.map((text) => text.slice(0, 39)),
      ['正文里有个人的号码，不影响汇总，请让该单位删去：“六、其他需要报告的事项”第 '],
    );
    const { readings } = (await readBack('sum.xlsx')).report;
    const { index } = formOf(edition2021).cells.find(({ name }) => name === 'requests.received.total')!;
    assert.equal(readings[index], added([one, two])[index]);
  });
  it('takes no report with errors, of another year or edition, twice or unreadable, and says why #slow', async () => {
    const [one, two, three, four, five] = countyOf(5) as [Report, Report, Report, Report, Report];
    const old = { ...rightReport(edition2019), org: '青山县老局', year: 2025 };
    const bare = withCells(
      { ...five, org: '青山县财政局' },
      {
        'disclosure.fees.amount': { value: '5', unit: null },
      },
    );
    const files = await saveAll([
      one,
      withCells(two, { 'disputes.review.upheld': 9 }),
      { ...three, year: 2024 },
      { ...four, org: one.org },
      old,
      two,
      { ...two },
      five,
      { ...five, org: '' },
      bare,
    ]);
    writeFileSync(at('bad.xlsx'), 'PK');
    const { code, out } = await call('sum', ...files, at('bad.xlsx'), '-o', at('sum.xlsx'));
    assert.equal(code, 1);
    const lines = out.split('\n').filter((line) => line.includes('没有计入　'));
    for (const said of [
      /第1局（1\.json）：“青山县第1局”有几份不同的报告/,
      /第2局（2\.json）：有 1 处错误：表四行政复议/,
      /第3局（3\.json）：是 2024 年度的报告/,
      /第1局（4\.json）：/,
      /老局（5\.json）：用的是 2019 年版式，2025 年度应当用 2021 年版式/,
      /第2局（7\.json）：与 6\.json 重复/,
      /9\.json：没有写机关名称/,
      /bad\.xlsx：不能读取：/,
    ])
      assert.ok(
        lines.some((line) => said.test(line)),
        `${said} in ${out}`,
      );
    const { readings } = (await readBack('sum.xlsx')).report;
    const taken = /计入 (\d+) 个单位/.exec(out)?.[1];
    const names = textsOn('明细表三').filter((text) => /^青山县/.test(text));
    assert.equal(String(names.length), taken);
    assert.ok(names.includes(two.org) && names.includes(five.org) && !names.includes(one.org));
    assert.ok(readings.every((reading) => reading !== null));
    assert.ok(textsOn('汇总情况').includes('没有计入'));
  });
  it('lists the bodies of a list that sent nothing, from a text or a column of a workbook', async () => {
    const files = await saveAll(countyOf(2));
    writeFileSync(at('list.txt'), '1. 青山县第1局\r\n2、青山县第2局\r\n3 青山县林业局\r\n\r\n');
    const { code, out } = await call('sum', ...files, '--bodies', at('list.txt'), '-o', at('sum.xlsx'));
    assert.equal(code, 1);
    assert.match(out, /没有报送　青山县林业局。\n/);
    assert.ok(textsOn('汇总情况').includes('青山县林业局'));
    assert.equal(out.match(/没有报送/g)?.length, 1);
  });
  it('names the bodies that explain a published report that is not the sum #slow', async () => {
    const reports = countyOf(60);
    const out = [7, 23, 51];
    const published = added(reports.filter((_, n) => !out.includes(n)));
    const parent = {
      ...rightReport(edition2021),
      org: '青山县人民政府',
      year: 2025,
      readings: formOf(edition2021).cells.map(({ index, kind }) =>
        kind === 'money' ? { value: String(published[index]), unit: '万元' } : (published[index] ?? null),
      ),
    };
    const files = await saveAll(reports);
    const args = ['--against', await saveJson('parent.json', parent), '-o', at('sum.xlsx')];
    const { code, out: told } = await call('sum', ...files, ...args);
    assert.equal(code, 1);
    for (const n of out) assert.match(told, new RegExp(`公布数里可能漏了“青山县第${n + 1}局”`));
    assert.equal(told.match(/公布数里/g)?.length, 3);
    const texts = textsOn('与公布数比较');
    assert.ok(texts.some((text) => /漏了“青山县第8局”/.test(text)));
  });
  it('names in a county of sixty the body left out, the one counted twice and the one with a wrong report #slow', async () => {
    const reports = countyOf(60).map((report, n) =>
      n === 30 ? withCells(report, { 'disputes.review.upheld': 4 }) : report,
    );
    const [without, twice, wrong] = [12, 45, 30];
    const published = added([...reports.filter((_, n) => n !== without), reports[twice]!]);
    const right = added(reports.filter((_, n) => n !== wrong));
    const parent = {
      ...rightReport(edition2021),
      org: '青山县人民政府',
      year: 2025,
      readings: formOf(edition2021).cells.map(({ index, kind }) =>
        kind === 'money' ? { value: String(published[index]), unit: '万元' } : (published[index] ?? null),
      ),
    };
    const args = ['--against', await saveJson('parent.json', parent), '-o', at('sum.xlsx')];
    const { out } = await call('sum', ...(await saveAll(reports)), ...args);
    assert.match(out, /可能漏了“青山县第13局”/);
    assert.match(out, /可能重复计了“青山县第46局”/);
    assert.match(out, /公布数里有“青山县第31局”的数，它的报告没有计入汇总/);
    assert.equal(out.match(/公布数里/g)?.length, 3);
    const differing = published.filter((value, index) => value !== right[index]).length;
    assert.match(out, new RegExp(`有 ${differing} 格不同`));
    assert.ok(!textsOn('与公布数比较').includes('没有一个单位正好相差这么多，请逐个核对'));
  });
  it('names two bodies with the same figures with 或 where one of them was left out', async () => {
    const [one, two, three] = countyOf(3) as [Report, Report, Report];
    const published = added([one, two]);
    const readings = formOf(edition2021).cells.map(({ index, kind }) =>
      kind === 'money' ? { value: String(published[index]), unit: '万元' } : (published[index] ?? null),
    );
    const parent = { ...rightReport(edition2021), org: '青山县人民政府', year: 2025, readings };
    const files = await saveAll([one, two, { ...two, org: three.org }]);
    const { out } = await call(
      'sum',
      ...files,
      '--against',
      await saveJson('p.json', parent),
      '-o',
      at('sum.xlsx'),
    );
    assert.match(out, /公布数里可能漏了“青山县第2局”或“青山县第3局”/);
  });
  it('says what to verify where two bodies made 规章, or have suits after reconsideration', async () => {
    const reports = countyOf(3).map((report) =>
      withCells(report, { 'disputes.suitAfterReview.upheld': 1, 'disputes.suitAfterReview.total': 1 }),
    );
    const { out } = await call('sum', ...(await saveAll(reports)), '-o', at('sum.xlsx'));
    assert.match(out, /复议机关作共同被告的案件只由原行为机关计数，“青山县第1局”、“青山县第2局”/);
  });
  it('writes nothing without a report that can be added, and refuses to replace what it reads', async () => {
    const [one] = countyOf(1) as [Report];
    const file = await saveJson('1.json', withCells(one, { 'disputes.review.upheld': 9 }));
    const refused = await call('sum', file, '-o', at('sum.xlsx'));
    assert.deepEqual([refused.code, existsSync(at('sum.xlsx'))], [2, false]);
    assert.match(refused.out, /计入 0 个单位/);
    mkdirSync(at('empty'));
    assert.equal((await call('sum', at('empty'), '-o', at('sum.xlsx'))).code, 2);
    assert.equal((await call('sum', file, '-o', at('sum.txt'))).code, 2);
    assert.equal((await call('sum', '-o', at('sum.xlsx'))).code, 2);
  });
});
