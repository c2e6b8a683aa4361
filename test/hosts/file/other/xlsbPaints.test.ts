import { utils, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { recordsOf } from '../../../../src/hosts/file/other/binaryRecords.js';
import { long, short } from './biffByHand.js';
import { savedAs, sheetsIn } from './savedAs.js';

/** A record of an .xlsb part: its type and its contents. */
type PartRecord = readonly [type: number, contents: readonly number[]];

/** The bytes of records; types and sizes have seven bits in a byte. */
const bytesOf = (records: readonly PartRecord[]) =>
  records.flatMap(([type, contents]) => [
    ...(type < 0x80 ? [type] : [(type & 0x7f) | 0x80, type >> 7]),
    ...[(contents.length & 0x7f) | 0x80, (contents.length >> 7) & 0x7f],
    ...contents,
  ]);

/** A part with more records before the first of a type. */
function withRecords(
  part: Uint8Array,
  before: number,
  records: readonly PartRecord[],
): Uint8Array<ArrayBuffer> {
  const at = [...recordsOf(part)].find(({ type }) => type === before)?.start;
  assert.ok(at !== undefined);
  return Uint8Array.from([...part.subarray(0, at), ...bytesOf(records), ...part.subarray(at)]);
}

const [END_OF_SHEET, END_OF_STYLES] = [130, 279];
const rgb = (colour: number) => [5, 0, 0, 0, colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff];
const theme = (place: number) => [6, place, 0, 0, 0, 0, 0, 0];
const property = (kind: number, ...bytes: readonly number[]) => [
  ...short(kind),
  ...short(bytes.length + 4),
  ...bytes,
];
const ink = (colour: readonly number[]) => property(5, ...colour);
const fill = (colour: readonly number[]) => property(2, ...colour);
const numbers = (code: string) =>
  property(0x26, ...short(code.length), ...[...code].flatMap((each) => short(each.charCodeAt(0))));
const look = (...properties: readonly (readonly number[])[]): PartRecord => [
  507,
  [...short(0), ...short(0), ...short(properties.length), ...properties.flat()],
];
const WHITE = ink(rgb(0xff_ff_ff));

const areas = (...list: readonly (readonly number[])[]): PartRecord => [
  461,
  [...long(1), ...long(0), ...long(list.length), ...list.flat().flatMap(long)],
];
const A1 = areas([0, 0, 0, 0]);
const whole = (value: number) => [0x1e, ...short(value)];
const reference = (row: number, column: number, token = 0x4c) => [token, ...long(row), ...short(column)];

/** LEFT(A1,1)="…" */
const begins = (sign: string) => [
  ...[reference(0, 0xc000), whole(1), [0x42, 2, 115, 0]],
  ...[[0x17, ...short(1), ...short(sign.charCodeAt(0))], [0x0b]],
];
/** A1:B1 */
const RANGE = [0x25, ...long(0), ...long(0), ...short(0), ...short(1)];

interface Rule {
  readonly template?: number;
  readonly order?: number;
  readonly flags?: number;
  readonly look?: number;
  readonly text?: string;
}
const rule = (
  kind: number,
  operator: number,
  formulas: readonly (readonly number[])[],
  { order = 1, flags = 0, look: dressing = 0, text, template = 0 }: Rule = {},
): PartRecord => [
  463,
  [
    ...[kind, template, dressing, order, operator, 0, 0].flatMap(long),
    ...short(flags),
    ...[0, 1, 2].flatMap((at) => long(formulas[at] ? formulas[at].length + 8 : 0)),
    ...(text === undefined
      ? long(-1)
      : [...long(text.length), ...[...text].flatMap((each) => short(each.charCodeAt(0)))]),
    ...formulas.flatMap((tokens) => [...long(tokens.length), ...tokens, ...long(0)]),
  ],
];
const BOTH = areas([0, 0, 0, 1]);
/** A rule by a formula that is one of those of Excel. */
const averaged = (template: number, deviations = 0) => rule(2, deviations, [[0x42, 0, 0, 0]], { template });
const above = (bound: number, more: Rule = {}) => rule(1, 5, [whole(bound)], more);
const by = (...tokens: readonly (readonly number[])[]) => rule(2, 0, [tokens.flat()]);
const bar = (shows: number): PartRecord => [467, [10, 90, shows]];
const icons = (flags: number): PartRecord => [465, [...long(3), ...short(flags)]];
/** The same of Excel 2010, behind a header. */
const laterAreas = (...list: readonly (readonly number[])[]): PartRecord => [
  1046,
  [...[2, 1, 2, list.length].flatMap(long), ...list.flat().flatMap(long), ...long(1), ...long(0)],
];
const laterA1 = laterAreas([0, 0, 0, 0]);
const LATER_RULE: PartRecord = [1048, Array.from({ length: 70 }, () => 0)];
const laterBar = (shows: number): PartRecord => [1051, [...long(0), 10, 90, shows, 0, 0, 0, 0]];
const laterIcons = (flags: number): PartRecord => [1052, [...long(0), ...long(3), ...short(flags)]];
const shaped = (kind: number) => rule(kind, 0, [], { look: -1 });

/** What is told of the 12 in A1, beside 3 in B1, of a sheet with these conditional formats and looks. */
function told(records: readonly PartRecord[], looks: readonly PartRecord[]): string {
  const sheet: WorkSheet = { '!ref': 'A1:B1', A1: { t: 'n', v: 12 }, B1: { t: 'n', v: 3 } };
  const parts = unzipSync(savedAs({ SheetNames: ['表1'], Sheets: { 表1: sheet } }, 'xlsb'));
  const [part, styles] = ['xl/worksheets/sheet1.bin', 'xl/styles.bin'] as const;
  parts[part] = withRecords(parts[part]!, END_OF_SHEET, records);
  parts[styles] = withRecords(parts[styles]!, END_OF_STYLES, looks);
  const cell = sheetsIn(zipSync(parts))[0]?.cells[0];
  const { row, column, value, ...seen } = cell ?? { row: 0, column: 0, value: 0 };
  assert.equal(utils.encode_cell({ r: row - 1, c: column - 1 }), 'A1');
  assert.equal(value, 12);
  return Object.keys(seen).join();
}

describe('a figure of an .xlsb that a conditional format', () => {
  const BLACK = ink(rgb(0));
  for (const [what, records, looks, wanted] of [
    ['makes white', [A1, above(1)], [WHITE], 'isInvisible'],
    ['makes white as the first one', [BOTH, rule(5, 1, [])], [WHITE], 'isInvisible'],
    ['makes white as the last one', [BOTH, rule(5, 1, [], { flags: 0x08 })], [WHITE], ''],
    ['makes white as a tenth', [BOTH, rule(5, 10, [], { flags: 0x10 })], [WHITE], 'isInvisible'],
    ['makes white above the average', [BOTH, averaged(25)], [WHITE], 'isInvisible'],
    ['makes white below the average', [BOTH, averaged(26)], [WHITE], ''],
    ['makes white from the average on', [BOTH, averaged(29)], [WHITE], 'isInvisible'],
    ['makes white up to the average', [BOTH, averaged(30)], [WHITE], ''],
    ['makes white above by two deviations', [BOTH, averaged(25, 2)], [WHITE], ''],
    ['makes white where it stands once', [BOTH, averaged(7)], [WHITE], 'isInvisible'],
    ['makes white where it stands twice', [BOTH, averaged(27)], [WHITE], ''],
    ['makes white, by a rule with a text', [A1, above(1, { text: '甲' })], [WHITE], 'isInvisible'],
    ['makes the white of the theme', [A1, above(1)], [ink(theme(0))], 'isInvisible'],
    ['makes white elsewhere', [areas([1, 1, 0, 0]), above(1)], [WHITE], ''],
    [
      'makes white in one of its areas',
      [areas([5, 5, 5, 5], [0, 3, 0, 3]), above(1)],
      [WHITE],
      'isInvisible',
    ],
    ['makes white where it is greater', [A1, above(12)], [WHITE], ''],
    ['makes black', [A1, above(1)], [BLACK], ''],
    ['fills with black', [A1, above(1)], [property(0, 1).concat(fill(rgb(0)))], 'isInvisible'],
    ['gives a colour on another', [A1, above(1)], [WHITE.concat(fill(rgb(0xff_00_00)))], ''],
    ['shows by no digit', [A1, above(1)], [numbers(';;;')], 'isInvisible'],
    ['shows as another', [A1, above(1)], [numbers('0%')], 'isShownOtherwise'],
    [
      'shows as a share, by the number of the format',
      [A1, above(1)],
      [property(0x29, 9, 0)],
      'isShownOtherwise',
    ],
    ['shows as it is, by the number of the format', [A1, above(1)], [property(0x29, 1, 0)], ''],
    ['strikes out', [A1, above(1)], [property(0x1d, 1)], 'plain'],
    ['raises', [A1, above(1)], [property(0x1b, 1, 0)], 'plain'],
    ['lowers', [A1, above(1)], [property(0x1b, 2, 0)], 'plain'],
    ['strikes out where it is greater', [A1, above(12)], [property(0x1d, 1)], ''],
    ['does not strike out', [A1, above(1)], [property(0x1d, 0).concat(property(0x1b, 0, 0))], ''],
    ['has in bold type', [A1, above(1)], [property(0x19, 0xbc, 2)], ''],
    ['shows as it is', [A1, above(1)], [numbers('#,##0"件"')], ''],
    ['makes white between bounds', [A1, rule(1, 1, [whole(10), whole(20)])], [WHITE], 'isInvisible'],
    ['makes white between others', [A1, rule(1, 1, [whole(13), whole(20)])], [WHITE], ''],
    ['makes white always', [A1, by([0x1d, 1])], [WHITE], 'isInvisible'],
    ['makes white never', [A1, by([0x1d, 0])], [WHITE], ''],
    [
      'makes white by its own figure',
      [A1, by(reference(0, 0xc000), whole(9), [0x0d])],
      [WHITE],
      'isInvisible',
    ],
    [
      'makes white by another figure',
      [A1, by(reference(0, 1, 0x44), whole(2), [0x0d])],
      [WHITE],
      'isInvisible',
    ],
    ['makes white by another that is less', [A1, by(reference(0, 1, 0x44), whole(3), [0x0d])], [WHITE], ''],
    ['makes white by what it begins with', [A1, by(...begins('1'))], [WHITE], 'isInvisible'],
    ['makes white by what others begin with', [A1, by(...begins('2'))], [WHITE], ''],
    ['makes white by a sum', [A1, by([...RANGE, 0x42, 1, 4, 0], whole(15), [0x0b])], [WHITE], 'isInvisible'],
    ['makes white by a formula that is not known', [A1, by([0x42, 0, 0, 0])], [WHITE], ''],
    ['has without a look', [A1, above(1, { look: -1 })], [WHITE], ''],
    [
      'makes white and another above it black',
      [A1, above(1), above(1, { order: 0, look: 1 })],
      [WHITE, BLACK],
      '',
    ],
    [
      'makes white below one that ends',
      [A1, above(1, { order: 2 }), above(1, { flags: 2, look: 7 })],
      [WHITE],
      '',
    ],
    ['makes white in a period of days', [A1, rule(2, 0, [[0x41, 221, 0]], { template: 15 })], [WHITE], ''],
    ['makes white by the day', [A1, by([0x41, 221, 0])], [WHITE], 'isUnsure'],
    ['makes red by the day', [A1, by([0x41, 221, 0])], [ink(rgb(0xff_00_00))], ''],
    ['makes white by a name', [A1, by([0x43, 1, 0, 0, 0])], [WHITE], 'isUnsure'],
    [
      'makes white by another sheet',
      [A1, by([0x5a, 0, 0, ...reference(0, 0).slice(1)])],
      [WHITE],
      'isUnsure',
    ],
    ['shows a bar of Excel 2010 for', [laterA1, LATER_RULE, laterBar(0)], [], 'isInvisible'],
    ['shows a bar of Excel 2010 beside', [laterA1, LATER_RULE, laterBar(1)], [], ''],
    ['shows an icon of Excel 2010 for', [laterA1, LATER_RULE, laterIcons(2)], [], 'isInvisible'],
    [
      'shows an icon of Excel 2010 for, of other icons',
      [laterA1, LATER_RULE, laterIcons(3)],
      [],
      'isInvisible',
    ],
    ['shows an icon of Excel 2010 beside', [laterA1, LATER_RULE, laterIcons(1)], [], ''],
    ['shows a bar of Excel 2010 elsewhere', [laterAreas([1, 1, 0, 0]), LATER_RULE, laterBar(0)], [], ''],
    ['has cut bars of Excel 2010', [laterA1, LATER_RULE, [1051, [0, 0, 0, 0, 10, 90]]], [], ''],
    ['shows a bar for', [A1, shaped(4), bar(0)], [], 'isInvisible'],
    ['shows a bar beside', [A1, shaped(4), bar(1)], [], ''],
    ['shows an icon for', [A1, shaped(6), icons(2)], [], 'isInvisible'],
    ['shows an icon beside', [A1, shaped(6), icons(4)], [], ''],
    ['cuts', [A1, [463, [1, 0, 0, 0]], [461, [1]]], [WHITE], ''],
  ] as const)
    it(`${what} is ${wanted === '' ? 'as it is' : 'told'}`, () =>
      assert.equal(
        told(
          records,
          looks.map((each) => look(...partsOf(each))),
        ),
        wanted,
      ));
});

/** The properties in some bytes, by their sizes. */
function partsOf(bytes: readonly number[]): readonly (readonly number[])[] {
  if (bytes.length === 0) return [];
  const size = (bytes[2] ?? 0) + (bytes[3] ?? 0) * 256;
  return [bytes.slice(0, size), ...partsOf(bytes.slice(size))];
}
