import fc from 'fast-check';
import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import type { Report } from '../../src/core/report/report.js';
import { editions, formatNamed, readText, renderReport } from '../../src/index.js';
import { readPublishedFile, readPublishedPage } from '../../src/opening/published.js';
import { arbitraryAttachments } from '../arbitraryAttachments.js';

/** How each format that is read back is written and read. */
const ways: Readonly<Record<string, (content: string | Uint8Array) => Promise<Report>>> = {
  json: async (content) => readText(String(content)).report,
  text: async (content) => readText(String(content)).report,
  html: async (content) => readPublishedPage(String(content)).report,
  docx: async (content) => (await readPublishedFile(content as Uint8Array, 'word')).report,
};

const spaced = (texts: readonly string[] = []) => texts.map((text) => text.replace(/ +/g, ' '));

/** Tests for each edition and format that random attachments come back with their report. */
export function comeBack(runs: Readonly<Record<string, number>>, seed: number): void {
  for (const edition of editions)
    for (const [id, read] of Object.entries(ways))
      it(`as ${id} is the same report of ${edition.id}, drafts too #slow`, async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryAttachments(edition), fc.boolean(), async (attachments, isDraft) => {
            const report = { ...rightReport(edition), attachments };
            const again = await read(await renderReport(report, formatNamed(id), isDraft));
            assert.deepEqual(again.attachments, attachments);
            assert.deepEqual(again.readings, report.readings);
            for (const code of Object.keys(report.chapters))
              assert.deepEqual(spaced(again.chapters[code]), spaced(report.chapters[code]), code);
          }),
          { numRuns: runs[id] ?? 0, seed, endOnFailure: true },
        );
      });
}
