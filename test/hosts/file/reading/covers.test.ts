import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { isOpaquePicture } from '../../../../src/hosts/file/reading/opaquePicture.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { changed } from '../editParts.js';
import { drawn } from '../foreign/exported.js';

const suqian = sample('suqian-2023');
const REQUESTS = 'xl/worksheets/sheet4.xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEETS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const chunk = (name: string, ...bytes: readonly number[]) => [
  ...[0, 0, 0, bytes.length],
  ...strToU8(name),
  ...bytes,
  ...[0, 0, 0, 0],
];
const png = (colours: number, ...chunks: readonly number[][]) =>
  new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    ...chunk('IHDR', 0, 0, 0, 1, 0, 0, 0, 1, 8, colours, 0, 0, 0),
    ...chunks.flat(),
    ...chunk('IDAT'),
  ]);

const corner = (name: string, [col, colOff, row, rowOff]: readonly number[]) =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>${colOff}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOff}</xdr:rowOff></xdr:${name}>`;
/** D5 of 表三, the fourth column and the fifth row, counted from 0. */
const [FROM, TO] = [
  [3, 0, 4, 0],
  [4, 0, 5, 0],
];
const anchor = (shape: string, from: readonly number[] = FROM!, to: readonly number[] = TO!) =>
  `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}${shape}<xdr:clientData/></xdr:twoCellAnchor>`;

const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
const RECT = '<a:prstGeom prst="rect"/>';
const STYLE = '<xdr:style><a:lnRef idx="2"/><a:fillRef idx="1"/></xdr:style>';
const box = (look: string, after = '', own = '') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="x"${own}/></xdr:nvSpPr><xdr:spPr>${look}</xdr:spPr>${after}</xdr:sp>`;
const picture = (within = '', look = RECT) =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="x"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1">${within}</a:blip></xdr:blipFill><xdr:spPr>${look}</xdr:spPr></xdr:pic>`;
const opaqueBox = box(RECT + WHITE);

