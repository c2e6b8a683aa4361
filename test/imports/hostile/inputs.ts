import { deflateSync } from 'node:zlib';
import { docxByHand } from '../word/docxByHand.js';
import { docByHand, IN_TABLE, rowEnd } from '../word/docByHand.js';
import { rtfByHand } from '../word/rtfByHand.js';
import { ofdOfGraphic } from './ofdOfGraphic.js';
import { pdfForm, pdfOfStream } from './pdfOfStream.js';

/** What is given to a reader: a page or a text, or the bytes of a document. */
export type HostileInput =
  | { readonly page: string }
  | { readonly text: string }
  | { readonly word: Uint8Array }
  | { readonly oldWord: Uint8Array }
  | { readonly richText: Uint8Array }
  | { readonly pdf: Uint8Array }
  | { readonly ofd: Uint8Array };

const HEAD = '青山县民政局2023年政府信息公开工作年度报告\n一、总体情况\n';
const tags =
  (tag: string, count = 1_000_000) =>
  () => ({ page: `<html>${tag.repeat(count)}` });
const text = (line: string, count: number) => () => ({ text: HEAD + line.repeat(count) });
const chapter = (line: string, count: number) => () => ({
  text: `${HEAD}三、收到和处理政府信息公开申请情况\n${line.repeat(count)}`,
});
const chapterOf = (label: string, line: string, count: number) => () => ({
  text: `${HEAD}三、收到和处理政府信息公开申请情况\n${label}${line.repeat(count)}`,
});
const packed = (content: Buffer) => pdfOfStream(deflateSync(content, { level: 9 }));
const drawing = (content: string, others: readonly string[] = []) =>
  pdfOfStream(deflateSync(content), others);
const LINE = '0 0 m 9 9 l S ';

