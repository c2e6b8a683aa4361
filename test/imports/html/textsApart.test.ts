import assert from 'node:assert/strict';
import { checkReport } from '../../../src/index.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { readPublishedPage } from '../../../src/opening/published.js';

/** What a cell of a table says. */
function valueOf(cell: string, head = ''): string | undefined {
  const html = `<html>${head}<body><table><tr><td>规章</td><td>${cell}</td></tr><tr><td>行政许可</td><td>1</td></tr></table></body></html>`;
  const [table] = readHtml(html).pieces;
  return table?.kind === 'table'
    ? table.cells.find(({ row, column }) => row === 1 && column === 2)?.value
    : '';
}

const two = (style: string) => `<span style="${style}">1</span><span style="${style}">2</span>`;

describe('figures in one cell that its page sets apart', () => {
  for (const style of [
    'display:inline-block;width:40px',
    'width:3em;display:inline-flex',
    'float:left',
    'float:right;position:static',
    'margin-left:20px',
    'margin-right:1em;padding:0',
    'margin:0 10px',
    'padding:2px 8px',
    'padding-left:12pt',
    'position:absolute;left:9px',
  ])
    it(`are not one: ${style}`, () => {
      assert.equal(valueOf(two(style)), '1\n2');
      assert.equal(valueOf(`<i class="a">1</i><i class="a">2</i>`, `<style>.a{${style}}</style>`), '1\n2');
    });
  for (const style of [
    '',
    'display:inline-block',
    'display:inline-block;width:auto',
    'margin:0;padding:0',
    'margin:10px 0',
    'padding:0 1px',
    'float:none;position:relative',
    'margin-left:0',
  ])
    it(`are one where nothing is seen between them: ${style}`, () => assert.equal(valueOf(two(style)), '12'));
  for (const style of [
    'display:flex;justify-content:space-between',
    'display:inline-flex;gap:1em',
    'display:flex;column-gap:12px',
    'display:grid;grid-template-columns:1fr 1fr',
  ])
    it(`are not one in a row of boxes: ${style}`, () => {
      assert.equal(valueOf(`<div style="${style}"><b>1</b><b>2</b></div>`), '1\n2');
      assert.equal(valueOf(`<div class="a"><b>1</b><b>2</b></div>`, `<style>.a{${style}}</style>`), '1\n2');
    });
  it('are not one in boxes that share the room of a row', () => {
    const shared = (style: string) => `<div style="display:flex">${two(style)}</div>`;
    for (const style of ['flex:1', 'flex:auto', 'flex-grow:2', 'flex:2 0 0'])
      assert.equal(valueOf(shared(style)), '1\n2', style);
    for (const style of ['flex:none', 'flex:0 0 auto', 'flex-grow:0'])
      assert.equal(valueOf(shared(style)), '12');
  });
  for (const style of [
    'display:flex',
    'gap:1em',
    'display:flex;gap:0',
    'display:flex;justify-content:center',
  ])
    it(`are one in a row of boxes without room: ${style}`, () => {
      assert.equal(valueOf(`<div style="${style}"><b>1</b><b>2</b></div>`), '12');
      assert.equal(valueOf(`<div style="display:flex;gap:1em"><p><b>1</b><b>2</b></p></div>`), '12');
    });
  it('are told from a figure and its unit, and from a label in parts', () => {
    const style = 'float:left;margin:0 9px';
    assert.equal(valueOf(`<span style="${style}">12</span><span style="${style}">件</span>`), '12件');
    assert.equal(valueOf(`<span style="${style}">12</span>`), '12');
    assert.equal(valueOf(`<span style="${style}">规</span><span style="${style}">章</span>`), '规章');
  });
  it('are read as no figure of the table', () => {
    const rows = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', two('margin:0 10px'), '0', '3'],
      ['行政规范性文件', '1', '0', '3'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '5'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '6'],
      ['行政强制', '0'],
    ];
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const read = readPublishedPage(
      `<html><body><p>青山县民政局2024年政府信息公开工作年度报告</p><table>${table}</table></body></html>`,
    );
    assert.deepEqual(read.report.readings.slice(0, 4), [{ text: '1\n2' }, null, null, 1]);
    const told = checkReport(read).findings.filter(({ message }) => message.includes('规章'));
    assert.notEqual(told.length, 0);
  });
});

describe('a list of figures in a cell of which one is chosen', () => {
  const listOf = (...options: readonly string[]) => valueOf(`<select>${options.join('')}</select>`);

  it('says the one that is selected, or else the first, as a browser shows it', () => {
    assert.equal(listOf('<option>1</option>', '<option selected>2</option>'), '2');
    assert.equal(listOf('<option>1</option>', '<option>2</option>'), '1');
    assert.equal(listOf('<option></option>', '<option>2</option>'), undefined);
    assert.equal(listOf('<optgroup label="9"><option>1</option></optgroup>', '<option>2</option>'), '1');
    assert.equal(listOf(), undefined);
  });
});
