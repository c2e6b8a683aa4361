import type { Random } from '../../../../bench/random.js';

/** A text as a package writes it, and what a cell shows of it. */
export interface WrittenText {
  /** The markup inside `<si>` or `<is>`. */
  readonly xml: string;
  readonly text: string;
  /** The text without what is struck out, raised or lowered, where that is not all. */
  readonly plain?: string;
}

/** Pieces of texts that must not be taken for something else: what is shown, and how it is written. */
const PIECES: readonly (readonly [shown: string, written: string])[] = [
  ['政府信息', '政府信息'],
  ['公开', '&#20844;&#x5f00;'],
  ['12', '12'],
  ['<b>', '&lt;b&gt;'],
  ['&amp;', '&amp;amp;'],
  ['"\'', '&quot;&apos;'],
  ['𠮷', '𠮷'],
  ['  ', '  '],
  ['\n', '\n'],
  ['\t', '&#9;'],
  ['\r', '_x000D_'],
  ['_x000D_', '_x005F_x000D_'],
  ['_x00z', '_x00z'],
  ['a & <b>', '<![CDATA[a & <b>]]>'],
  ['５①', '５①'],
  ['=1+1', '=1+1'],
  ['TRUE', 'TRUE'],
  ['#REF!', '#REF!'],
];

const RUN_LOOKS: readonly (readonly [looks: string, isPlain: boolean])[] = [
  ['', true],
  ['<rPr><b/><sz val="9"/></rPr>', true],
  ['<rPr><strike val="0"/><vertAlign val="baseline"/></rPr>', true],
  ['<rPr><strike/></rPr>', false],
  ['<rPr><vertAlign val="superscript"/></rPr>', false],
  ['<rPr><b/><vertAlign val="subscript"/></rPr>', false],
];

const PHONETICS = '<rPh sb="0" eb="1"><t>ピン5</t></rPh><phoneticPr fontId="0"/>';

/** A random text: plain or in runs, with phonetic runs or without. */
export function randomText(random: Random): WrittenText {
  const phonetics = random.below(4) === 0 ? PHONETICS : '';
  if (random.below(3) > 0) {
    const { shown, written } = randomPieces(random);
    return { xml: textElement(written) + phonetics, text: shown };
  }
  const runs = Array.from({ length: 1 + random.below(4) }, () => {
    const [looks, isPlain] = RUN_LOOKS[random.below(RUN_LOOKS.length)]!;
    return { looks, isPlain, ...randomPieces(random) };
  });
  const xml = runs.map(({ looks, written }) => `<r>${looks}${textElement(written)}</r>`).join('');
  const text = runs.map(({ shown }) => shown).join('');
  const plain = runs.map(({ shown, isPlain }) => (isPlain ? shown : '')).join('');
  return { xml: xml + phonetics, text, ...(plain === text ? {} : { plain }) };
}

function randomPieces(random: Random): { readonly shown: string; readonly written: string } {
  const pieces = Array.from({ length: 1 + random.below(4) }, () => PIECES[random.below(PIECES.length)]!);
  return { shown: pieces.map(([shown]) => shown).join(''), written: pieces.map(([, each]) => each).join('') };
}

function textElement(written: string): string {
  return `<t xml:space="preserve">${written}</t>`;
}
