import assert from 'node:assert/strict';
import { openPdf } from '../../../../src/hosts/file/reading/openPdf.js';
import { readPublishedFile } from '../../../../src/opening/published.js';
import { publishedParts } from '../../../imports/publishedParts.js';
import { pdfByHand } from '../../../imports/pdf/pdfByHand.js';
import { sample } from '../../../samples.js';
import { drawnPdf, formOf, textAt, type DrawnPdf } from './drawnPdf.js';

/** The figure at (100, 700), and a box around it. */
const FIGURE = textAt('18', 100, 700);
const BOX = '90 695 40 20 re f';

/** Bands of one point below the figure, so far from each other. */
const bands = (apart: number, way: 're' | 're f' | 'picture') =>
  Array.from({ length: Math.ceil(20 / apart) }, (_, at) => 695 + at * apart)
    .map((y) =>
      way === 'picture'
        ? `q 40 0 0 1 90 ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q`
        : `90 ${y} 40 1 ${way}`,
    )
    .join(' ');

/** What one reads on a page that draws this, and what nobody sees. */
async function look(content: string, more: DrawnPdf = {}) {
  const [page] = await openPdf(drawnPdf(content, more));
  const textsOf = (texts: readonly { readonly text: string }[] = []) =>
    texts.map(({ text }) => text.trim()).filter((text) => text !== '');
  return [textsOf(page?.texts), textsOf(page?.unseen)] as const;
}

const cases = (
  title: string,
  wanted: readonly [string[], string[]],
  all: Readonly<Record<string, string>>,
) => {
  for (const [what, content] of Object.entries(all))
    it(`${title}: ${what}`, async () => assert.deepEqual(await look(content), wanted));
};

