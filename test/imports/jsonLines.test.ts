import assert from 'node:assert/strict';
import { formatNamed, readText, renderReport } from '../../src/index.js';
import { sample } from '../samples.js';

describe('a line end in a field of a report JSON', () => {
  const report = sample('suqian-2023');
  for (const [written, wanted] of [
    ['青山市\n人民政府', '青山市人民政府'],
    ['青山市\r\n人民 政府\n', '青山市人民 政府'],
    ['Qingshan\u2028City', 'Qingshan City'],
  ] as const)
    it(`is folded: ${JSON.stringify(written)}`, async () => {
      const file = JSON.parse(String(await renderReport(report, formatNamed('json'), true)));
      const { org, contact } = readText(
        JSON.stringify({ ...file, org: written, contact: { ...file.contact, column: written } }),
        'a.json',
      ).report;
      assert.deepEqual([org, contact['column']], [wanted, wanted]);
    });
});
