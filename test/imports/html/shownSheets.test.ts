import assert from 'node:assert/strict';
import { reportLayouts } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { tableHtml } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const layouts = reportLayouts(report);
const FIGURE = /<span>(\d+)<\/span>/;

/** The sheets as LibreOffice saves them in one page; `change` changes the table of 表三. */
const libreOffice = (change: (html: string) => string) =>
  layouts
    .map((layout, at) => {
      const html = layout.sheet === '表三' ? change(tableHtml(layout)) : tableHtml(layout);
      return `<a name="table${at}"><h1>Sheet ${at + 1}: <em>${layout.sheet}</em></h1></a>${html}`;
    })
    .join('');

/** The sheets as Excel saves them in a web archive. */
const excel = (change: (html: string) => string, more = '') => {
  const listed = layouts.map(
    ({ sheet }, at) =>
      `<x:ExcelWorksheet><x:Name>${sheet}</x:Name><x:WorksheetSource HRef="s${at}.htm"/></x:ExcelWorksheet>`,
  );
  const piece = (name: string, html: string) =>
    `--X\r\nContent-Location: ${name}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${html}\r\n`;
  const sheets = layouts.map((layout, at) => {
    const isChanged = layout.sheet === '表三';
    const html = isChanged ? more + change(tableHtml(layout)) : tableHtml(layout);
    return piece(`s${at}.htm`, `<html>${html}</html>`);
  });
  return `Content-Type: multipart/related; boundary="X"\r\n\r\n${piece('b.htm', `<html>${listed.join('')}</html>`)}${sheets.join('')}--X--`;
};

for (const [name, page] of [
  ['LibreOffice', libreOffice],
  ['Excel', excel],
] as const)
  describe(`a workbook that ${name} saved as a page`, () => {
    it('has nothing to tell as it is', () =>
      assert.deepEqual(readPublishedPage(page((html) => html)).remarks, []));
    it('tells struck-out figures, which are not read', () => {
      const { remarks, report: read } = readPublishedPage(
        page((html) =>
          html.replace(FIGURE, '<span><s>$1</s></span>').replace(FIGURE, '<span><del>9</del>$1</span>'),
        ),
      );
      const struck = remarks.flatMap((each) =>
        each.kind === 'leftOut' && each.what === 'struck' ? each.texts : [],
      );
      assert.equal(struck.length, 2);
      assert.equal(struck[1], '9');
      assert.notDeepEqual(read.readings, report.readings);
    });
    it('tells that its style sheet is too long to be looked at, once #slow', () => {
      const rules = Array.from({ length: 60_100 }, (_, at) => `.a${at}{color:red}`).join('');
      const { remarks } = readPublishedPage(page((html) => `<style>${rules}</style>${html}`));
      assert.deepEqual(remarks, [{ kind: 'unstyled' }]);
    });
    it('tells figures and digits in white on white', () => {
      const { remarks, report: read } = readPublishedPage(
        page((html) =>
          html
            .replace(FIGURE, '<span><font color="#ffffff">$1</font></span>')
            .replace(FIGURE, '<span><font color="#FFFFFF">9</font>$1</span>'),
        ),
      );
      assert.deepEqual(read.readings, report.readings);
      assert.equal(remarks.filter(({ kind }) => kind === 'invisible').length, 1);
      assert.deepEqual(
        remarks.filter(({ kind }) => kind === 'leftOut'),
        [{ kind: 'leftOut', what: 'invisible', texts: ['9'] }],
      );
    });
  });

describe('a hidden sheet of a page', () => {
  it('has no struck-out text to tell', () => {
    const { remarks } = readPublishedPage(
      excel((html) => html.replace(FIGURE, '<span><s>$1</s></span>'), '<x:Visible>SheetHidden</x:Visible>'),
    );
    assert.ok(!remarks.some(({ kind }) => kind === 'leftOut'));
  });
});
