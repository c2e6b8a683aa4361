import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { formOf } from '../../../src/core/form/form.js';
import { Problem } from '../../../src/core/report/problem.js';
import { openOfd } from '../../../src/hosts/file/ofd/openOfd.js';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { openPdf } from '../../../src/hosts/file/reading/openPdf.js';
import { editions } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { publishedParts } from '../publishedParts.js';
import { pdfByHand } from '../pdf/pdfByHand.js';
import { ofdByHand, PLAIN, type OfdWay } from './ofdByHand.js';

const OBJECT = 'Boundary="10 20 50 6" Font="1" Size="4"';
const TEXT = `<TextObject ${OBJECT}><TextCode X="0" Y="4">新收</TextCode></TextObject>`;

/** A document of one page with this content, and with these parts too. */
function documentOf(content: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const [page] = [
    `<Page xmlns="http://www.ofdspec.org/2016"><Content><Layer>${content}</Layer></Content></Page>`,
  ];
  const files = unzipSync(ofdByHand([{ height: 842, texts: [], rules: [] }], { ...PLAIN, prefix: '' }));
  const added = Object.entries({ 'Doc_0/Pages/Page_0/Content.xml': page, ...parts });
  return zipSync({ ...files, ...Object.fromEntries(added.map(([name, text]) => [name, strToU8(text)])) });
}

const textsOf = (content: string, parts?: Readonly<Record<string, string>>) =>
  openOfd(documentOf(content, parts)).flatMap(({ texts }) => texts.map(({ text }) => text));

const codeOf = (bytes: Uint8Array): string => {
  try {
    openOfd(bytes);
    return '';
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error.code;
  }
};

