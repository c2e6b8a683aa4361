import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openOfd } from '../../../src/hosts/file/ofd/openOfd.js';
import { ofdByHand, PLAIN } from './ofdByHand.js';

const text = (said: string, more = '', inner = '', left = 10) =>
  `<TextObject Boundary="${left} 20 50 6" Font="1" Size="4" ${more}>${inner}<TextCode X="0" Y="4">${said}</TextCode></TextObject>`;
/** The figure, and what covers it. */
const FIGURE = text('18');
const colour = (value: string, more = '') => `<FillColor Value="${value}" ${more}/>`;
const shape = (path: string, inner: string, more = '') =>
  `<PathObject Boundary="5 15 30 20" Fill="true" Stroke="false" ${more}>${inner}<AbbreviatedData>${path}</AbbreviatedData></PathObject>`;
const box = (inner = colour('255 255 255'), more = '') => shape('M 0 0 L 30 0 L 30 20 L 0 20 C', inner, more);
const picture = (file: number, more = '') =>
  `<ImageObject Boundary="5 15 30 20" CTM="30 0 0 20 0 0" ResourceID="${file}" ${more}/>`;

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0);
const PNG = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8];
/** A picture that lets what is below through. */
const CLEAR = Uint8Array.from([...PNG, 6, 0, 0, 0, 0, 0, 0, 0]);
const RESOURCES = `<Res BaseLoc="Res"><DrawParams><DrawParam ID="50" Relative="51"/><DrawParam ID="51"><FillColor Value="255"/></DrawParam></DrawParams><MultiMedias><MultiMedia ID="60"><MediaFile>a.jpg</MediaFile></MultiMedia><MultiMedia ID="61"><MediaFile>b.png</MediaFile></MultiMedia></MultiMedias></Res>`;

/** What one reads on a page with this content and these annotations, what nobody sees, and its marks. */
function look(content: string, marks = '') {
  const files = unzipSync(ofdByHand([{ height: 842, texts: [], rules: [] }], { ...PLAIN, prefix: '' }));
  const main = new TextDecoder().decode(files['Doc_0/Document.xml']);
  const [page] = openOfd(
    zipSync({
      ...files,
      'Doc_0/Document.xml': strToU8(
        main.replace('</Document>', '<Annotations>Annots/Annotations.xml</Annotations></Document>'),
      ),
      'Doc_0/PublicRes.xml': strToU8(RESOURCES),
      'Doc_0/Res/a.jpg': JPEG,
      'Doc_0/Res/b.png': CLEAR,
      'Doc_0/Annots/Annotations.xml': strToU8(
        '<Annotations><Page PageID="1"><FileLoc>Page_0/Annotation.xml</FileLoc></Page></Annotations>',
      ),
      'Doc_0/Annots/Page_0/Annotation.xml': strToU8(`<PageAnnot>${marks}</PageAnnot>`),
      'Doc_0/Pages/Page_0/Content.xml': strToU8(
        `<Page><Content>${content.startsWith('<Layer') ? content : `<Layer>${content}</Layer>`}</Content></Page>`,
      ),
    }),
  );
  const textsOf = (texts: readonly { readonly text: string }[] = []) => texts.map((each) => each.text);
  return { page, seen: textsOf(page?.texts), unseen: textsOf(page?.unseen) };
}

const cases = (
  title: string,
  wanted: readonly [string[], string[]],
  all: Readonly<Record<string, string>>,
) => {
  for (const [what, content] of Object.entries(all))
    it(`${title}: ${what}`, () => {
      const { seen, unseen } = look(content);
      assert.deepEqual([seen, unseen], wanted);
    });
};

