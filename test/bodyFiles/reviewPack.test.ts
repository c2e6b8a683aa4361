import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { reviewBodies } from '../../src/bodies/review/reviewBodies.js';
import { reviewReport } from '../../src/bodies/review/reviewReport.js';
import { withCells } from '../../src/core/report/report.js';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { editions } from '../../src/index.js';
import { reviewPack } from '../../src/bodyFiles/reviewPack.js';
import { asRead, countyOf } from '../bodies/county.js';

const made = countyOf(4, editions[1]!).map((report) => withCells(report, { 'disputes.review.upheld': 9 }));
const reviewOf = async (orgs: readonly string[]) =>
  reviewBodies(
    await Promise.all(
      orgs.map(async (org, at) => reviewReport(`${at}/年报.xlsx`, asRead({ ...made[at]!, org }))),
    ),
  );

describe('all files of a review in one zip', () => {
  it('are the lists, and each slip as Word and text under the name that the command line gives it', async () => {
    const steps: string[] = [];
    const review = await reviewOf(['教育局', '教育局', '../../a/b:局', '']);
    const zip = await reviewPack(review, async (done, total) => void steps.push(`${done}/${total}`));
    assert.deepEqual(steps, ['1/4', '2/4', '3/4', '4/4']);
    const files = unzipSync(zip);
    const names = ['教育局', '教育局（2）', 'ab局', '年报'];
    assert.deepEqual(Object.keys(files), [
      ...names.flatMap((name) => [`退回单/${name}.docx`, `退回单/${name}.txt`]),
      '审核.xlsx',
      '审核.html',
    ]);
    for (const name of names) {
      assert.match(strFromU8(unzipSync(files[`退回单/${name}.docx`]!)['word/document.xml']!), /退回单/);
      assert.match(
        Buffer.from(files[`退回单/${name}.txt`]!).toString(),
        /^\ufeff政府信息公开工作年度报告退回单\r\n/,
      );
    }
    assert.ok(
      readWorkbook(files['审核.xlsx']!)[0]!.cells.some(({ value }) => String(value).includes('退回单')),
    );
    assert.ok(
      strFromU8(files['审核.html']!).includes(
        `href="${['退回单', '教育局.docx'].map(encodeURIComponent).join('/')}"`,
      ),
    );
  });
  it('are the same bytes each time, with names that every system reads', async () => {
    const review = await reviewOf(['教育局']);
    const [one, other] = [await reviewPack(review, async () => {}), await reviewPack(review, async () => {})];
    assert.deepEqual(one, other);
    // Bit 11 says that a name is UTF-8; without it Windows takes it for its own code page.
    const view = new DataView(one.buffer, one.byteOffset);
    assert.equal(view.getUint16(6, true) & 0x800, 0x800);
  });
  it('are the lists alone where nothing goes back', async () => {
    const files = unzipSync(await reviewPack(reviewBodies([]), async () => assert.fail('nothing is made')));
    assert.deepEqual(Object.keys(files), ['审核.xlsx', '审核.html']);
  });
});
