import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { layoutLast } from '../../../src/core/draw/layoutLast.js';
import { formOf } from '../../../src/core/form/form.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { formatNamed, renderReport, reportLayouts } from '../../../src/index.js';
import { bodyOf, docxByHand } from '../../imports/word/docxByHand.js';
import { pdfByHand } from '../../imports/pdf/pdfByHand.js';
import { publishedParts } from '../../imports/publishedParts.js';
import { publishedPage } from '../../publishedPage.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

/** What this year begins with, by applicant. */
const carriedIn = { person: 91, company: 3, research: 0, welfare: 0, legal: 2, otherBody: 0, total: 96 };

/** A report of 2022 that carried over so many requests, and had no others. */
function lastYear(carriedOut: Partial<typeof carriedIn>, org = suqian.org): Report {
  const cells = formOf(suqian.edition).cells.filter(({ table }) => table.code === 'requests');
  const figures = { ...carriedIn, ...carriedOut };
  const right = Object.entries(figures).flatMap(([who, count]) =>
    ['received', 'carriedOut'].map((row) => [`requests.${row}.${who}`, count] as const),
  );
  const none = cells.map(({ name }) => [name, 0] as const);
  const report = { ...suqian, org, year: 2022, chapters: { overview: ['上年做了另一些工作。'] } };
  return withCells(report, Object.fromEntries([...none, ...right]));
}

/** One company more than this year begins with. */
const broken = lastYear({ company: 4, total: 97 });

describe('check --last', () => {
  const { at, call, save, saveJson } = openShell();
  const textOf = async (report: Report) => String(await renderReport(report, formatNamed('text'), true));
  const writers: Readonly<Record<string, (name: string, report: Report) => Promise<unknown>>> = {
    xlsx: save,
    json: saveJson,
    txt: async (name, report) => writeFileSync(at(name), await textOf(report)),
    md: async (name, report) => writeFileSync(at(name), await textOf(report)),
    html: async (name, report) => writeFileSync(at(name), publishedPage(report)),
    docx: async (name, report) => writeFileSync(at(name), docxByHand(bodyOf(publishedParts(report)))),
    pdf: async (name, report) => writeFileSync(at(name), pdfByHand(publishedParts(report))),
  };

  /** The broken carry-overs that a check finds: levels, cells and addresses. */
  const carriedOver = (out: string) =>
    JSON.parse(out).files.map(({ findings }: { findings: Record<string, unknown>[] }) =>
      findings
        .filter(({ relation }) => String(relation).includes('carriedIn = last.carriedOut'))
        .map(({ level, cells, addresses }) => [level, cells, addresses].join(' ')),
    );
  const FOUND = ['error requests.carriedIn.company 表三!E6', 'error requests.carriedIn.total 表三!J6'];

  for (const [kind, write] of Object.entries(writers))
    it(`finds the column that a .${kind} carries over otherwise, and none where it does not #slow`, async () => {
      await write(`wrong.${kind}`, broken);
      await write(`right.${kind}`, lastYear({}));
      const now = await save('this.xlsx', suqian);
      const wrong = await call('check', now, '--last', at(`wrong.${kind}`), '--json');
      assert.equal(wrong.code, 1);
      assert.deepEqual(carriedOver(wrong.out), [FOUND]);
      const right = await call('check', now, '--last', at(`right.${kind}`), '--json');
      assert.deepEqual([right.code, ...carriedOver(right.out)], [0, []]);
    });

  it('refuses another body, and says how a new name is confirmed', async () => {
    const now = await save('this.xlsx', suqian);
    const other = await saveJson('other.json', lastYear({}, '宿迁市财政局'));
    const { code, err } = await call('check', now, '--last', other);
    assert.equal(code, 2);
    assert.match(err, /上年报告的机关是“宿迁市财政局”，本报告的机关是“宿迁市人民政府”.*--renamed/);
    assert.equal((await call('check', now, '--last', other, '--renamed')).code, 0);
    assert.match((await call('check', now, '--renamed')).err, /--renamed 要和 --last 一起用/);
  });

  it('marks what was found in the copy', async () => {
    const last = await saveJson('last.json', broken);
    await call('check', await save('this.xlsx', suqian), '--last', last, '--mark', at('marked.xlsx'));
    const listing = await call('check', at('marked.xlsx'), '--last', last, '--json');
    assert.deepEqual(carriedOver(listing.out), [FOUND]);
  });

  it('compares with the report that the workbook keeps, unless another is given #slow', async () => {
    const host = fileHost();
    await host.draw([...reportLayouts(suqian), layoutLast({ report: broken })]);
    writeFileSync(at('this.xlsx'), host.bytes());
    const kept = await call('check', at('this.xlsx'), '--json');
    assert.deepEqual([kept.code, ...carriedOver(kept.out)], [1, FOUND]);
    assert.match(
      (await call('check', at('this.xlsx'))).out,
      /已与工作表“上年数据”里的上年报告（宿迁市人民政府 2022 年度）核对。/,
    );
    const given = await call(
      'check',
      at('this.xlsx'),
      '--last',
      await saveJson('last.json', lastYear({})),
      '--json',
    );
    assert.deepEqual(carriedOver(given.out), [[]]);
    const exported = await call('export', at('this.xlsx'), '--as', 'text');
    assert.deepEqual([exported.code, exported.out], [1, '']);
  });

  it('shows passages of last year’s report below the sentence', async () => {
    const [, first = ''] = suqian.chapters['overview'] ?? [];
    const last = await saveJson('last.json', { ...lastYear({}), chapters: suqian.chapters });
    const { out } = await call('check', await save('this.xlsx', suqian), '--last', last);
    assert.match(out, /“一、总体情况”有 100% 的文字与上年报告相同/);
    assert.match(out, /\n {11}本年：.+\n {11}上年：.+/);
    assert.ok(first !== '');
  });
});

