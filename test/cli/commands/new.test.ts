import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatNamed, renderReport } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

describe('new', () => {
  const { at, call, folder, readBack, save } = openShell();
  it('makes a workbook of the edition, for the body and the year', async () => {
    const { code, out, err } = await call(
      'new',
      '--edition',
      '2021',
      '--org',
      '青山县民政局',
      '--year',
      '2025',
      '-o',
      at('a.xlsx'),
    );
    assert.deepEqual([code, out, err], [0, '', `已写出 ${at('a.xlsx')}\n`]);
    const { report } = await readBack('a.xlsx');
    assert.deepEqual([report.edition.id, report.org, report.year], ['2021', '青山县民政局', 2025]);
  });
  it('needs no edition: the year decides', async () => {
    for (const [year, edition] of [
      ['2019', '2019'],
      ['2020', '2019'],
      ['2021', '2021'],
      ['2025', '2021'],
    ] as const) {
      const { code, err } = await call('new', '--year', year, '-o', at(`${year}.xlsx`));
      assert.deepEqual([code, err], [0, `已写出 ${at(`${year}.xlsx`)}\n`]);
      assert.equal((await readBack(`${year}.xlsx`)).report.edition.id, edition);
    }
  });
  it('says so where no edition covers the year, and writes nothing', async () => {
    const { code, err } = await call('new', '--year', '2018', '-o', at('a.xlsx'));
    assert.deepEqual([code, readdirSync(folder())], [2, []]);
    assert.match(err, /没有适用于 2018 年度的版式：年度报告格式从 2019 年度开始使用，请核对年度。/);
  });
  it("takes the year after last year's report where none is given", async () => {
    const last = await save('last.xlsx', suqian);
    assert.equal((await call('new', '--last', last, '-o', at('a.xlsx'))).code, 0);
    const { report } = await readBack('a.xlsx');
    assert.deepEqual([report.edition.id, report.year], ['2021', 2024]);
    const unknown = await save('unknown.xlsx', { ...suqian, year: null });
    assert.match((await call('new', '--last', unknown, '-o', at('b.xlsx'))).err, /没有写明年度/);
  });
  it('brings forward what last year settled #slow', async () => {
    const last = await save('last.xlsx', suqian);
    assert.equal((await call('new', '--edition', '2021', '--last', last, '-o', at('a.xlsx'))).code, 0);
    const { report } = await readBack('a.xlsx');
    assert.deepEqual([report.org, report.year, report.contact], [suqian.org, 2024, suqian.contact]);
    const json = JSON.parse(String(await renderReport(report, formatNamed('json'), true))).tables;
    assert.deepEqual(json.requests.carriedIn, {
      person: 118,
      company: 3,
      research: 0,
      welfare: 0,
      legal: 0,
      otherBody: 0,
      total: 121,
    });
    assert.equal(json.requests.received.person, null);
    const old = await save('old.xlsx', sample('xixia-civil-affairs-2020'));
    await call('new', '--edition', '2019', '--last', old, '-o', at('b.xlsx'));
    const before = JSON.parse(
      String(await renderReport((await readBack('b.xlsx')).report, formatNamed('json'), true)),
    ).tables.disclosure;
    assert.deepEqual([before.services.before, before.penalties.before], [41, 0]);
  });
  it('keeps a workbook that is already there under another name', async () => {
    writeFileSync(at('a.xlsx'), 'mine');
    assert.match((await call('new', '--edition', '2021', '-o', at('a.xlsx'))).err, /已改名/);
    assert.equal(readFileSync(at('a.原.xlsx'), 'utf8'), 'mine');
    await call('new', '--edition', '2021', '-o', at('a.xlsx'));
    await call('new', '--edition', '2021', '--year', '2025', '-o', at('a.xlsx'));
    assert.deepEqual(readdirSync(folder()).sort(), ['a.xlsx', 'a.原.xlsx', 'a.原2.xlsx']);
    assert.equal(readFileSync(at('a.原.xlsx'), 'utf8'), 'mine');
  });
  it("refuses last year's report of another year", async () => {
    const last = await save('last.xlsx', suqian);
    assert.match(
      (await call('new', '--edition', '2021', '--year', '2030', '--last', last, '-o', at('a.xlsx'))).err,
      /2030 年度应当与 2029 年度比较/,
    );
  });
  it('says so where the edition is not that of the year', async () =>
    assert.match(
      (await call('new', '--edition', '2019', '--year', '2024', '-o', at('a.xlsx'))).err,
      /2024 年度应当使用 2021年版式/,
    ));
});
