import assert from 'node:assert/strict';
import { randomReports } from '../../bench/reports.js';
import { formatNamed, readText, renderReport, type ReadResult } from '../../src/index.js';
import { readPublishedFile, readPublishedPage } from '../../src/opening/published.js';
import { samples } from '../samples.js';
import { addedFindings } from './addedFindings.js';

/** How each format that is read back is read. */
const ways: Readonly<Record<string, (content: string | Uint8Array) => Promise<ReadResult>>> = {
  json: async (content) => readText(String(content)),
  text: async (content) => readText(String(content)),
  html: async (content) => readPublishedPage(String(content)),
  docx: async (content) => readPublishedFile(content as Uint8Array, 'word'),
};

describe('a report that was exported and is read back', () => {
  const reports = [...samples.values(), ...randomReports(20)];
  for (const [id, read] of Object.entries(ways))
    it(`as ${id} is accused of nothing that the report itself is not #slow`, async () => {
      for (const report of reports) {
        const again = await read(await renderReport(report, formatNamed(id), false));
        assert.deepEqual(addedFindings(report, again), [], report.org);
      }
    });
});
