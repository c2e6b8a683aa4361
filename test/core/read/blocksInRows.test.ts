import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { leaves } from '../../../src/core/form/outline.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { readingsUnder } from './sheetEdits.js';
import { sheetOf, type Rows } from './sheetOf.js';

const TOLD = '表四的各部分上下排成了几行，官方格式是左右排成一行，没有读取，请按官方格式排成一行';

describe('表四 whose blocks stand below each other', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020']) {
    const report = sample(name);
    const [band] = tablesOf(report.edition).find((each) => each.code === 'disputes')?.bands ?? [];
    const blocks = leaves(band?.rows ?? []).map(({ label }) => label);
    const results = leaves(band?.columns ?? []).map(({ label }) => label);
    const counts = blocks.map((_, block) => results.map((_, at) => 3 * block + at));
    const read = async (rows: Rows) => {
      const sheets = await drawnSheets(report);
      const found = readSheets(
        sheets.map((sheet) => (sheet.name === '表四' ? sheetOf(rows, '表四') : sheet)),
      );
      const messages = checkReport(found).findings.map(({ message }) => message);
      return { messages, readings: new Set(readingsUnder(found.report, 'disputes.')) };
    };
    const rowsOf = (labelled: (label: string, at: number) => readonly (string | null)[]): Rows =>
      Object.fromEntries(
        blocks.map((label, at) => [3 + at, [...labelled(label, at), ...(counts[at] ?? [])]] as const),
      );

    it(`is told once and not read: ${name}`, async () => {
      for (const rows of [
        { 2: [null, ...results], ...rowsOf((label) => [label]) },
        { 1: ['四、表'], 2: ['类别', ...results], ...rowsOf((label) => [label]) },
        {
          2: [null, null, ...results],
          ...rowsOf((label, at) => (at === 0 ? [label, null] : ['行政诉讼', label])),
        },
      ])
        assert.deepEqual(await read(rows), { messages: [TOLD], readings: new Set([null]) });
    });
    it(`is not told so where no figure stands beside them: ${name}`, async () => {
      const rows = Object.fromEntries(blocks.map((label, at) => [3 + at, [label]] as const));
      const { messages } = await read({ 2: [null, ...results], ...rows });
      assert.ok(messages.length > 0 && !messages.includes(TOLD));
    });
  }
});
