import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { workbookPage } from '../../../src/imports/html/workbookPage.js';
import { reportLayouts } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { tableHtml } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const valuesOf = (html: string) =>
  readHtml(html).pieces.flatMap((piece) =>
    piece.kind === 'line' ? [piece.text] : piece.cells.map(({ value }) => value),
  );

describe('a page of LibreOffice', () => {
  it('hides no column of a table whose columns are all 0 wide, and hides one that alone is', () => {
    const rows = '<tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4';
    const columns = (...widths: readonly number[]) =>
      widths.map((width) => `<col width="${width}"/>`).join('');
    const all = ['甲', '1', '2', '乙', '3', '4'];
    assert.deepEqual(valuesOf(`<table>${columns(0, 0, 0)}${rows}</table>`), all);
    assert.deepEqual(valuesOf(`<table><colgroup>${columns(0, 0, 0)}</colgroup>${rows}</table>`), all);
    assert.deepEqual(valuesOf(`<table>${columns(9, 0, 9)}${rows}</table>`), ['甲', '2', '乙', '4']);
    const inner = `<table>${columns(9)}<tr><td><table>${columns(0, 0, 0)}${rows}</table></table>`;
    assert.deepEqual(valuesOf(inner), all);
  });
  it('has no header and no footer of printed pages', () => {
    const page =
      '<div title="header"><p>内部资料</p></div><p>无。</p><div title="footer"><p>— <sdfield>3</sdfield> —</p></div>';
    assert.deepEqual(valuesOf(page), ['无。']);
    assert.deepEqual(valuesOf('<div title="说明"><p>无。</p></div>'), ['无。']);
  });
});

describe('a workbook that LibreOffice saved as a page', () => {
  const names = ['封面', '总体情况', '表二', '表三', '表四', '问题及改进', '其他事项'];
  const list = names.map((name, at) => `<A HREF="#table${at}">${name}</A><br>`).join('');
  const sheets = names.map((name, at) => {
    const table = tableHtml(reportLayouts(report).find(({ sheet }) => sheet === name)!);
    return `<A NAME="table${at}"><h1>Sheet ${at + 1}: <em>${name}</em></h1></A>\n${table}\n<!-- *** -->`;
  });
  const page = `<html><body><hr><p><center><h1>Overview</h1>${list}</center></p><hr>${sheets.join('\n')}</body></html>`;

  it('is read sheet by sheet, and the list of its sheets is no text of a chapter', () => {
    const { report: again, remarks } = readPublishedPage(page);
    assert.deepEqual(again, report);
    assert.deepEqual(remarks, []);
  });
  it('may have names of sheets with marks in them, and other pages are none', () => {
    assert.deepEqual(
      workbookPage(page.replaceAll('封面', '甲&amp;乙'))?.map(({ name }) => name),
      ['甲&乙', ...names.slice(1)],
    );
    assert.equal(workbookPage('<a name="table"><h1>表三</h1></a><table><tr><td>1</table>'), undefined);
  });
});
