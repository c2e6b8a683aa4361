import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { drawn } from '../foreign/exported.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEETS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const CENTIMETRE = 360_000;

const size = (centimetres: number, height = centimetres) =>
  `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${centimetres * CENTIMETRE}" cy="${height * CENTIMETRE}"/></a:xfrm>`;
const picture = (look: string, own = '', blip = '<a:blip r:embed="rId1"/>') =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="x"${own}/></xdr:nvPicPr><xdr:blipFill>${blip}</xdr:blipFill><xdr:spPr>${look}</xdr:spPr></xdr:pic>`;
const anchor = (shape: string, column = 0, row = 2) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>30</xdr:row></xdr:to>${shape}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = (anchors: string) =>
  `<xdr:wsDr xmlns:xdr="${SHEETS}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${COMPATIBILITY}">${anchors}</xdr:wsDr>`;
const DIAGRAM = `<xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></xdr:graphicFrame>`;
const CHART = DIAGRAM.replace('/diagram', '/chart');

describe('what floats over the cells of a worksheet', () => {
  let bytes: Uint8Array = new Uint8Array();
  before(async () => {
    bytes = await drawn(sample('suqian-2023'));
  });
  /** What is told of the sample with a drawing and more links on its second sheet, 总体情况. */
  const toldOf = async (anchors: string, ...links: readonly (readonly [type: string, target: string])[]) => {
    const files = unzipSync(bytes);
    const all = [['drawing', '../drawings/drawing1.xml'] as const, ...links].map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    );
    files['xl/worksheets/_rels/sheet2.xml.rels'] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
    );
    files['xl/drawings/drawing1.xml'] = strToU8(drawing(anchors));
    return told(zipSync(files));
  };
  const told = async (file: Uint8Array) => {
    const { findings } = checkReport(readSheets(await fileHost(file).read()));
    return findings.map(({ level, message }) => `${level} ${message}`);
  };
  const pictures = (are: string) =>
    `hint 工作表“总体情况”上浮着 ${are}，没有读取，报告里不会有它，图里的文字和数字请写在单元格里`;
  const documents = (count: number) =>
    `hint 工作表“总体情况”里嵌有 ${count} 个文档或者图形，没有读取，报告里不会有里面的文字，要公布的请写在单元格里`;

  it('is told with its place, and once for a sheet', async () => {
    const one = anchor(picture(size(15, 4)));
    assert.deepEqual(await toldOf(one), [pictures('1 张图片（从 A3 起）')]);
    assert.deepEqual(await toldOf(one + anchor(picture(''), 1, 9)), [pictures('2 张图片（第一张从 A3 起）')]);
  });
  it('is a picture in a group, in an alternative, linked, and of any size that is not stated', async () => {
    for (const shape of [
      `<xdr:grpSp>${picture(size(6))}</xdr:grpSp>`,
      picture(''),
      picture(size(2, 6)),
      picture(size(9), '', '<a:blip r:link="rId1"/>'),
    ])
      assert.deepEqual(await toldOf(anchor(shape, 2, 0)), [pictures('1 张图片（从 C1 起）')], shape);
    const choice = `<mc:AlternateContent><mc:Choice Requires="a14">${anchor(picture(''))}</mc:Choice></mc:AlternateContent>`;
    assert.deepEqual(await toldOf(choice), [pictures('1 张图片（从 A3 起）')]);
  });
  it('begins at A1 where its place is none', async () => {
    for (const [column, row] of [
      ['1e999', '-5'],
      ['甲', ''],
      ['16384', '1048576'],
    ] as const) {
      const shape = anchor(picture(''))
        .replace('<xdr:col>0<', `<xdr:col>${column}<`)
        .replace('<xdr:row>2<', `<xdr:row>${row}<`);
      assert.deepEqual(await toldOf(shape), [pictures('1 张图片（从 A1 起）')]);
    }
  });
  it('is nothing to tell where it is a seal or a code to scan, hidden, a line or a chart', async () => {
    for (const shape of [
      picture(size(5)),
      picture(size(3, 1)),
      picture(size(15), ' hidden="1"'),
      picture(size(15), '', ''),
      CHART,
      `<xdr:cxnSp><xdr:spPr>${size(15)}</xdr:spPr></xdr:cxnSp>`,
    ])
      assert.deepEqual(await toldOf(anchor(shape)), [], shape);
  });
  it('is a document that is embedded, each once, and a diagram', async () => {
    const word = ['package', '../embeddings/Microsoft_Word_Document.docx'] as const;
    const old = ['oleObject', '../embeddings/oleObject1.bin'] as const;
    assert.deepEqual(await toldOf('', word), [documents(1)]);
    assert.deepEqual(await toldOf('', word, word, old), [documents(2)]);
    assert.deepEqual(await toldOf(anchor(DIAGRAM), old), [documents(2)]);
    assert.deepEqual(await toldOf('', ['image', '../media/image1.emf']), []);
  });
  it('is told as exceljs writes it', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const image = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
    book.getWorksheet('总体情况')!.addImage(image, {
      tl: { col: 1, row: 4 },
      ext: { width: 600, height: 300 },
    });
    const file = new Uint8Array(await book.xlsx.writeBuffer());
    assert.ok((await told(file)).includes(pictures('1 张图片（从 B5 起）')));
  });
});
