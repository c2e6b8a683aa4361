import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNamed, renderReport, type Report } from '../../src/index.js';
import { convert, inFolder, needs } from '../hosts/programs.js';
import { sample, samples } from '../samples.js';

/** A word on a page, in points from the left and from the top. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The words of each page of a PDF. */
function pagesOf(pdf: Uint8Array): readonly (readonly Word[])[] {
  const list = inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    return execFileSync('pdftotext', ['-bbox', join(folder, 'in.pdf'), '-'], { encoding: 'utf8' });
  });
  assert.match(list, /<page width="595\.\d+" height="841\.\d+">/);
  return list
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
        ([, left, top, right, text = '']) => ({
          text,
          left: Number(left),
          right: Number(right),
          top: Number(top),
        }),
      ),
    );
}

describe('the Word export in LibreOffice', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  before(needs('pdftoppm'));

  it('has all words between its margins, and its numbers outwards, for every sample', async () => {
    const reports = [...samples.values()];
    const made = await Promise.all(
      reports.map(
        async (report, at) =>
          (await renderReport(report, formatNamed('docx'), at % 2 === 1, true)) as Uint8Array,
      ),
    );
    const [left, right] = [28, 210 - 26].map((millimetres) => (millimetres / 25.4) * 72);
    for (const [at, pdf] of convert(made, 'pdf', 'docx').entries()) {
      const pages = pagesOf(pdf);
      assert.ok(pages.length >= 3 && pages.length <= 6, `${pages.length} pages`);
      for (const [index, words] of pages.entries()) {
        const number = words.filter(({ top }) => top > 842 - 100);
        assert.equal(number.map(({ text }) => text).join(''), `—${index + 1}—`);
        const isOdd = index % 2 === 0;
        assert.equal(
          isOdd ? number.every((word) => word.left > 400) : number.every((word) => word.right < 200),
          true,
        );
        // Signs may hang over the right edge.
        const cut = words.filter((word) => word.left < left! - 1 || word.right > right! + 17);
        assert.deepEqual(cut, []);
      }
      const said = pages
        .flat()
        .map(({ text }) => text)
        .join('');
      for (const { title } of reports[at]!.edition.chapters) assert.ok(said.includes(title), title);
    }
  });

  it('has each table of the form whole on one page, however long the text above it is', async () => {
    const firstAndLast = ['本年新收', '结转下年度'];
    const long = (report: Report, paragraphs: number): Report => ({
      ...report,
      chapters: { ...report.chapters, overview: Array.from({ length: paragraphs }, () => '文'.repeat(50)) },
    });
    const reports = ['suqian-2023', 'xixia-civil-affairs-2020'].flatMap((name) =>
      [1, 9, 17, 24].map((paragraphs) => long(sample(name), paragraphs)),
    );
    const made = await Promise.all(
      reports.map(async (report) => (await renderReport(report, formatNamed('docx'), true)) as Uint8Array),
    );
    for (const [at, pdf] of convert(made, 'pdf', 'docx').entries()) {
      const pages = pagesOf(pdf).map((words) => words.map(({ text }) => text).join(''));
      const withTable = pages.flatMap((text, page) => (text.includes('商业') ? [page] : []));
      const [page = -1] = withTable;
      assert.equal(withTable.length, 1, `${at}`);
      for (const text of firstAndLast) assert.ok(pages[page]?.includes(text), `${at} ${text}`);
    }
  });
});
