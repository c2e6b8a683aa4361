import fc from 'fast-check';
import assert from 'node:assert/strict';
import { editions, Problem, tellProblem } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { publishedParts } from '../publishedParts.js';
import { docByHand, runsOf } from './docByHand.js';
import { richTextOf } from './rtfByHand.js';
import { assertInTime } from '../../time.js';

/** The most that one file may take, in milliseconds of the processor. */
const MOST_TIME = 2000;

const [edition] = editions;
const [report] = fc.sample(consistentReport(edition!), { numRuns: 1, seed: 5 });
const parts = publishedParts(report!);
const files = [
  { kind: 'oldWord', bytes: docByHand(runsOf(parts), { pieceOf: 700 }) },
  { kind: 'richText', bytes: richTextOf(parts) },
] as const;

/** Some bytes set to others, many of them at the beginning and at the end, and the file cut in one of ten. */
const mutation = (size: number) =>
  fc.record({
    edits: fc.array(
      fc.tuple(
        fc.oneof(fc.nat(size - 1), fc.nat(1023), fc.integer({ min: size - 4096, max: size - 1 })),
        fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 7, 13, 19, 20, 0x5c, 0x7b, 0x7d, 0x80, 0xff)),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(size) }, { weight: 1, arbitrary: fc.nat(size) }),
  });

/** Whether a document is read; that a refusal is told in one sentence is expected here. */
async function readsOrTells(bytes: Uint8Array, kind: (typeof files)[number]['kind']): Promise<boolean> {
  try {
    await readPublishedFile(bytes, kind);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    assert.match(tellProblem(error), /^[^。]+。$/);
    return false;
  }
}

describe('a damaged document in an old format', function () {
  this.timeout(300_000);
  for (const { kind, bytes } of files)
    it(`is read or refused in one sentence, in time: ${kind}`, async () => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(mutation(bytes.length), async ({ edits, cut }) => {
          const changed = bytes.slice();
          for (const [at, byte] of edits) changed[at] = byte;
          let isRead = false;
          await assertInTime(MOST_TIME, async () => {
            isRead = await readsOrTells(changed.subarray(0, cut), kind);
          });
          if (isRead) read += 1;
        }),
        { numRuns: 250, seed: 3, endOnFailure: true },
      );
      assert.ok(read > 30, `${read} read`);
    });
});