describe('a text of a PDF', () => {
  cases('is not seen below what is drawn after it', [[], ['18']], {
    'a white box': `${FIGURE} 1 g ${BOX}`,
    'a black box': `${FIGURE} 0 g ${BOX}`,
    'two boxes side by side': `${FIGURE} 1 g 90 695 17 20 re 107 695 20 20 re f`,
    'a round shape': `${FIGURE} 1 g 90 705 m 90 725 130 725 130 705 c 130 685 90 685 90 705 c f`,
    'a thick line': `${FIGURE} 1 G 16 w 90 705 m 130 705 l S`,
    'a box with a border': `${FIGURE} 1 g ${BOX.replace(/f$/, 'B')}`,
    'a picture': `${FIGURE} q 40 0 0 20 90 695 cm /White Do Q`,
    'a turned picture': `${FIGURE} q 0 20 -40 0 130 695 cm /White Do Q`,
    'a picture of the page itself': `${FIGURE} q 40 0 0 20 90 695 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q`,
  });
  cases('is seen', [['18'], []], {
    'over what is drawn before it': `1 g ${BOX} 0 g ${FIGURE}`,
    'beside a box': `${FIGURE} 1 g 120 695 40 20 re f`,
    'below what lets it through': `${FIGURE} 1 1 0 rg /Half gs ${BOX}`,
    'below a marker': `${FIGURE} 1 1 0 rg /Multiply gs ${BOX}`,
    'below a box that is cut off': `${FIGURE} q 0 0 50 50 re W n 1 g ${BOX} Q`,
    'below a transparent picture': `${FIGURE} q 40 0 0 20 90 695 cm /Clear Do Q`,
    'below a frame': `${FIGURE} ${BOX.replace(/f$/, 'S')}`,
    'within a ring': `${FIGURE} 1 g 50 650 100 100 re 80 680 60 60 re f*`,
    'below the red star of a seal': `${FIGURE} 1 0 0 rg 110 780 m 60 640 l 180 730 l 40 730 l 160 640 l f`,
    'in white on a dark box': `0 0 1 rg ${BOX} 1 g ${FIGURE}`,
    'in white on a picture': `q 40 0 0 20 90 695 cm /White Do Q 1 g ${FIGURE}`,
    'in white on dark bands': `0 0 1 rg ${bands(1, 're f')} 1 g ${FIGURE}`,
    'in white on bands of one path': `0 0 1 rg ${bands(1, 're')} f 1 g ${FIGURE}`,
    'in white on bands of a picture': `${bands(1, 'picture')} 1 g ${FIGURE}`,
    'in black on black rules': `0 g ${bands(5, 're f')} ${FIGURE}`,
    'where its outline is drawn': `1 g 0 G 2 Tr ${FIGURE}`,
    'on a page all of whose type is small': textAt('18', 100, 700, 2),
  });
  cases('is not seen', [['7'], ['18']], {
    'in white on paper': `1 g ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'in white on paper with rules': `0 g ${bands(5, 're f')} 103 690 0.8 30 re f 1 g ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'in white on a white box over dark bands': `0 0 1 rg ${bands(1, 're f')} 1 g ${BOX} ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'in white on white bands': `1 g ${bands(1, 're f')} ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'in nearly white': `0.97 g ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'in the colour of the box below it': `0.2 g ${BOX} ${FIGURE} 0 g ${textAt('7', 300, 700)}`,
    'where it is transparent': `q /None gs ${FIGURE} Q ${textAt('7', 300, 700)}`,
    'where it is not painted': `3 Tr ${FIGURE} 0 Tr ${textAt('7', 300, 700)}`,
    'outside of what is shown': `q 0 0 50 50 re W n ${FIGURE} Q ${textAt('7', 300, 700)}`,
    'in type of two points': `${textAt('18', 100, 700, 2)} ${textAt('7', 300, 700)}`,
    'in a layer that is off': `/OC /Layer BDC ${FIGURE} EMC ${textAt('7', 300, 700)}`,
    'below a box, behind which another one stands': `${FIGURE} 1 g ${BOX} 0 g ${textAt('7', 100, 700)}`,
  });
  it('is seen in part where other digits of it are white, covered or cut off', async () => {
    const tail = 'BT /F 12 Tf 1 0 0 1 113.344 700 Tm (1) Tj ET';
    assert.deepEqual(await look(`${textAt('34', 100, 700)} 1 g ${tail}`), [['34'], ['1']]);
    assert.deepEqual(await look(`${textAt('1812', 100, 700)} 1 g 90 695 23 20 re f`), [['12'], ['18']]);
  });
  it('is no figure where some of its digits are cut off', async () => {
    const cut = (said: string) => `q 0 690 113 30 re W n ${textAt(said, 100, 700)} Q`;
    for (const [said, first, rest] of [
      ['1812', '18', '12'],
      ['18,12', '18', ',12'],
      ['812.5', '81', '2.5'],
    ] as const) {
      const [page] = await openPdf(drawnPdf(cut(said)));
      const [seen, gone] = page?.texts ?? [];
      assert.deepEqual([seen?.text, gone?.text, gone?.left], [first, rest, seen?.left], said);
    }
    assert.deepEqual(await look(cut('labels')), [['lab'], ['els']]);
  });
  it('is not seen where a form draws it so, and is where a group around a box is transparent', async () => {
    const group = '/BBox [0 0 600 900] /Group << /S /Transparency >>';
    assert.deepEqual(await look(`${FIGURE} /Form Do`, { objects: [formOf(`1 g ${BOX}`)] }), [[], ['18']]);
    assert.deepEqual(await look(`${FIGURE} /Half gs /Form Do`, { objects: [formOf(`1 g ${BOX}`, group)] }), [
      ['18'],
      [],
    ]);
    assert.deepEqual(
      await look(`${FIGURE} /Form Do`, { objects: [formOf(`1 g ${BOX}`, '/BBox [0 0 9 9]')] }),
      [['18'], []],
    );
    assert.deepEqual(await look(`1 g /Form Do`, { objects: [formOf(FIGURE)] }), [[], ['18']]);
  });
});

describe('a page of a PDF with far more than a report has', () => {
  for (const [what, content] of Object.entries({
    'of 41,000 characters': textAt('a'.repeat(41_000), 0, 700, 0.01),
    'of boxes beside very many texts': '200 0 90 800 re f '.repeat(1000) + `${FIGURE} `.repeat(4000),
  }))
    it(`is refused: ${what} #slow`, async () => {
      await assert.rejects(openPdf(drawnPdf(content)), { code: 'tooManyCells' });
    });
  it('is read with very many frames in one path #slow', async () => {
    const frames = `${FIGURE} 1 g ${'0 0 1 1 re '.repeat(200_000)} f`;
    const [page] = await openPdf(drawnPdf(frames));
    assert.deepEqual(
      page?.texts.map(({ text }) => text),
      ['18'],
    );
  });
  it('is read with very many pictures beside its texts #slow', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => textAt('1'.repeat(100), 50, 700 - 2 * at, 6));
    for (const place of ['5 0 0 5 0 0', '300 0 0 5 250 800', '9 0 0 9 580 800']) {
      const pictures = `q ${place} cm ${'/White Do '.repeat(30_000)} Q`;
      const [page] = await openPdf(drawnPdf(`${texts.join(' ')} ${pictures}`));
      assert.equal(page?.texts.length, 300, place);
    }
  });
  it('is read where it has as many as a large table #slow', async () => {
    const cells = Array.from({ length: 2000 }, (_, at) => {
      const [x, y] = [10 + 14 * (at % 40), 10 + 16 * Math.floor(at / 40)];
      return `0.9 g ${x} ${y} 14 16 re f 0 g ${textAt('18', x, y + 4, 6)}`;
    });
    const [page] = await openPdf(drawnPdf(cells.join(' ')));
    assert.equal(page?.texts.filter(({ text }) => text.includes('18')).length, 2000);
  });
});