describe('a text of an OFD document', () => {
  cases('is not seen below what is drawn after it', [[], ['18']], {
    'a white box': FIGURE + box(),
    'a box in grey': FIGURE + box(colour('200')),
    'a box in the colours of print': FIGURE + box(colour('0 0 0 0')),
    'a box in a colour of the parameters': FIGURE + box('', 'DrawParam="50"'),
    'a box in a colour of its layer': `<Layer DrawParam="51">${FIGURE}${box('')}</Layer>`,
    'a thick line': `${FIGURE}<PathObject Boundary="5 15 30 20" LineWidth="9"><StrokeColor Value="255 255 255"/><AbbreviatedData>M 0 8 L 30 8</AbbreviatedData></PathObject>`,
    'a picture': FIGURE + picture(60),
    'a layer in the foreground': `<Layer Type="Foreground">${box()}</Layer><Layer>${FIGURE}</Layer>`,
  });
  cases('is seen', [['18'], []], {
    'over what is drawn before it': box() + FIGURE,
    'over a layer in the background': `<Layer>${FIGURE}</Layer><Layer Type="Background">${box()}</Layer>`,
    'below a box of no colour': FIGURE + box(''),
    'below a box that lets it through': FIGURE + box(colour('255 255 0', 'Alpha="100"')),
    'below one that does as a whole': FIGURE + box(undefined, 'Alpha="100"'),
    'below one that is hidden': FIGURE + box(undefined, 'Visible="false"'),
    'below one with clips': FIGURE + box(`<Clips><Clip/></Clips>${colour('255')}`),
    'below the red star of a seal':
      FIGURE + shape('M 15 -40 L -20 60 L 60 0 L -40 0 L 50 60 C', colour('255 0 0')),
    'below a transparent picture': FIGURE + picture(61),
    'below a picture with a mask': FIGURE + picture(60, 'ImageMask="61"'),
    'below one that is not there': FIGURE + picture(69),
    'in white on a dark box': box(colour('0 0 128')) + text('18', '', colour('255 255 255')),
  });
  cases('is not seen', [['7'], ['18']], {
    'in white on paper': text('18', '', colour('255 255 255')) + text('7', '', '', 100),
    'in the colour of the box below it': box(colour('9 9 9')) + FIGURE + text('7', '', '', 100),
    'where it is transparent': text('18', '', colour('0', 'Alpha="0"')) + text('7', '', '', 100),
    'where it is hidden': text('18', 'Visible="false"') + text('7', '', '', 100),
    'where it is not filled': text('18', 'Fill="false"') + text('7', '', '', 100),
  });
  it('is seen in part below a box over its other digits', () => {
    const { seen, unseen } = look(text('1812') + shape('M 0 0 L 9 0 L 9 20 L 0 20 C', colour('255')));
    assert.deepEqual([seen, unseen], [['12'], ['18']]);
  });
  it('is that of a scan where it is not painted on a picture of the page', () => {
    const scan = '<ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="60"/>';
    for (const content of [scan + text('18', 'Alpha="0"'), text('18', 'Visible="false"') + scan]) {
      const { page, seen, unseen } = look(content);
      assert.deepEqual([seen, unseen, page?.isScanned], [['18'], [], true]);
    }
  });
});

describe('an annotation of an OFD document', () => {
  const mark = (type: string, content: string, more = '') =>
    `<Annot ID="90" Type="${type}" ${more}><Remark>应为19</Remark><Appearance Boundary="0 0 100 100">${content}</Appearance></Annot>`;
  it('covers what is below it', () => {
    for (const [type, over] of [
      ['Stamp', box()],
      ['Path', box()],
      ['Stamp', picture(60)],
    ] as const)
      assert.deepEqual(look(FIGURE, mark(type, over)).unseen, ['18'], type);
  });
  it('lets what is below through where it is hidden, a mark of colour, or a seal', () => {
    for (const [type, over, more] of [
      ['Stamp', box(), 'Visible="false"'],
      ['Highlight', box(colour('255 255 0'))],
      ['Watermark', box()],
      ['Stamp', picture(61)],
    ] as const)
      assert.deepEqual(look(FIGURE, mark(type, over, more)).seen, ['18'], type);
    const seal = mark('Stamp', text('专用章', '', colour('255 0 0')));
    assert.equal(look(FIGURE, seal).page?.strikes, undefined);
  });
  it('strikes out with its text what that stands over, and says it', () => {
    const { page, seen } = look(FIGURE, mark('Path', text('19')));
    assert.deepEqual(seen, ['18']);
    assert.equal(page?.strikes?.length, 1);
    assert.deepEqual(page?.notes, ['批注：应为19', '批注：19']);
  });
  it('is passed over where its part is lost', () => {
    assert.deepEqual(look(FIGURE, '<Annot>').seen, ['18']);
  });
});

describe('a text of an OFD that runs aslant', () => {
  for (const turn of ['0.7 -0.7 0.7 0.7 0 0', '0.87 0.5 -0.5 0.87 0 0'])
    it(`is told as a watermark and is no figure (${turn})`, () => {
      const { page, seen } = look(`${FIGURE}${text('56', `CTM="${turn}"`)}${text('56', `CTM="${turn}"`)}`);
      assert.deepEqual([seen, page?.notes], [['18'], ['水印：56']]);
    });
  it('is not told where nobody sees it', () => {
    const { page, seen } = look(`${FIGURE}${text('56', 'CTM="0.7 -0.7 0.7 0.7 0 0" Alpha="0"')}`);
    assert.deepEqual([seen, page?.notes], [['18'], undefined]);
  });
});
