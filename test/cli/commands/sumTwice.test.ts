import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addUp } from '../../../src/core/check/addUp.js';
import { layoutDetails } from '../../../src/core/draw/layoutDetails.js';
import { tablesOf } from '../../../src/core/form/edition.js';
import type { Report } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { editionNamed, reportLayouts } from '../../../src/index.js';
import { countyOf } from '../../bodies/county.js';
import { openShell } from '../openShell.js';

const edition = editionNamed('2021');
const reports = countyOf(4, edition);

describe('sum of a folder that holds a sum too', function () {
  this.timeout(60_000);
  const { at, call, saveJson } = openShell();

  /** The finished report of a government that adds up these, with its details as `sum` draws them. */
  async function saveSum(name: string, org: string, added: readonly Report[]): Promise<string> {
    const report = { ...added[0]!, org, readings: addUp(added, edition) };
    const from = added.map((each, n) => ({ report: each, file: `${n + 1}.xlsx` }));
    const host = fileHost();
    const details = tablesOf(edition).map((table) => layoutDetails(table, edition, from));
    await host.draw([...reportLayouts(report), ...details]);
    writeFileSync(at(name), await host.bytes());
    return at(name);
  }
  const saveOwn = async (some: readonly Report[]) =>
    Promise.all(some.map(async (report) => saveJson(`${report.org}.json`, report)));

  for (const folders of [
    ['旧', '新'],
    ['', '新'],
    ['甲/旧', '甲/新'],
  ] as const)
    it(`names both files of a body that sent two of the same name: ${folders.join(' ')}`, async () => {
      const sent = [reports[0]!, { ...reports[0]!, readings: reports[1]!.readings }];
      for (const each of folders) mkdirSync(at(each), { recursive: true });
      const files = await Promise.all(
        sent.map(async (report, n) => saveJson(join(folders[n]!, '年报.json'), report)),
      );
      const { out } = await call(
        'sum',
        ...files,
        await saveJson('乙.json', reports[2]!),
        '-o',
        at('sum.xlsx'),
      );
      const pairs = [...out.matchAll(/没有计入　青山县第1局（(.*?)）：[^（]*（另见 (.*?)），请只留一份/g)];
      const [one, two] = pairs.map(([, file, other]) => [file, other]);
      assert.deepEqual(one, [...(two ?? [])].reverse());
      assert.ok(
        one?.every((name, n) => name?.endsWith(join(basename(folders[n]!), '年报.json'))),
        out,
      );
      assert.notEqual(one?.[0], one?.[1]);
    });

  it('takes no sum of reports that are there themselves, so that nothing counts twice', async () => {
    const sum = await saveSum('汇总.xlsx', '青山县人民政府', reports);
    const { code, out } = await call('sum', ...(await saveOwn(reports)), sum, '-o', at('sum.xlsx'));
    assert.equal(code, 1);
    assert.equal(
      out,
      '2025 年度：计入 4 个单位，没有计入 1 个文件。\n' +
        '  没有计入　青山县人民政府（汇总.xlsx）：它是汇总表，其中的“青山县第1局”等 4 个单位另有报告，' +
        '会重复计算，请只留一种。\n',
    );
  });

  it('takes no sum of a year in which one of its bodies sent other figures since', async () => {
    const sum = await saveSum('汇总.xlsx', '青山县人民政府', reports);
    const sent = reports.map((each, n) => (n === 0 ? { ...each, readings: reports[1]!.readings } : each));
    const { out } = await call('sum', ...(await saveOwn(sent)), sum, '-o', at('sum.xlsx'));
    assert.match(out, /没有计入　青山县人民政府（汇总.xlsx）：它是汇总表/);
  });

  it('asks whether a report without details counts twice whose every figure is the sum of all others', async () => {
    const asked = async (org: string, added: readonly Report[], given: readonly Report[]) => {
      const total = { ...reports[0]!, org, readings: addUp(added, edition) };
      const { out } = await call('sum', ...(await saveOwn([...given, total])), '-o', at('sum.xlsx'));
      return out.split('\n').filter((line) => line.includes('其他单位之和'));
    };
    assert.deepEqual(await asked('青山县人民政府', reports, reports), [
      '  请核对　“青山县人民政府”（青山县人民政府.json）的每个数都是其他单位之和，' +
        '可能是汇总后的报告，请核对是否重复计算。',
    ]);
    assert.deepEqual(await asked('青山县林业局', reports.slice(1), reports), []);
    assert.deepEqual(await asked('青山县林业局', reports.slice(0, 1), reports.slice(0, 1)), []);
  });

  it('names one body that would count twice', async () => {
    const sum = await saveSum('汇总.xlsx', '青山县林业局', reports.slice(2));
    const { out } = await call('sum', ...(await saveOwn(reports.slice(0, 3))), sum, '-o', at('sum.xlsx'));
    assert.match(out, /其中的“青山县第3局”另有报告，会重复计算/);
  });

  it('takes the sum of a body whose parts are not there', async () => {
    const sum = await saveSum('汇总.xlsx', '青山县林业局', reports.slice(2));
    const files = [...(await saveOwn(reports.slice(0, 2))), sum];
    const { code, out } = await call('sum', ...files, '-o', at('sum.xlsx'));
    assert.deepEqual([code, out], [0, '2025 年度：计入 3 个单位，没有计入 0 个文件。\n']);
  });
});
