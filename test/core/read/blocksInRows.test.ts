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
    const stacked = (labelled: (label: string, at: number) => string): Rows =>
      Object.fromEntries(
        blocks.flatMap((label, at) => [
          [2 + 3 * at, [labelled(label, at)]] as const,
          [3 + 3 * at, results] as const,
          [4 + 3 * at, counts[at] ?? []] as const,
        ]),
      );

    it(`is told once and not read: ${name}`, async () => {
      for (const rows of [
        { 2: [null, ...results], ...rowsOf((label) => [label]) },
        { 1: ['四、表'], 2: ['类别', ...results], ...rowsOf((label) => [label]) },
        {
          2: [null, null, ...results],
          ...rowsOf((label, at) => (at === 0 ? [label, null] : ['行政诉讼', label])),
        },
        {
          2: ['类别', ...results],
          ...rowsOf((label, at) => [at === 0 ? label : `行政诉讼（${label}）`]),
        },
        { 2: ['类别', ...results], ...rowsOf((label, at) => [at === 0 ? label : `行政诉讼-${label}`]) },
      ])
        assert.deepEqual(await read(rows), { messages: [TOLD], readings: new Set([null]) });
    });
    it(`is told as parted where each has its own labels of columns: ${name}`, async () => {
      for (const labelled of [
        (label: string) => label,
        (label: string, at: number) => (at === 0 ? label : `行政诉讼：${label}`),
        (label: string, at: number) => (at === 0 ? label : `行政诉讼（${label}）`),
      ]) {
        const { messages } = await read(stacked(labelled));
        assert.equal(messages.filter((message) => message.includes('写在工作表“表四”的另一处')).length, 1);
      }
    });
    it(`is not told so where a note below the figures names blocks: ${name}`, async () => {
      const rows: Rows = {
        2: blocks.slice(0, -1).flatMap((label) => [label, ...results.slice(1).map(() => null)]),
        3: blocks.slice(0, -1).flatMap(() => results),
        4: counts.slice(0, -1).flat(),
        5: [`注：${blocks.at(-1) ?? ''}的案件，本年没有发生，不列`],
        6: [1, 2],
      };
      const { messages } = await read(rows);
      assert.ok(!messages.includes(TOLD));
    });
    it(`is not told so where no figure stands beside them: ${name}`, async () => {
      const rows = Object.fromEntries(blocks.map((label, at) => [3 + at, [label]] as const));
      const { messages } = await read({ 2: [null, ...results], ...rows });
      assert.ok(messages.length > 0 && !messages.includes(TOLD));
    });
  }
});