describe('an OFD document', () => {
  const way: fc.Arbitrary<OfdWay> = fc.record({
    prefix: fc.constantFrom('ofd', '', 'a'),
    isFromRoot: fc.boolean(),
    scale: fc.constantFrom(1, 9, 0.5),
    isGrouped: fc.boolean(),
    areRulesFilled: fc.boolean(),
    within: fc.constantFrom('layer', 'block', 'template', 'composite'),
    turn: fc.constant(0 as const),
  });
  for (const edition of editions)
    it(`gives back the report of ${edition.id} that it was made of #slow`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), way, async (report, own) => {
          const bytes = ofdByHand(await openPdf(pdfByHand(publishedParts(report))), own);
          assert.equal(publishedKind(bytes), 'ofd');
          const { report: again, remarks } = await readPublishedFile(bytes, 'ofd');
          assert.equal(again.edition, edition);
          for (const { name, index } of formOf(edition).cells)
            assert.deepEqual(again.readings[index], report.readings[index], name);
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual([again.org, again.year], [report.org, report.year]);
          assert.deepEqual(remarks, []);
        }),
        { numRuns: 6, seed: 33, endOnFailure: true },
      );
    });

  for (const turn of [90, 180, 270] as const)
    it(`is read where its pages are turned by ${turn} degrees #slow`, async function () {
      this.timeout(60_000);
      const [report] = fc.sample(consistentReport(editions.at(-1)!), { numRuns: 1, seed: 5 });
      const pages = await openPdf(pdfByHand(publishedParts(report!)));
      const bytes = ofdByHand(pages, { ...PLAIN, within: 'composite', turn });
      const { report: again, remarks } = await readPublishedFile(bytes, 'ofd');
      assert.deepEqual([again.readings, again.chapters, remarks], [report!.readings, report!.chapters, []]);
    });

  it('places texts and rules in points from the top left corner of the page', () => {
    const rule =
      '<PathObject Boundary="10 20 50 0"><AbbreviatedData>M 0 0 L 50 0</AbbreviatedData></PathObject>';
    const [page] = openOfd(documentOf(TEXT + rule));
    const [text, line] = [page?.texts[0], page?.rules[0]];
    assert.equal(Math.round(page?.height ?? 0), 842);
    const rounded = (numbers: readonly (number | undefined)[]) =>
      numbers.map((each) => Math.round(each ?? -1));
    assert.deepEqual(rounded([text?.left, text?.right, text?.y, text?.size]), [28, 51, 64, 11]);
    assert.deepEqual(rounded([line?.left, line?.right, line?.top, line?.bottom]), [28, 170, 57, 57]);
  });

  it('parts the figures of several cells that one text object holds', () => {
    const row = `<TextObject ${OBJECT}><TextCode X="0" Y="4" DeltaX="2 18 2 2 16">123456</TextCode></TextObject>`;
    assert.deepEqual(textsOf(row), ['12', '345', '6']);
    const grouped = row.replace('2 18 2 2 16', 'g 2 2 20 g 1 2 9');
    assert.deepEqual(textsOf(grouped), ['123', '45', '6']);
    const two = `<TextObject ${OBJECT}><TextCode X="0" Y="4">12</TextCode><TextCode X="30">3</TextCode></TextObject>`;
    assert.deepEqual(textsOf(two), ['12', '3']);
  });

  it('reads characters that stand below each other one by one', () => {
    const upright = `<TextObject ${OBJECT}><TextCode X="0" Y="4" DeltaY="g 3 5">本年度办</TextCode></TextObject>`;
    const [page] = openOfd(documentOf(upright));
    assert.deepEqual(
      page?.texts.map(({ text }) => text),
      ['本', '年', '度', '办'],
    );
    const [first, second] = page?.texts ?? [];
    assert.equal(first?.left, second?.left);
    assert.ok((second?.y ?? 0) > (first?.y ?? 0) + 14);
  });

  it('reads no text that is not shown', () => {
    for (const hidden of ['Visible="false"', 'Alpha="0"', 'Fill="false"'])
      assert.deepEqual(textsOf(TEXT.replace(OBJECT, `${OBJECT} ${hidden}`)), [], hidden);
    assert.deepEqual(textsOf(TEXT.replace(OBJECT, `${OBJECT} Fill="false" Stroke="true"`)), ['新收']);
    assert.deepEqual(textsOf(`<PageBlock Visible="false">${TEXT}</PageBlock>${TEXT}`), ['新收']);
    const pattern = `<PathObject Boundary="0 0 9 9"><FillColor><Pattern><CellContent>${TEXT}</CellContent></Pattern></FillColor></PathObject>`;
    assert.deepEqual(textsOf(pattern), []);
  });

  it('finds parts in other letters, from other folders and with other slashes', () => {
    const moved = (place: string) => {
      const files = unzipSync(documentOf(TEXT));
      const main = `<OFD xmlns="x"><DocBody><DocRoot>${place}</DocRoot></DocBody></OFD>`;
      return openOfd(zipSync({ ...files, 'OFD.xml': strToU8(main) })).length;
    };
    for (const place of [
      'Doc_0/Document.xml',
      '/Doc_0/Document.xml',
      'doc_0\\document.XML',
      './Doc_0/../Doc_0/Document.xml',
    ])
      assert.equal(moved(place), 1, place);
  });

  it('reads graphics of the resources of one page, before those of all pages', () => {
    const resources = (content: string) =>
      `<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content>${content}</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>`;
    const use = '<CompositeObject ResourceID="7" Boundary="0 0 9 9"/>';
    const page = (place: string) => `<Page>${place}<Content><Layer>${use}</Layer></Content></Page>`;
    const own = {
      'Doc_0/Pages/Page_0/Res/PageRes.xml': resources(TEXT),
      'Doc_0/PublicRes.xml': resources(TEXT.replace('新收', '结转')),
    };
    const content = 'Doc_0/Pages/Page_0/Content.xml';
    for (const place of ['Res/PageRes.xml', '/Doc_0/Pages/Page_0/Res/PageRes.xml'])
      assert.deepEqual(textsOf('', { ...own, [content]: page(`<PageRes>${place}</PageRes>`) }), ['新收']);
    assert.deepEqual(textsOf('', { ...own, [content]: page('') }), ['结转']);
    const lost = documentOf('', { ...own, [content]: page('<PageRes>Res/Other.xml</PageRes>') });
    assert.equal(codeOf(lost), 'foreignFile');
  });

  it('is read without a part of resources that is lost and that nothing needs', () => {
    const content = 'Doc_0/Pages/Page_0/Content.xml';
    const page = `<Page><PageRes>Res/Lost.xml</PageRes><Content><Layer>${TEXT}</Layer></Content></Page>`;
    assert.deepEqual(textsOf('', { [content]: page }), ['新收']);
    const main = (kind: string, place: string) =>
      `<Document><CommonData><${kind}>${place}</${kind}></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>`;
    for (const kind of ['PublicRes', 'DocumentRes'])
      assert.deepEqual(textsOf(TEXT, { 'Doc_0/Document.xml': main(kind, 'Lost.xml') }), ['新收'], kind);
    const broken = { 'Doc_0/Document.xml': main('PublicRes', 'Broken.xml'), 'Doc_0/Broken.xml': '<Res>' };
    assert.deepEqual(textsOf(TEXT, broken), ['新收']);
  });

  it('is refused with a reason where it cannot be read', () => {
    assert.equal(codeOf(documentOf(TEXT, { 'Doc_0/Encryptions.xml': '<a/>' })), 'encrypted');
    assert.equal(codeOf(documentOf(TEXT, { 'Doc_0/Document.xml': '<a>' })), 'foreignFile');
    assert.equal(codeOf(documentOf(TEXT, { 'Doc_0/Document.xml': '<a/>' })), 'foreignFile');
    assert.equal(codeOf(zipSync({ 'OFD.xml': strToU8('<OFD/>') })), 'foreignFile');
    // What stood on a page that is lost would be missing in silence.
    const lost = `<Document><Pages><Page BaseLoc="Pages/Page_0/Content.xml"/><Page BaseLoc="Pages/Page_1/Content.xml"/></Pages></Document>`;
    assert.equal(codeOf(documentOf(TEXT, { 'Doc_0/Document.xml': lost })), 'foreignFile');
    assert.equal(codeOf(documentOf('<CompositeObject ResourceID="9"/>')), 'foreignFile');
    const many = Array.from({ length: 201 }, () => '<Page BaseLoc="Pages/Page_0/Content.xml"/>').join('');
    const pages = `<Document><Pages>${many}</Pages></Document>`;
    assert.equal(codeOf(documentOf(TEXT, { 'Doc_0/Document.xml': pages })), 'tooManyCells');
  });

  it('does not draw without end', () => {
    const use = '<CompositeObject ResourceID="7" Boundary="0 0 9 9"/>';
    const unit = (content: string) => ({
      'Doc_0/PublicRes.xml': `<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content>${content}</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>`,
    });
    assert.equal(codeOf(documentOf(use, unit(use))), 'foreignFile');
    assert.equal(codeOf(documentOf(use, unit(use + use))), 'foreignFile');
    const texts = Array.from({ length: 300 }, () => TEXT).join('');
    const uses = Array.from({ length: 300 }, () => use).join('');
    assert.equal(codeOf(documentOf(uses, unit(texts))), 'tooManyCells');
    const group = TEXT.replace('X="0"', `X="0" DeltaX="${'g 999999999 1 '.repeat(1000)}"`);
    assert.deepEqual(textsOf(group), ['新收']);
  });

  it('is refused where a page has far too many characters or areas #slow', () => {
    const said = (text: string) => TEXT.replace('新收', text);
    const layer = (count: number) => said('字'.repeat(4000)).repeat(count);
    assert.equal(codeOf(documentOf(said('字'.repeat(200_000)))), 'tooManyCells');
    assert.equal(codeOf(documentOf(layer(11))), 'tooManyCells');
    assert.equal(codeOf(documentOf(`${said('字 '.repeat(150_000))}`)), 'tooManyCells');
    assert.equal(textsOf(layer(9)).length, 9);
    const frames = (count: number) =>
      `<PathObject Boundary="0 0 200 200" Fill="true" Stroke="false"><FillColor Value="200"/><AbbreviatedData>${'M 0 0 L 9 0 L 9 9 L 0 9 C '.repeat(count)}</AbbreviatedData></PathObject>`;
    assert.equal(codeOf(documentOf(frames(300_001) + TEXT)), 'tooManyCells');
    assert.deepEqual(textsOf(frames(150_000) + TEXT), ['新收']);
  });
});