describe('the text that a program recognised in a scan', () => {
  const scan = 'q 500 0 0 700 50 50 cm /White Do Q';
  const said = textAt('recognised in a scan 18', 100, 700);
  const scannedOf = async (content: string, more?: DrawnPdf) =>
    (await openPdf(drawnPdf(content, more)))[0]?.isScanned;
  it('is read, below the scan and above it', async () => {
    const words = ['recognised in a scan 18'];
    for (const content of [`3 Tr ${said} 0 Tr ${scan}`, `${scan} 3 Tr ${said}`, `${said} ${scan}`]) {
      assert.deepEqual(await look(content), [words, []], content);
      assert.equal(await scannedOf(content), true, content);
    }
  });
  it('is none on a small picture, beside one, or where other text of the page is seen', async () => {
    const small = 'q 100 0 0 100 50 650 cm /White Do Q';
    for (const content of [
      `3 Tr ${FIGURE} ${small}`,
      `${scan} 3 Tr ${textAt('18', 10, 10)}`,
      `${FIGURE} ${small}`,
    ]) {
      assert.deepEqual(await look(content), [[], ['18']], content);
      assert.equal(await scannedOf(content), undefined, content);
    }
    assert.equal(await scannedOf(`${scan} ${said}`), undefined);
  });
});

describe('a figure of a report as PDF that nobody sees', () => {
  const report = sample('suqian-2023');
  const drawn = new TextDecoder('latin1').decode(pdfByHand(publishedParts(report)));
  const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  for (const [what, over] of [
    ['a white box', '1 g X Y 9 8 re f 0 g'],
    ['a white line', '1 G 9 w X Z m V Z l S'],
    ['a black box', 'X Y 9 8 re f'],
  ] as const)
    it(`is left out and told below ${what} #slow`, async () => {
      const found = /BT \/F 7 Tf 1 0 0 1 (\S+) (\S+) Tm <00320031> Tj ET/.exec(drawn);
      assert.ok(found);
      const [at, x, y] = [found.index + found[0].length, Number(found[1]), Number(found[2])];
      const covering = over
        .replaceAll('X', String(x - 1))
        .replace('V', String(x + 16))
        .replace('Y', String(y - 1))
        .replaceAll('Z', String(y + 2.5))
        .replace(' 9 8 re', ' 17 8 re');
      const changed = lengthened(drawn, at, `\n${covering}`);
      const { remarks } = await readPublishedFile(bytesOf(changed), 'pdf');
      const told = remarks.flatMap((each) =>
        each.kind === 'leftOut' && each.what === 'invisible' ? each.texts : [],
      );
      assert.deepEqual(told, ['21']);
    });
});

describe('a report as PDF that is the scan of a paper', () => {
  it('is read and told by its pages #slow', async () => {
    const report = sample('suqian-2023');
    const text = new TextDecoder('latin1').decode(pdfByHand(publishedParts(report)));
    // A picture of the page itself, behind text that is not painted.
    const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q 3 Tr\n';
    const scanned = text.replace(/<< \/Length (\d+) >>\nstream\n1 0 0 1/g, (_, length: string) => {
      return `<< /Length ${Number(length) + picture.length} >>\nstream\n${picture}1 0 0 1`;
    });
    const { report: read, remarks } = await readPublishedFile(
      Uint8Array.from(scanned, (character) => character.charCodeAt(0)),
      'pdf',
    );
    assert.deepEqual(read.readings, report.readings);
    assert.deepEqual(remarks, [{ kind: 'scanned', pages: [1, 2, 3, 4].slice(0, pagesOf(text)) }]);
  });
});

function pagesOf(text: string): number {
  return text.split('/Type /Page ').length - 1;
}

/** A PDF with more in one of its streams, whose length is stated before it. */
function lengthened(text: string, at: number, more: string): string {
  const start = text.lastIndexOf('<< /Length ', at);
  const end = text.indexOf(' >>', start);
  const length = Number(text.slice(start + 11, end)) + more.length;
  return `${text.slice(0, start)}<< /Length ${length}${text.slice(end, at)}${more}${text.slice(at)}`;
}