describe('check --last FOLDER', () => {
  const { at, call, save, saveJson } = openShell();
  const fill = async () => {
    mkdirSync(at('now'));
    mkdirSync(at('last'));
    const orgs = { a: '宿迁市财政局', b: '宿迁市民政局', c: '宿迁市水利局', d: '宿迁市司法局' };
    for (const [name, org] of Object.entries(orgs)) await save(`now/${name}.xlsx`, { ...suqian, org });
    await saveJson('last/1.json', lastYear({ company: 4, total: 97 }, '江苏省宿迁市财政局'));
    await saveJson('last/2.json', lastYear({}, '宿迁市民政局'));
    await saveJson('last/3.json', { ...lastYear({}, '宿迁市民政局'), year: 2021 });
    await saveJson('last/4.json', lastYear({ company: 4, total: 97 }, '宿迁市司法局'));
    await saveJson('last/5.json', lastYear({}, '宿迁市司法局'));
  };

  it('finds last year’s report of each by body and year, and says where there is none or are two #slow', async () => {
    await fill();
    const { code, out } = await call('check', at('now'), '--last', at('last'));
    assert.equal(code, 1);
    const [a, b, c, d] = out.split(/^(?=\S)/m);
    assert.match(a ?? '', /已与上年报告 \S+1\.json 核对。[^]*上年四（4）/);
    assert.match(b ?? '', /已与上年报告 \S+2\.json 核对。/);
    assert.doesNotMatch(b ?? '', /上年四/);
    assert.match(c ?? '', /上年报告里没有“宿迁市水利局”2022 年度的报告，没有核对上年数字。/);
    assert.match(
      d ?? '',
      /“宿迁市司法局”2022 年度的报告有 2 份（\S+4\.json、\S+5\.json），数字不同，没有核对/,
    );
    assert.doesNotMatch(d ?? '', /上年四/);
  });

  it('says the same in JSON, and for one file', async () => {
    await fill();
    const { code, out } = await call('check', at('now/a.xlsx'), '--last', at('last'), '--json');
    assert.equal(code, 1);
    assert.match(JSON.parse(out).files[0].last, /已与上年报告 \S+1\.json 核对/);
  });

  it('takes copies of one report as one, and says so', async () => {
    mkdirSync(at('last'));
    await saveJson('last/1.json', broken);
    await save('last/2.xlsx', broken);
    const { out } = await call('check', await save('a.xlsx', suqian), '--last', at('last'));
    assert.match(out, /有 2 份（\S+1\.json、\S+2\.xlsx），数字相同，已与第一份核对。[^]*上年四（4）/);
  });

  it('tells a report that cannot be read, and compares the others', async () => {
    await fill();
    writeFileSync(at('last/0.json'), '{');
    const { code, out, err } = await call('check', at('now/b.xlsx'), '--last', at('last'));
    assert.match(err, /上年报告 \S+0\.json 不能读取：文件不是有效的 JSON/);
    assert.match(out, /已与上年报告 \S+2\.json 核对/);
    assert.equal(code, 2);
  });

  it('needs a body and a year to find it by', async () => {
    await fill();
    const now = await save('x.xlsx', { ...suqian, org: '' });
    assert.match((await call('check', now, '--last', at('last'))).out, /没有机关名称，找不到上年报告/);
    const one = await call('check', at('now'), '--last', at('last/1.json'));
    assert.deepEqual([one.code, one.out], [2, '']);
    assert.match(one.err, /--last 请给出上年报告所在的文件夹/);
    const renamed = await call('check', at('now'), '--last', at('last'), '--renamed');
    assert.match(renamed.err, /--renamed 只用于一份上年报告/);
  });
});
