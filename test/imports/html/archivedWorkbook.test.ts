import assert from 'node:assert/strict';
import { archivedWorkbook, holdsSheets } from '../../../src/imports/html/workbookPage.js';
import { reportLayouts } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { tableHtml } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const layouts = reportLayouts(report);
const names = layouts.map(({ sheet }) => sheet);
const EDGE = '----=_NextPart_1';

const piece = (location: string, html: string) =>
  `--${EDGE}\r\nContent-Location: file:///C:/1/${location}\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${Buffer.from(html).toString('base64')}\r\n\r\n`;
const main = `<html><head><xml><x:ExcelWorkbook><x:ExcelWorksheets>${names.map((name, at) => `<x:ExcelWorksheet>\r\n<x:Name>${name}</x:Name>\r\n<x:WorksheetSource HRef="年报.files/sheet00${at + 1}.htm"/></x:ExcelWorksheet>`).join('')}</x:ExcelWorksheets></x:ExcelWorkbook></xml></head><frameset><noframes><p>框架</p></noframes></frameset></html>`;

/** A workbook as a web archive of Excel: the page that holds the others, the tabs, a page for each sheet. */
const archive = (more: (name: string) => string = () => '') =>
  [
    `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="${EDGE}"\r\n\r\n`,
    piece('%E5%B9%B4%E6%8A%A5.htm', main),
    piece(
      '%E5%B9%B4%E6%8A%A5.files/tabstrip.htm',
      `<table><tr>${names.map((name) => `<td>${name}`).join('')}</table>`,
    ),
    ...layouts.map((layout, at) =>
      piece(
        `%E5%B9%B4%E6%8A%A5.files/sheet00${at + 1}.htm`,
        `<html>${more(layout.sheet)}${tableHtml(layout)}</html>`,
      ),
    ),
    `--${EDGE}--\r\n`,
  ].join('');

describe('a workbook that Excel saved as a web archive', () => {
  it('is read sheet by sheet', () => {
    const { report: again, remarks } = readPublishedPage(archive());
    assert.deepEqual([again, remarks], [report, []]);
  });
  it('has hidden sheets, which are not read', () => {
    const hidden = archive((name) =>
      name === '表四' ? '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>' : '',
    );
    assert.deepEqual(
      archivedWorkbook(hidden)
        ?.filter((sheet) => sheet.hidden)
        .map(({ name }) => name),
      ['表四'],
    );
    assert.ok(readPublishedPage(hidden).remarks.some(({ kind }) => kind === 'missingTable'));
  });
  it('is none where no page holds others', () => {
    assert.equal(archivedWorkbook(archive().replace(piece('%E5%B9%B4%E6%8A%A5.htm', main), '')), undefined);
    assert.equal(archivedWorkbook(main), undefined);
    assert.deepEqual([holdsSheets(main), holdsSheets('<x:Name>表三</x:Name>')], [true, false]);
  });
});
