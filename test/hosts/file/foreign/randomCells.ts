import type { Random } from '../../../../bench/random.js';
import type { SheetCell } from '../../../../src/core/draw/sheet.js';
import { randomText } from './randomTexts.js';

/** What a cell holds, and the markup that says so: the attributes of `<c>` and what is inside it. */
export interface WrittenContent {
  readonly attributes: string;
  readonly inside: string;
  /** What is read; undefined for a cell that holds nothing. */
  readonly content: Omit<SheetCell, 'row' | 'column'> | undefined;
}

/** The cell formats of a random book: the index of each in `cellXfs`. */
const FORMATS = { general: 0, date: 1, chineseDate: 2, amount: 3, red: 4, struck: 5 } as const;

/** Adds a text to those that cells share; returns its index. */
export type Share = (xml: string) => number;

/** A random cell. `days` gives the day that a number is in the epoch of its book. */
export function randomCell(random: Random, share: Share, days: (value: number) => string): WrittenContent {
  const make = [numberCell, textCell, numberCell, textCell, dateCell, otherCell, emptyCell, formulaCell];
  return make[random.below(make.length)]!(random, share, days);
}

const NUMBERS = [
  '0',
  '12',
  '-3',
  '1.5',
  '99.00000000000001',
  '1E3',
  '2.5e-7',
  '1808595',
  '12345678901234567',
  '.5',
  '7.',
];

function pickNumber(random: Random): string {
  return random.below(2) === 0 ? String(random.below(5000)) : NUMBERS[random.below(NUMBERS.length)]!;
}

function numberCell(random: Random): WrittenContent {
  const written = pickNumber(random);
  const format = [FORMATS.general, FORMATS.amount, FORMATS.red][random.below(3)]!;
  const type = random.below(3) === 0 ? ' t="n"' : '';
  return {
    attributes: ` s="${format}"${type}`,
    inside: `<v>${written}</v>`,
    content: { value: Number(written) },
  };
}

function dateCell(random: Random, _share: Share, days: (value: number) => string): WrittenContent {
  const value = 40_000 + random.below(8_000);
  const format = [FORMATS.date, FORMATS.chineseDate][random.below(2)]!;
  return { attributes: ` s="${format}"`, inside: `<v>${value}</v>`, content: { value, date: days(value) } };
}

function textCell(random: Random, share: Share): WrittenContent {
  const { xml, text, plain } = randomText(random);
  const content = { value: text, ...(plain === undefined ? {} : { plain }) };
  const isStruck = random.below(12) === 0;
  const style = isStruck ? ` s="${FORMATS.struck}"` : '';
  const read = isStruck && text !== '' ? { value: text, plain: '' } : content;
  if (random.below(2) === 0)
    return { attributes: `${style} t="inlineStr"`, inside: `<is>${xml}</is>`, content: read };
  return { attributes: `${style} t="s"`, inside: `<v>${share(xml)}</v>`, content: read };
}

function otherCell(random: Random): WrittenContent {
  const cells: readonly WrittenContent[] = [
    { attributes: ' t="b"', inside: '<v>1</v>', content: { value: true } },
    { attributes: ' t="b"', inside: '<v>0</v>', content: { value: false } },
    { attributes: ' t="e"', inside: '<v>#REF!</v>', content: { value: null, error: '#REF!' } },
    { attributes: ' t="e"', inside: '<v>#DIV/0!</v>', content: { value: null, error: '#DIV/0!' } },
    {
      attributes: ' t="d"',
      inside: '<v>2023-05-06</v>',
      content: { value: '2023-05-06', date: '2023-05-06' },
    },
    { attributes: ' t="str"', inside: '<v>文_x000a_字</v>', content: { value: '文\n字' } },
  ];
  return cells[random.below(cells.length)]!;
}

function emptyCell(random: Random): WrittenContent {
  const inside = ['', '<v/>', '<extLst><ext uri="x"><y:v xmlns:y="y">5</y:v></ext></extLst>'][
    random.below(3)
  ]!;
  return { attributes: ` s="${random.below(5)}"`, inside, content: undefined };
}

function formulaCell(random: Random): WrittenContent {
  const formula = ['SUM(A1:B2)', 'A1&amp;"&lt;件&gt;"', "'表 二'!$B$3+1"][random.below(3)]!;
  const shown = formula.replace('&amp;', '&').replace('&lt;', '<').replace('&gt;', '>');
  const results: readonly (readonly [attributes: string, value: string, Partial<SheetCell>])[] = [
    ['', `<v>${random.below(900)}</v>`, {}],
    ['', '', { value: null }],
    [' t="str"', '<v>十二</v>', { value: '十二' }],
    [' t="b"', '<v>1</v>', { value: true }],
    [' t="e"', '<v>#N/A</v>', { value: null, error: '#N/A' }],
  ];
  const [attributes, value, told] = results[random.below(results.length)]!;
  const number = Number(/\d+/.exec(value)?.[0]);
  return {
    attributes,
    inside: `<f>${formula}</f>${value}`,
    content: { value: number, ...told, isFormula: true, formula: shown },
  };
}
