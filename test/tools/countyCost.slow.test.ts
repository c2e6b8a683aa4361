import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { faultsNotTold } from '../../tools/county/judge.js';
import { makeCounty } from '../../tools/county/makeCounty.js';
import { spend } from '../../tools/county/spend.js';
import { writeCounty } from '../../tools/county/writeCounty.js';
import { needsBuild } from '../needsBuild.js';

/** The bodies of a county, and twice as many. */
const [FEW, MANY] = [120, 240];

describe('what a county costs the built program', function () {
  this.timeout(300_000);
  needsBuild('dist/cli.js', 'npm run build:cli');
  let folder = '';
  const counties = [FEW, MANY].map((size) => makeCounty(size));
  const at = (name: string) => join(folder, name);
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
    for (const county of counties) await writeCounty(county, at(String(county.bodies.length)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const given = (size: number) => [at(`${size}/报送`), '--bodies', at(`${size}/名单.txt`)];

  /** The memory that a command takes for a county beyond that of the program alone, in MB. */
  const memoryOf = async (command: 'sum' | 'review', size: number, out: string) =>
    (await spend(command, ...given(size), '-o', at(out))).memory - (await spend('--help')).memory;

  for (const [command, ending] of [
    ['sum', '.xlsx'],
    ['review', ''],
  ] as const)
    it(`is hardly more memory for twice the bodies with ${command}`, async () => {
      const few = await memoryOf(command, FEW, `few-${command}${ending}`);
      const many = await memoryOf(command, MANY, `many-${command}${ending}`);
      assert.ok(many < 1.2 * few, `${many} MB for ${MANY}, ${few} MB for ${FEW}`);
    });
  it('is told by a review, every mistake by name, and the same where it was stopped and goes on', async () => {
    const [, county] = counties;
    const args = ['review', ...given(MANY), '-o', at('out')];
    const first = await spend(...args);
    assert.equal(first.code, 2);
    const missed = () => faultsNotTold(county!, readWorkbook(readFileSync(at('out/审核.xlsx'))), 'reviewed');
    assert.deepEqual(missed(), []);
    const records = readFileSync(at('out/审核记录.jsonl'), 'utf8').split('\n');
    writeFileSync(at('out/审核记录.jsonl'), records.slice(0, MANY / 2).join('\n'));
    const resumed = await spend(...args);
    assert.equal(resumed.out, first.out);
    assert.deepEqual(missed(), []);
    const again = await spend(...args);
    assert.equal(again.out, first.out);
    // Nothing is read anew: what is left is to compare the reports and to write the lists.
    assert.ok(again.processor < 0.7 * first.processor, `${again.processor} s after ${first.processor} s`);
  });
});
