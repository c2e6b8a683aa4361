import assert from 'node:assert/strict';
import { readBody, type BodyFile } from '../../../src/bodies/readBody.js';
import { isWholeSum, linesOfSum, sumBodies } from '../../../src/bodies/sum/sumBodies.js';
import { sumOfBodies } from '../../../src/bodies/sum/sumOfBodies.js';
import { withCells } from '../../../src/core/report/report.js';
import { editionNamed, type Report } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

const NAMES = ['青山县民政局', '青山县林业局', '青山县东河镇人民政府'];
const reports = countyOf(3, editionNamed('2021')).map((report, at) => ({ ...report, org: NAMES[at]! }));
const read = (report: Report, file: string): Promise<BodyFile> =>
  readBody({ file, open: async () => asRead(report) }, String);
const bodies = () => Promise.all(reports.map((report, at) => read(report, `${at + 1}.xlsx`)));
const listed = reports.map(({ org }) => org);

describe('a body that was added up and is not on the list', () => {
  /** What is to be verified, and whether nothing is missing or too much. */
  async function sumWith(list: readonly string[] | undefined) {
    const sum = sumBodies(await bodies(), { list });
    const advice = linesOfSum(sum).flatMap(({ kind, why }) => (kind === '请核对' ? [why] : []));
    return { sum, isWhole: isWholeSum(sum), advice: advice.filter((why) => why.includes('单位名单')) };
  }

  it('is named, also in the workbook, and the sum is not that of the list', async () => {
    for (const [at, org] of listed.entries()) {
      const { sum, isWhole, advice } = await sumWith(listed.filter((each) => each !== org));
      assert.equal(isWhole, false);
      assert.deepEqual(advice, [`已计入“${org}”，单位名单里没有它，请核对机关名称和是否应当计入`], `${at}`);
      const sheet = sumOfBodies(sum, '').find(({ sheet: name }) => name === '汇总情况');
      assert.ok(sheet?.cells.some(({ value }) => value === advice[0]));
    }
  });
  it('is not named where the list has it in short or with the place above it, or where there is no list', async () => {
    const longer = listed.map((org) => `青山市${org}`);
    const short = ['县民政局', '林业局', '东河镇'];
    for (const list of [listed, longer, short, undefined]) {
      const { sum, isWhole, advice } = await sumWith(list);
      assert.deepEqual([isWhole, sum.missing, advice], [true, [], []]);
    }
    const { sum } = await sumWith([...short, '教育局']);
    assert.deepEqual(sum.missing, ['教育局']);
  });
});

describe('what is to be verified of a report in a sum', () => {
  /** What is said beside the first report, with these figures, and what is to be verified of the sum. */
  async function told(figures: Parameters<typeof withCells>[1], extra: Partial<Report> = {}) {
    const changed = { ...withCells(reports[0]!, figures), ...extra };
    const sum = sumBodies([await read(changed, '1.xlsx')], {});
    const advice = linesOfSum(sum).flatMap(({ kind, why }) => (kind === '请核对' ? [why] : []));
    return { why: sum.gathered.files[0]?.why ?? '', advice };
  }

  it('is named with its place where it is about figures', async () => {
    const { why } = await told({ 'disclosure.regulations.issued': 1, 'disclosure.regulations.inForce': 1 });
    assert.match(why, /处需要核实(?:，如)?：表二“规章”行填有数字，青山县民政局没有规章制定权/);
    const stock = await told({ 'disclosure.normative.issued': 9, 'disclosure.normative.inForce': 1 });
    assert.match(stock.why, /：“行政规范性文件”行：现行有效件数（1），/);
    const amount = await told({ 'disclosure.fees.amount': { value: '487410', unit: '万元' } });
    assert.match(amount.why, /：表二“行政事业性收费”行/);
  });
  it('is counted alone where it is about the cover or the text', async () => {
    const { why } = await told({}, { contact: {} });
    assert.match(why, /^有 \d+ 处需要核实$/);
  });
  it('is told of an amount beside the sum, which it may make ten thousand times too large', async () => {
    const { advice } = await told({ 'disclosure.fees.amount': { value: '487410', unit: '万元' } });
    assert.equal(advice.length, 1);
    assert.match(advice[0]!, /^已计入“青山县民政局”（1\.xlsx）：.*487410万元，请核对是 48\.741万元/);
    assert.deepEqual(
      (await told({ 'disclosure.fees.amount': { value: '48.741', unit: '万元' } })).advice,
      [],
    );
    assert.deepEqual((await told({ 'disclosure.normative.issued': 9 })).advice, []);
  });
});
