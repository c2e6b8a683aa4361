import { publishedParts } from '../../imports/publishedParts.js';
import { bodyOf, docxByHand } from '../../imports/word/docxByHand.js';
import { docByHand, runsOf } from '../../imports/word/docByHand.js';
import { richTextOf } from '../../imports/word/rtfByHand.js';
import { edit } from '../../hosts/file/editParts.js';
import { savedAs } from '../../hosts/file/other/savedAs.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { pdfOfStream } from '../../imports/hostile/pdfOfStream.js';
import { suqian } from '../reports.js';
import type { Answer, OddInput } from './oddInput.js';

const parts = publishedParts(suqian);
const body = bodyOf(parts);
const DOCUMENT = 'word/document.xml';
/** The run of the first figure of a company in 表三. */
const CELL = /(一、本年新收(?:.*?<w:tc>){2}.*?)<w:r>.*?<\/w:r>/su;

const word = (what: string, change: (xml: string) => string, answer: Answer): OddInput => ({
  what: `a document ${what}`,
  file: 'a.docx',
  bytes: () => docxByHand(change(body)),
  answer,
});
const run = (markup: string, answer: Answer) =>
  word(`with a figure ${markup.slice(0, 70)}`, (xml) => xml.replace(CELL, `$1${markup}`), answer);
const twelve = '<w:r><w:t>12</w:t></w:r>';

const ODS = Promise.resolve(drawn(suqian)).then((book) => savedAs(book, 'ods'));
const ods = (what: string, change: (xml: string) => string, answer: Answer): OddInput => ({
  what: `an .ods file ${what}`,
  file: 'a.ods',
  bytes: async () => edit(await ODS, 'content.xml', change),
  answer,
});

/** A document whose bytes from some place on are others. */
const damaged = (file: string, bytes: () => Uint8Array, seed: number): OddInput => ({
  what: `${file} with bytes changed (${seed})`,
  file,
  bytes: () => {
    const copy = Uint8Array.from(bytes());
    for (let at = seed; at < copy.length; at += 997) copy[at] = (copy[at] ?? 0) ^ (seed % 251 || 1);
    return copy;
  },
  answer: 'any',
});

/** Documents and other spreadsheets with something odd in them. */
export const oddDocuments: readonly OddInput[] = [
  run('<w:r><w:t>\u202e21</w:t></w:r>', { figure: 21 }),
  run('<w:bdo w:val="rtl"><w:r><w:t>21</w:t></w:r></w:bdo>', 'unread'),
  run('<w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>', { figure: 12 }),
  run(`${twelve}<w:r><w:instrText>9</w:instrText></w:r>`, { figure: 12 }),
  run(`<w:ins>${twelve}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>`, { figure: 12 }),
  run('<w:r><w:sym w:font="Wingdings" w:char="F031"/></w:r>', 'unread'),
  run(
    '<w:r><w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>12</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    { figure: 12 },
  ),
  run(
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>12</m:t></m:r></m:oMath>',
    'any',
  ),
  run(`<w:tbl><w:tr><w:tc><w:p>${twelve}</w:p></w:tc></w:tr></w:tbl>`, { figure: 12 }),
  word(
    'with a cell that spans 10^9 columns',
    (xml) => xml.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="1000000000"/>'),
    'any',
  ),
  word('with cells that go on with nothing', (xml) => xml.replace('<w:tcPr>', '<w:tcPr><w:vMerge/>'), 'any'),
  word(
    'of nothing but lists',
    () =>
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="__proto__"/><w:numId w:val="constructor"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'.repeat(
        20_000,
      ),
    'refused',
  ),
  {
    what: 'a document with an entity of a file',
    file: 'a.docx',
    bytes: () =>
      edit(docxByHand(body), DOCUMENT, (xml) =>
        xml
          .replace('<w:document', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document')
          .replace('<w:body>', '<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p>'),
      ),
    answer: 'refused',
  },
  ods(
    'with 10^9 columns of figures',
    (xml) =>
      xml.replace('<table:table-cell ', '<table:table-cell table:number-columns-repeated="1000000000" '),
    'any',
  ),
  ods(
    'with 10^9 rows',
    (xml) =>
      xml.replace(/<table:table-row(?=[ >])/, '<table:table-row table:number-rows-repeated="1000000000"'),
    'any',
  ),
  ods('with 10^9 spaces', (xml) => xml.replace('<text:p>', '<text:p><text:s text:c="1000000000"/>'), 'any'),
  ods(
    'with an entity of a file',
    (xml) =>
      xml
        .replace(
          /<office:document-content/,
          '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><office:document-content',
        )
        .replace('<text:p>', '<text:p>&a;'),
    'refused',
  ),
  ods(
    'with names of objects',
    (xml) => xml.replaceAll('table:style-name="', 'table:style-name="__proto__'),
    'same',
  ),
  ods(
    'with a figure that shows another',
    (xml) => xml.replace(/(一、本年新收.*?office:value=")\d+("[^>]*>)<text:p>\d+/su, '$112$2<text:p>21'),
    'any',
  ),
  {
    what: 'a PDF whose pages hold each other',
    file: 'a.pdf',
    bytes: () =>
      Buffer.from(
        Buffer.from(pdfOfStream(Buffer.from('q')))
          .toString('latin1')
          .replace(/\/Kids\s*\[[^\]]*\]/, '/Kids [2 0 R 2 0 R]'),
        'latin1',
      ),
    answer: 'refused',
  },
  ...[3, 101, 222, 345, 467].flatMap((seed) => [
    damaged('a.docx', () => docxByHand(body), seed),
    damaged('a.doc', () => docByHand(runsOf(parts)), seed),
    damaged('a.rtf', () => richTextOf(parts), seed),
  ]),
  ...[11, 202, 303].map((seed): OddInput => ({
    what: `an .xls file with bytes changed (${seed})`,
    file: 'a.xls',
    bytes: async () => {
      const copy = Uint8Array.from(savedAs(await drawn(suqian), 'biff8'));
      for (let at = 600 + seed; at < copy.length; at += 4_999) copy[at] = (copy[at] ?? 0) ^ (seed % 251);
      return copy;
    },
    answer: 'any',
  })),
];