/** Inputs made to take long, much memory, or to run something; each is made anew. */
export const hostileInputs: Readonly<Record<string, () => HostileInput>> = {
  'a page of 10^6 div': tags('<div>'),
  'a page of 10^6 unknown elements': tags('<x>'),
  'a page of unknown elements up to the limit': tags('<x>', 149_000),
  'a page of svg up to the limit': tags('<svg>', 149_000),
  'a page of ruby up to the limit': tags('<ruby><rt>', 74_000),
  'a page of 10^6 headings': tags('<h1>'),
  'a page of tables in tables': tags('<table><tr><td>', 300_000),
  'a page of bold paragraphs': tags('<p><b>', 500_000),
  'a page of 10^6 attributes': () => ({ page: `<html><p ${'a=1 '.repeat(1_000_000)}>` }),
  'a page of styles': () => ({
    page: `<style>${'.a{display:none}'.repeat(300_000)}</style><p class="${'a '.repeat(100_000)}">`,
  }),
  'a page with scripts': () => ({
    page: `<html><script>globalThis.ran = 1</script><body onload="globalThis.ran = 1">${'<img src="http://host.invalid/a" onerror="globalThis.ran = 1"><link rel=stylesheet href="http://host.invalid/b">'.repeat(20_000)}`,
  }),
  'a document that unpacks to 300 MB': () => ({ word: docxByHand('<w:p/>'.repeat(50_000_000)) }),
  'a document of tables in tables': () => ({
    word: docxByHand('<w:tbl><w:tr><w:tc>'.repeat(60_000) + '</w:tc></w:tr></w:tbl>'.repeat(60_000)),
  }),
  'an old document of 2 million characters': () => ({
    oldWord: docByHand([{ text: '一'.repeat(2_000_000) }]),
  }),
  'an old document of paragraphs up to the limit': () => ({
    oldWord: docByHand([{ text: '1\r'.repeat(199_000) }]),
  }),
  'an old document of fields up to the limit': () => ({
    oldWord: docByHand([{ text: '\u0013a\u0014'.repeat(60_000) + '\u0015'.repeat(60_000) }]),
  }),
  'an old document of cells up to the limit': () => ({
    oldWord: docByHand([
      { text: '1\u0007'.repeat(195_000), paragraph: IN_TABLE },
      { text: '\u0007', paragraph: rowEnd([{ right: 500 }]) },
    ]),
  }),
  'an old document of rows up to the limit': () => ({
    oldWord: docByHand([{ text: '\u0007'.repeat(399_000), paragraph: rowEnd([{ right: 500 }]) }]),
  }),
  'rich text of 10 MB of braces': () => ({ richText: rtfByHand('{}'.repeat(4_900_000)) }),
  'rich text of 10 MB of words': () => ({ richText: rtfByHand('\\b'.repeat(4_900_000)) }),
  'rich text of rows': () => ({
    richText: rtfByHand('\\trowd\\cellx9\\intbl 1\\cell\\row'.repeat(300_000)),
  }),
  'rich text of cells within each other': () => ({
    richText: rtfByHand('\\intbl\\itap999999999 1\\nestcell '.repeat(1000)),
  }),
  'rich text of characters by their numbers': () => ({ richText: rtfByHand('\\u25910?'.repeat(1_200_000)) }),
  'a PDF that unpacks to 1 GB': () => ({ pdf: packed(Buffer.alloc(1_000_000_000, 0x20)) }),
  'a PDF packed twice': () => ({ pdf: packed(deflateSync(Buffer.alloc(400_000_000, 0x20), { level: 9 })) }),
  'a PDF of 10^6 lines': () => ({ pdf: packed(Buffer.from('0 0 m 1 1 l S '.repeat(1_000_000))) }),
  'a PDF of 10^6 letters': () => ({ pdf: packed(Buffer.from(`BT /F1 9 Tf ${'(a) Tj '.repeat(1_000_000)}`)) }),
  'a PDF of 20,000 states within each other': () => ({ pdf: drawing(`${'q '.repeat(20_000)}${LINE}`) }),
  'a PDF of 200,000 states within each other': () => ({ pdf: drawing('q\n'.repeat(200_000)) }),
  'a PDF of 1,000 states around 100,000 lines': () => ({
    pdf: drawing('q '.repeat(1000) + LINE.repeat(100_000)),
  }),
  'a PDF whose form keeps 20,000 states': () => ({
    pdf: drawing('/X1 Do ', [pdfForm(`${'q '.repeat(20_000)}${LINE}`)]),
  }),
  'a PDF of 90,000 forms': () => ({ pdf: drawing('/X1 Do '.repeat(90_000), [pdfForm(LINE)]) }),
  'an OFD that draws a long path 2,000 times': () => ({
    ofd: ofdOfGraphic(
      `<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 ${'L 9 8 '.repeat(100_000)}</ofd:AbbreviatedData></ofd:PathObject>`,
      2000,
    ),
  }),
  'an OFD that draws a text of many distances 2,000 times': () => ({
    ofd: ofdOfGraphic(
      `<ofd:TextObject Boundary="0 0 9 9" Size="3"><ofd:TextCode DeltaX="${'1 '.repeat(300_000)}">1</ofd:TextCode></ofd:TextObject>`,
      2000,
    ),
  }),
  'an OFD that draws what has a long place 2,000 times': () => ({
    ofd: ofdOfGraphic(`<ofd:PathObject Boundary="${'1 '.repeat(300_000)}"/>`, 2000),
  }),
  'an OFD that draws what holds 200,000 elements 5,000 times': () => ({
    ofd: ofdOfGraphic(
      `<ofd:TextObject Boundary="0 0 9 9">${'<ofd:Z/>'.repeat(200_000)}</ofd:TextObject>`,
      5000,
    ),
  }),
  'an OFD whose graphic has 200,000 elements before its content': () => ({
    ofd: ofdOfGraphic('', 20_000, '<ofd:Z/>'.repeat(200_000)),
  }),
  'an OFD with 20,000 objects that are drawn by parameters of 200,000 elements': () => ({
    ofd: ofdOfGraphic(
      '<ofd:PathObject Boundary="0 0 9 9" Fill="true" DrawParam="1"/>',
      20_000,
      '',
      `<ofd:DrawParams><ofd:DrawParam ID="1">${'<ofd:Z/>'.repeat(200_000)}</ofd:DrawParam></ofd:DrawParams>`,
    ),
  }),
  'a text of 50 MB in one line': text('一', 16_000_000),
  'a text of 50 MB of figures': text('1 ', 25_000_000),
  'a text of 50 MB of quotes': text('"', 50_000_000),
  'a text of quotes up to the limit': text('"', 1_900_000),
  'a text of quotes in lines behind a label': chapterOf('（一）予以公开 0 0 0 0 0 0 0\n', '""\n', 17_000),
  'a text of quotes in lines': text('"""\n', 19_000),
  'a text of rows of figures': chapter('0 0 0 0 0 0 0\n', 19_000),
  'a text of labels and signs between cells': chapter('行政许可\n|\n|\n|\n', 4_900),
  'a text of labels, then figures': chapter('2.重复申请\n', 9_000),
  'a text of beginnings of titles': text('2023年政府信息公开\n', 19_000),
  'a text of prefixes': text(`${'a-'.repeat(38)}\n`, 19_000),
  'a text of brackets': text(`${'（(【[ '.repeat(18)}\n`, 19_000),
  'a text of bold': text(`${'**a'.repeat(30)} \n`, 19_000),
  'a text of fields that do not end': text('<input ', 270_000),
  'a preface of fields': () => ({
    text: `青山县民政局2023年政府信息公开工作年度报告\n${`${'地址：邮编：电话：'.repeat(100)}\n`.repeat(1_900)}一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n`,
  }),
};