describe('a figure behind a shape or a picture', () => {
  let bytes: Uint8Array = new Uint8Array();
  before(async () => {
    bytes = await drawn(suqian);
  });
  const link = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  /** The cells of 表三 that are told as unseen with these anchors over it, and this picture in the file. */
  async function unseen(anchors: string, image = JPEG, change?: (xml: string) => string) {
    const whole = unzipSync(bytes);
    const files = change ? changed(whole, REQUESTS, change) : whole;
    files['xl/worksheets/_rels/sheet4.xml.rels'] = strToU8(link('drawing', '../drawings/drawing1.xml'));
    files['xl/drawings/_rels/drawing1.xml.rels'] = strToU8(link('image', '../media/image1.png'));
    files['xl/media/image1.png'] = image;
    files['xl/drawings/drawing1.xml'] = strToU8(
      `<xdr:wsDr xmlns:xdr="${SHEETS}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`,
    );
    const read = readSheets(await fileHost(zipSync(files)).read());
    if (!change) assert.deepEqual(read.report.readings, suqian.readings);
    return checkReport(read).findings.flatMap(({ rule, addresses }) =>
      rule === 'invisible' ? addresses.map((address) => address.replace('表三!', '')) : [],
    );
  }

  for (const [what, shape] of [
    ['a filled shape', opaqueBox],
    ['a shape with round corners', box(`<a:prstGeom prst="roundRect"/>${WHITE}`)],
    ['a shape that its style fills', box(RECT, STYLE)],
    ['a shape without an outline', box(`${RECT}${WHITE}<a:ln><a:noFill/></a:ln>`)],
    ['a picture', picture()],
    ['a picture with what came later', picture('<a:extLst><a:ext uri="x"/></a:extLst>')],
  ] as const)
    it(`that is ${what} is read, and told`, async () =>
      assert.deepEqual(await unseen(anchor(shape)), ['D5']));
  for (const [what, shape] of [
    ['a shape without a filling', box(`${RECT}<a:noFill/>`, STYLE)],
    ['a shape of which nothing is said', box(RECT)],
    ['a shape whose style has no filling', box(RECT, '<xdr:style><a:fillRef idx="0"/></xdr:style>')],
    [
      'a shape one sees through',
      box(`${RECT}<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="50000"/></a:srgbClr></a:solidFill>`),
    ],
    ['an ellipse', box(`<a:prstGeom prst="ellipse"/>${WHITE}`)],
    ['a hidden shape', box(RECT + WHITE, '', ' hidden="1"')],
    ['a turned shape', box(`<a:xfrm rot="2700000"/>${RECT}${WHITE}`)],
    ['a picture one sees through', picture('<a:alphaModFix amt="40000"/>')],
    ['a picture without its white', picture('<a:clrChange/>')],
    ['a picture cut to an ellipse', picture('', '<a:prstGeom prst="ellipse"/>')],
    ['a line', '<xdr:cxnSp><xdr:spPr><a:solidFill/></xdr:spPr></xdr:cxnSp>'],
    ['in a group', `<xdr:grpSp>${opaqueBox}</xdr:grpSp>`],
  ] as const)
    it(`that is ${what} is seen`, async () => assert.deepEqual(await unseen(anchor(shape)), []));
  it('that is not printed is seen', async () => {
    const unprinted = anchor(opaqueBox).replace('clientData', 'clientData fPrintsWithSheet="0"');
    assert.deepEqual(await unseen(unprinted), []);
  });
  it('that is transparent is seen', async () => {
    assert.deepEqual(await unseen(anchor(picture()), png(2)), ['D5']);
    assert.deepEqual(await unseen(anchor(picture()), png(6)), []);
    assert.deepEqual(await unseen(anchor(picture()), strToU8('GIF89a')), []);
  });

  for (const [what, from, to, cells] of [
    ['over two columns', FROM!, [5, 0, 5, 0], ['D5', 'E5']],
    ['over two rows', FROM!, [4, 0, 6, 0], ['D5', 'D6']],
    ['from within the cells around', [2, 9e5, 3, 2e5], [4, 1e4, 5, 1e4], ['D5']],
    ['that leaves two points', [3, 25_400, 4, 25_400], TO!, ['D5']],
    ['that leaves nothing of a cell it ends in', FROM!, [3, 9e6, 4, 9e6], ['D5']],
    ['that leaves the left of it', [3, 3e5, 4, 0], TO!, []],
    ['that leaves the upper part of it', [3, 0, 4, 1e5], TO!, []],
    ['that leaves the right of it', FROM!, [3, 2e5, 5, 0], []],
    ['that leaves the lower part of it', FROM!, [4, 0, 4, 1e5], []],
  ] as const)
    it(`${what} is ${cells.length > 0 ? 'told' : 'seen'}`, async () =>
      assert.deepEqual(await unseen(anchor(opaqueBox, from, to)), cells));
  it('of a stated size is told of the cells that it reaches over', async () => {
    const sized = (cx: number, cy: number) =>
      `<xdr:oneCellAnchor>${corner('from', FROM!)}<xdr:ext cx="${cx}" cy="${cy}"/>${opaqueBox}</xdr:oneCellAnchor>`;
    assert.deepEqual(await unseen(sized(1e5, 1e5)), []);
    assert.equal((await unseen(sized(9e6, 3e6))).length > 7, true);
  });
  it('that covers a part of its merged cells is seen', async () => {
    const merged = (xml: string) => xml.replace(/<mergeCell /, '<mergeCell ref="D5:D6"/>$&');
    assert.deepEqual(await unseen(anchor(opaqueBox), JPEG, merged), []);
    assert.deepEqual(await unseen(anchor(opaqueBox, FROM, [4, 0, 6, 0]), JPEG, merged), ['D5']);
  });
});

describe('a picture', () => {
  it('lets nothing be seen where it is a JPEG, or a PNG without transparency', () => {
    for (const bytes of [JPEG, png(0), png(2), png(3, chunk('PLTE', 0, 0, 0))])
      assert.equal(isOpaquePicture(bytes), true);
    for (const bytes of [
      png(4),
      png(6),
      png(3, chunk('PLTE', 0, 0, 0), chunk('tRNS', 0)),
      png(2).slice(0, 40),
      new Uint8Array(),
      strToU8('<svg/>'),
    ])
      assert.equal(isOpaquePicture(bytes), false);
  });
});
