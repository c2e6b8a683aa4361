import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { makeCounty } from '../../../tools/county/makeCounty.js';
import { writeCounty } from '../../../tools/county/writeCounty.js';
import { openShell } from '../openShell.js';

describe('the review of a county', function () {
  this.timeout(120_000);
  const { at, call } = openShell();

  it('names every planted mistake, and sends no right report back', async () => {
    const county = makeCounty(60);
    const { reports, list } = await writeCounty(county, at('county'));
    const { code, out } = await call('review', reports, '--bodies', list, '-o', at('out'));
    assert.equal(code, 2);
    const lines = out.split('\n').slice(1);
    const asRead = (file: string) => lines.filter((line) => line.includes(file));
    for (const { kind, org, file } of county.planted)
      assert.ok(asRead(file ?? `没有报送　${org}`).length > 0, kind);
    const faulty = new Set(
      county.planted.flatMap(({ org, file }) => [org, ...(file === undefined ? [] : [file])]),
    );
    const accused = lines.filter(
      (line) =>
        /^ {2}(?:有错误|需要说明|无法审核)/.test(line) && ![...faulty].some((name) => line.includes(name)),
    );
    assert.deepEqual(accused, []);
    const [state] = readWorkbook(readFileSync(at('out/审核.xlsx')));
    const files = new Set(state!.cells.map(({ value }) => value));
    for (const { name } of county.files) assert.ok(files.has(name), name);
  });
});
