import assert from 'node:assert/strict';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { Problem, tellError } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { publishedParts } from '../publishedParts.js';
import { cell, odtBody, odtByHand, paragraph, table } from './odtByHand.js';

const read = (body: string, more = {}) => readOdt(openOdt(odtByHand(body, more)));
/** The lines and the cells of a document. */
const said = (body: string, more = {}) =>
  read(body, more).pieces.map((piece) =>
    piece.kind === 'line'
      ? piece.text
      : piece.cells.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan, each.value]),
  );
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
const style = (name: string, family: string, properties: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;

describe('a text document of OpenDocument', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020'])
    it(`is the report that it was made of (${name})`, async () => {
      const report = sample(name);
      const bytes = odtByHand(odtBody(publishedParts(report)));
      assert.equal(publishedKind(bytes), 'openText');
      const { report: again } = await readPublishedFile(bytes, 'openText');
      assert.deepEqual(again.readings, report.readings);
      assert.deepEqual(again.chapters, report.chapters);
      assert.deepEqual([again.org, again.year], [report.org, report.year]);
    });
  it('has blanks, tabs and line ends as elements, and those of the file are one blank', () => {
    assert.deepEqual(
      said('<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙\n  丁<text:line-break/>戊</text:p>'),
      ['甲 乙 丙 丁', '戊'],
    );
  });
  it('gives no figure of struck-out, deleted, hidden or raised text, by styles and those they are based on', () => {
    const automatic =
      style('S1', 'text', 'style:text-line-through-style="solid"') +
      style('S2', 'text', '', 'S1') +
      style('S3', 'text', 'style:text-line-through-type="none"', 'S1') +
      style('H1', 'text', 'text:display="none"') +
      style('R1', 'text', 'style:text-position="super 58%"') +
      style('P1', 'paragraph', 'style:text-line-through-style="solid"');
    const removed = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info>99</office:change-info>${paragraph('旧文')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const page = read(
      `${removed}<text:p>受理${span('S1', '1')}${span('S2', '8')}12${span('H1', '7')}${span('S3', '3')}件</text:p>` +
        table(cell(`<text:p>18${span('R1', '1')}</text:p>`) + cell(paragraph('5', 'text:style-name="P1"'))),
      { automatic },
    );
    assert.deepEqual(
      page.pieces.map((piece) =>
        piece.kind === 'line' ? piece.text : piece.cells.map(({ value }) => value),
      ),
      ['受理123件', ['18']],
    );
    assert.equal(page.struck.join(''), '旧文185');
    assert.deepEqual(page.marks, ['1']);
  });
  it('has no notes, comments, prompts, pictures nor what covered cells held', () => {
    const aside = [
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>',
      '<office:annotation><text:p>批注3</text:p></office:annotation>',
      '<text:placeholder>填写</text:placeholder>',
      '<draw:frame><draw:image/><svg:title xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">图4</svg:title></draw:frame>',
    ].join('');
    assert.deepEqual(said(table(cell(`<text:p>12${aside}</text:p>`) + cell(paragraph('3')))), [
      [
        [1, 1, 1, 1, '12'],
        [1, 2, 1, 1, '3'],
      ],
    ]);
    const hidden = '<text:section text:display="none"><text:p>隐</text:p></text:section>';
    assert.deepEqual(said(`${hidden}${paragraph('明')}`), ['明']);
  });
  it('has merged cells, tables in cells, text in boxes and heads that repeat', () => {
    const inner = table(cell(paragraph('里')) + cell(paragraph('2')));
    assert.deepEqual(said(`${table(cell(inner) + cell(paragraph('外')))}`)[0], [
      [1, 1, 1, 1, '里'],
      [1, 2, 1, 1, '2'],
    ]);
    const heads = `<table:table><table:table-header-rows><table:table-row>${cell(paragraph('甲'), 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell(paragraph('1'))}<text:soft-page-break/>${cell(paragraph('2'))}</table:table-row></table:table>`;
    assert.deepEqual(said(heads), [
      [
        [1, 1, 1, 2, '甲'],
        [2, 1, 1, 1, '1'],
        [2, 2, 1, 1, '2'],
      ],
    ]);
    const box = `<text:p><draw:frame><draw:text-box>${paragraph('框内')}</draw:text-box></draw:frame>框外</text:p>`;
    assert.deepEqual(said(box), ['框内', '框外']);
  });
  it('has the spans that its covered cells leave, where they are stated too large or too small', () => {
    const spanned = (text: string, rows: number, columns = 1) =>
      cell(paragraph(text), `table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`);
    const covered = '<table:covered-table-cell/>';
    const rows = [
      spanned('甲', 9) + spanned('总计', 3, 7),
      covered + cell(paragraph('1')),
      spanned('乙', 2) + cell(paragraph('2')),
      covered + cell(paragraph('3')),
      `<table:covered-table-cell table:number-columns-repeated="1"/>${cell(paragraph('4'))}`,
    ];
    assert.deepEqual(said(table(...rows)), [
      [
        [1, 1, 2, 1, '甲'],
        [1, 2, 1, 1, '总计'],
        [2, 2, 1, 1, '1'],
        [3, 1, 2, 1, '乙'],
        [3, 2, 1, 1, '2'],
        [4, 2, 1, 1, '3'],
        [5, 2, 1, 1, '4'],
      ],
    ]);
  });
  it('has the numbers of its lists and headings, which go on where it says so', () => {
    const level = (at: number, format: string, more = '') =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
    const automatic = `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'style:num-prefix="（" style:num-suffix="）"')}</text:list-style>`;
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>`;
    const list = (inner: string, attributes = '') =>
      `<text:list xml:id="a" text:style-name="L1" ${attributes}>${inner}</text:list>`;
    const item = (inner: string, attributes = '') =>
      `<text:list-item ${attributes}>${inner}</text:list-item>`;
    const body = [
      list(item(paragraph('总体') + paragraph('续段')) + item(paragraph('主动'))),
      list(item(`<text:list>${item(paragraph('细'))}</text:list>`), 'text:continue-numbering="true"'),
      list(item(paragraph('申请')), 'text:continue-list="a"'),
      list(item(paragraph('另起')) + item(paragraph('五'), 'text:start-value="5"')),
      '<text:h text:outline-level="1">题</text:h>',
      '<text:h text:outline-level="1" text:is-list-header="true">无号</text:h>',
    ].join('');
    assert.deepEqual(said(body, { automatic, styles }), [
      ...['一、总体', '续段', '二、主动', '（1）细', '三、申请', '一、另起', '五、五', '1.题', '无号'],
    ]);
  });
  it('has numbers of lists in large numerals, stems and Roman ones, and apart from a figure behind them', () => {
    const read = (format: string, text: string, more = '') => {
      const level = `<text:list-level-style-number text:level="1" style:num-format="${format}" ${more}/>`;
      const automatic = `<text:list-style style:name="L1">${level}</text:list-style>`;
      const list = `<text:list text:style-name="L1"><text:list-item>${paragraph(text)}</text:list-item></text:list>`;
      return said(list, { automatic });
    };
    const comma = 'style:num-suffix="、"';
    assert.deepEqual(
      ['壹, 贰, 叁, ...', '甲, 乙, 丙, ...', 'I', 'a'].flatMap((format) => read(format, '总体', comma)),
      ['壹、总体', '甲、总体', 'I、总体', 'a、总体'],
    );
    assert.deepEqual(read('1', '9'), ['1 9']);
    assert.deepEqual(read('1', '9', comma), ['1、9']);
  });
  it('is refused with a sentence where it cannot be read or has no report', async () => {
    const refusal = async (bytes: Uint8Array) => {
      try {
        await readPublishedFile(bytes, 'openText');
        return undefined;
      } catch (error) {
        assert.ok(error instanceof Problem);
        return [error.code, tellError(error)];
      }
    };
    assert.equal((await refusal(odtByHand('', { manifest: '<encryption-data/>' })))?.[0], 'encrypted');
    assert.equal((await refusal(odtByHand('<text:p>')))?.[0], 'damaged');
    const [code, told] = (await refusal(odtByHand(paragraph('通知'))))!;
    assert.equal(code, 'foreignFile');
    assert.match(
      told!,
      /^文件的内容是 ?OpenDocument 文字文档（\.odt，没有认出其中的年报），[^。]*\.docx[^。]*。$/,
    );
  });
});
