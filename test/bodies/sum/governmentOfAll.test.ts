import assert from 'node:assert/strict';
import { readBody } from '../../../src/bodies/readBody.js';
import { linesOfSum, sumBodies } from '../../../src/bodies/sum/sumBodies.js';
import { editionNamed } from '../../../src/index.js';
import { asRead, countyOf } from '../county.js';

/** What is to be verified of the sum of bodies of these names. */
async function adviceOn(...orgs: readonly string[]) {
  const reports = countyOf(orgs.length, editionNamed('2021')).map((report, at) => ({
    ...report,
    org: orgs[at]!,
  }));
  const bodies = reports.map((report, at) =>
    readBody({ file: `${at + 1}.json`, open: async () => asRead(report) }, String),
  );
  const lines = linesOfSum(sumBodies(await Promise.all(bodies), {}));
  return lines.flatMap(({ kind, why }) => (kind === '请核对' && /下级|同一个/.test(why) ? [why] : []));
}

describe('what the names of bodies say of a sum', () => {
  it('tells the report of their government among them, which has their figures already', async () => {
    const told = '其他单位是它的下级，它可能是汇总后的报告，请核对是否重复计算';
    const own = await adviceOn('青山县人民政府', '青山县民政局', '青山县红石镇人民政府');
    assert.deepEqual(own, [`已计入“青山县人民政府”（1.json），${told}`]);
    const short = await adviceOn('青山县民政局', '青山县政府', '青山县人民政府办公室');
    assert.deepEqual(short, [`已计入“青山县政府”（2.json），${told}`]);
  });
  it('tells nothing of a town or a government of another place, nor of an office', async () => {
    assert.deepEqual(await adviceOn('青山县红石镇人民政府', '青山县民政局', '青山县林业局'), []);
    assert.deepEqual(await adviceOn('东河县人民政府', '青山县民政局', '青山县林业局'), []);
    assert.deepEqual(await adviceOn('青山县人民政府办公室', '青山县民政局', '青山县林业局'), []);
  });
  it('tells two that may be one body, and counts both', async () => {
    assert.deepEqual(await adviceOn('青山县水利局', '水利局', '青山县民政局'), [
      '“水利局”（2.json）、“青山县水利局”（1.json）可能是同一个单位，都已计入，请核对是否重复计算',
    ]);
  });
});
