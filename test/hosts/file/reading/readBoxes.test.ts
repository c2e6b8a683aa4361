import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { changed } from '../editParts.js';
import { drawn, exportedFrom } from '../foreign/exported.js';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEETS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A shape with paragraphs, each of some runs. */
const shape = (...paragraphs: readonly (readonly string[])[]) =>
  `<xdr:sp><xdr:txBody><a:bodyPr/>${paragraphs
    .map((runs) => `<a:p>${runs.map((run) => `<a:r><a:t>${run}</a:t></a:r>`).join('')}</a:p>`)
    .join('')}</xdr:txBody></xdr:sp>`;
const drawing = (shapes: string) =>
  `<xdr:wsDr xmlns:xdr="${SHEETS}" xmlns:a="${MAIN}" xmlns:mc="${COMPATIBILITY}"><xdr:twoCellAnchor>${shapes}</xdr:twoCellAnchor></xdr:wsDr>`;

describe('the text boxes on a worksheet', () => {
  let bytes: Uint8Array = new Uint8Array();
  before(async () => {
    bytes = await drawn(sample('suqian-2023'));
  });
  /** The sample with a drawing on its second sheet, 总体情况. */
  const withDrawing = (xml: string | undefined, change?: (text: string) => string) => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    const whole = unzipSync(bytes);
    const files = change ? changed(whole, 'xl/workbook.xml', change) : whole;
    files['xl/worksheets/_rels/sheet2.xml.rels'] = strToU8(rels);
    if (xml !== undefined) files['xl/drawings/drawing1.xml'] = strToU8(xml);
    return zipSync(files);
  };
  const boxesIn = async (file: Uint8Array) =>
    (await fileHost(file).read()).flatMap(({ name, boxes }) => (boxes ? [[name, ...boxes]] : []));
  const toldOf = async (file: Uint8Array) =>
    checkReport(readSheets(await fileHost(file).read())).findings.map(
      ({ level, message, sheet }) => `${level} ${sheet}: ${message}`,
    );

  it('are told of with the sheet, a sentence as a warning and other words as a hint', async () => {
    const file = withDrawing(
      drawing(shape(['全年举办', '培训', '2次。'], ['参加200人。']) + shape(['说明'])),
    );
    assert.deepEqual(await boxesIn(file), [['总体情况', '全年举办培训2次。\n参加200人。', '说明']]);
    assert.deepEqual(await toldOf(file), [
      'warning 总体情况: 工作表“总体情况”的文本框里有文字（“全年举办培训2次。参加200人。”等），没有读取，如果属于报告，请移到单元格里',
    ]);
    assert.deepEqual(await toldOf(withDrawing(drawing(shape(['返回目录'])))), [
      'hint 总体情况: 工作表“总体情况”的文本框里有文字（“返回目录”），没有读取，如果属于报告，请移到单元格里',
    ]);
  });
  it('change nothing in the report', async () => {
    assert.equal(
      await exportedFrom(withDrawing(drawing(shape(['全年举办培训2次。'])))),
      await exportedFrom(bytes),
    );
  });
  it('are read in groups, and once where an alternative repeats them', async () => {
    const group = `<xdr:grpSp>${shape(['甲'])}<xdr:grpSp>${shape(['乙'])}</xdr:grpSp></xdr:grpSp>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="a14">${shape(['丙'])}</mc:Choice><mc:Fallback>${shape(['丙'])}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(await boxesIn(withDrawing(drawing(group + twice))), [['总体情况', '甲', '乙', '丙']]);
  });
  it('are read in the strict form and with other prefixes', async () => {
    const strict = drawing(shape(['甲']))
      .replaceAll(
        'http://schemas.openxmlformats.org/drawingml/2006/',
        'http://purl.oclc.org/ooxml/drawingml/',
      )
      .replaceAll(/(<[/]?|xmlns:)a(?=[:=])/g, '$1q');
    assert.deepEqual(await boxesIn(withDrawing(strict)), [['总体情况', '甲']]);
  });
  it('are none where there is only a picture, a blank, or a drawing that cannot be read', async () => {
    for (const xml of [
      drawing('<xdr:pic/>'),
      drawing(shape([' '])),
      drawing(shape(['甲'])).slice(0, -9),
      '<!DOCTYPE a><a/>',
      undefined,
    ])
      assert.deepEqual(await toldOf(withDrawing(xml)), []);
  });
  it('are not told of a hidden sheet', async () => {
    const file = withDrawing(drawing(shape(['全年举办培训2次。'])), (xml) =>
      xml.replace('name="总体情况" state="visible"', 'name="总体情况" state="hidden"'),
    );
    assert.ok(!(await toldOf(file)).some((told) => told.includes('文本框')));
  });
  it('are kept only as far as a sentence quotes them', async () => {
    const [[, ...boxes] = []] = await boxesIn(
      withDrawing(drawing(shape(['甲'.repeat(1000)]) + shape(['乙'.repeat(5000)]) + shape(['丙']))),
    );
    assert.deepEqual(
      boxes.map((box) => box.length),
      [1000, 5000],
    );
  });
});
