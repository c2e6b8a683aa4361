import assert from 'node:assert/strict';
import { openPdf } from '../../../../src/hosts/file/reading/openPdf.js';
import { pdfMarks } from '../../../../src/hosts/file/reading/pdfMarks.js';
import { readPublishedFile } from '../../../../src/opening/published.js';
import { publishedParts } from '../../../imports/publishedParts.js';
import { pdfByHand } from '../../../imports/pdf/pdfByHand.js';
import { sample } from '../../../samples.js';

/** Places from the foot of a page of 842 points, seen from its top. */
const VIEW = [1, 0, 0, -1, 0, 842];
const rect = [100, 700, 140, 720];
const AREA = { left: 100, right: 140, top: 122, bottom: 142 };

describe('a mark of a reader on a PDF', () => {
  for (const mark of [
    { subtype: 'StrikeOut', rect },
    { subtype: 'Redact', rect },
    { subtype: 'FreeText', rect },
    { subtype: 'Square', rect, interiorColor: [255, 255, 255] },
    { subtype: 'StrikeOut', rect: [0, 0, 9, 9], quadPoints: [100, 720, 140, 720, 100, 700, 140, 700] },
  ])
    it(`strikes out or covers what is below it: ${JSON.stringify(mark)}`, () =>
      assert.deepEqual(pdfMarks([mark], VIEW), { strikes: [AREA] }));
  for (const mark of [
    { subtype: 'Highlight', rect },
    { subtype: 'Link', rect },
    { subtype: 'Square', rect, interiorColor: null },
    { subtype: 'StrikeOut', rect, annotationFlags: 2 },
    { subtype: 'FreeText', rect, annotationFlags: 32 },
    {},
  ])
    it(`leaves it to be seen: ${JSON.stringify(mark)}`, () => assert.deepEqual(pdfMarks([mark], VIEW), {}));
  it('says its words', () => {
    const marks = ['Text', 'Highlight', 'Link'].map((subtype) => ({
      subtype,
      contentsObj: { str: ' 应为19 ' },
    }));
    assert.deepEqual(pdfMarks(marks, VIEW), { notes: ['批注：应为19', '批注：应为19'] });
    assert.deepEqual(pdfMarks([{ subtype: 'Text', contentsObj: { str: ' ' } }], VIEW), {});
  });
});

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a figure of a PDF below a mark', () => {
  const report = sample('suqian-2023');
  const drawn = new TextDecoder('latin1').decode(pdfByHand(publishedParts(report)));
  /** The PDF with one more mark on the page of a figure. */
  const marked = (page: number, mark: string) => {
    const contents = `/Contents ${7 + 2 * page} 0 R`;
    const changed = drawn.replace(`${contents} >>`, `${contents} /Annots [<< /Type /Annot ${mark} >>] >>`);
    assert.notEqual(changed, drawn);
    return bytesOf(changed);
  };

  for (const subtype of ['StrikeOut', 'Redact', 'FreeText', 'Highlight'])
    it(`is left out and told where that strikes it out or covers it: ${subtype} #slow`, async () => {
      const pages = await openPdf(bytesOf(drawn));
      const page = pages.findIndex(({ texts }) => texts.some(({ text }) => /^\d{2,}$/.test(text)));
      const figure = pages[page]?.texts.find(({ text }) => /^\d{2,}$/.test(text));
      assert.ok(figure);
      const [left, right] = [figure.left - 1, figure.right + 1];
      const [foot, top] = [842 - figure.y - 4, 842 - figure.y + 4];
      const corners = `${left} ${top} ${right} ${top} ${left} ${foot} ${right} ${foot}`;
      const said = `/Subtype /${subtype} /Rect [${left} ${foot} ${right} ${top}] /QuadPoints [${corners}]`;
      const read = await readPublishedFile(marked(page, `${said} /F 4`), 'pdf');
      const { report: whole } = await readPublishedFile(bytesOf(drawn), 'pdf');
      const lost = read.report.readings.filter(
        (each, at) => each === null && whole.readings[at] !== null,
      ).length;
      const struck = read.remarks.flatMap((each) =>
        each.kind === 'leftOut' && each.what === 'struck' ? each.texts : [],
      );
      assert.deepEqual([struck, lost > 0], subtype === 'Highlight' ? [[], false] : [[figure.text], true]);
    });
});
