import assert from 'node:assert/strict';
import { bareXls, fontRecord, long, numberAt, short, type HandRecord } from './biffByHand.js';
import { sheetsIn } from './savedAs.js';

/** The areas of a conditional format: first and last row, first and last column, from 0. */
const areas = (...list: readonly (readonly number[])[]): HandRecord => [
  0x01b0,
  [
    ...short(1),
    ...short(0),
    ...[0, 0, 0, 0].flatMap(short),
    ...short(list.length),
    ...list.flat().flatMap(short),
  ],
];
const A1 = areas([0, 0, 0, 0]);

/** What a look has, with the flags of that. */
interface Part {
  readonly flags: number;
  readonly bytes: readonly number[];
  readonly more?: number;
}
const font = (colour: number): Part => ({
  flags: 0x0400_0000,
  bytes: [...Array.from({ length: 80 }, () => 0), ...long(colour), ...Array.from({ length: 34 }, () => 0)],
});
/** A font that says nothing but the line through its text or its place; flags say what is as in the cell. */
const lined = (line: number, place: number, same = { line: 0, place: 0 }): Part => ({
  flags: 0x0400_0000,
  bytes: [
    ...Array.from({ length: 68 }, () => 0),
    ...[...long(line), ...short(400), ...short(place)],
    ...[...long(0), ...long(-1), ...long(0), ...long(same.line), ...long(same.place)],
    ...Array.from({ length: 22 }, () => 0),
  ],
});
const fill = (colour: number): Part => ({ flags: 0x2000_0000, bytes: [...short(0), ...short(colour << 7)] });
const borders: Part = { flags: 0x1000_0000, bytes: Array.from({ length: 8 }, () => 0) };
const numbers = (code: string): Part => ({
  flags: 0x0200_0000,
  bytes: [...short(code.length + 5), ...short(code.length), 0, ...Buffer.from(code)],
  more: 1,
});
const numbered: Part = { flags: 0x0200_0000, bytes: [0, 9] };

const whole = (value: number) => [0x1e, ...short(value)];
/** A reference to a place: 0xC000 moves with the cell. */
const reference = (row: number, column: number, token = 0x4c) => [token, ...short(row), ...short(column)];
const range = (top: number, left: number, bottom: number, right: number) => [
  ...[0x25, ...short(top), ...short(bottom), ...short(left), ...short(right)],
];
/** The mark of a sum of one operand. */
const SUM = [0x19, 0x10, 0, 0];
/** LEFT(A1,1)="…" */
const begins = (sign: string) => [
  ...[reference(0, MOVING), whole(1), [0x42, 2, 115, 0]],
  ...[[0x17, 1, 0, sign.charCodeAt(0)], [0x0b]],
];
const [MOVING, GREATER, FIXED] = [0xc000, 0x0d, 0x44];

const rule = (
  kind: number,
  operator: number,
  formulas: readonly (readonly number[])[],
  ...parts: readonly Part[]
) => {
  const [first = [], second = []] = formulas;
  const flags = parts.reduce((all, { flags: each }) => all | each, 0);
  const more = parts.reduce((all, part) => all | (part.more ?? 0), 0);
  const look = [...long(flags), ...short(more), ...parts.flatMap(({ bytes }) => bytes)];
  return [
    0x01b1,
    [kind, operator, ...short(first.length), ...short(second.length), ...look, ...first, ...second],
  ] as HandRecord;
};
const above = (bound: number, ...parts: readonly Part[]) => rule(1, 5, [whole(bound)], ...parts);
const by = (...tokens: readonly (readonly number[])[]) => rule(2, 0, [tokens.flat()], WHITE);
const WHITE = font(9);

/** What is told of the 12 in A1, beside 3 in B1, of a sheet with these records behind its cells. */
const told = (...records: readonly HandRecord[]) => {
  const cells = [numberAt(0, 0, 12), numberAt(0, 1, 3), ...records];
  const { row, column, value, ...look } = sheetsIn(bareXls(cells, [], { more: [fontRecord()] }))[0]
    ?.cells[0] ?? {
    row: 0,
    column: 0,
    value: 0,
  };
  assert.deepEqual([row, column, value], [1, 1, 12]);
  return Object.keys(look).join();
};

describe('a figure of an .xls that a conditional format', () => {
  for (const [what, records, look] of [
    ['makes white', [A1, above(1, WHITE)], 'isInvisible'],
    ['makes white elsewhere', [areas([1, 1, 0, 0]), above(1, WHITE)], ''],
    ['makes white in one of its areas', [areas([5, 5, 5, 5], [0, 3, 0, 3]), above(1, WHITE)], 'isInvisible'],
    ['makes white where it is greater', [A1, above(12, WHITE)], ''],
    ['makes black', [A1, above(1, font(8))], ''],
    ['fills with black', [A1, above(1, fill(8))], 'isInvisible'],
    ['fills with the colour of its text', [A1, above(1, font(10), borders, fill(10))], 'isInvisible'],
    ['gives a colour on another', [A1, above(1, font(9), fill(10))], ''],
    ['shows by no digit', [A1, above(1, numbers(';;;'))], 'isInvisible'],
    ['shows as another', [A1, above(1, numbers('"5"'))], 'isShownOtherwise'],
    ['shows as another in white', [A1, above(1, numbers('"5"'), WHITE)], 'isInvisible'],
    ['gives a format by its number and white', [A1, above(1, numbered, WHITE)], 'isInvisible'],
    ['makes white between bounds', [A1, rule(1, 1, [whole(10), whole(20)], WHITE)], 'isInvisible'],
    ['makes white between others', [A1, rule(1, 1, [whole(13), whole(20)], WHITE)], ''],
    ['makes white always', [A1, by([0x1d, 1])], 'isInvisible'],
    ['makes white never', [A1, by([0x1d, 0])], ''],
    ['makes white by its own figure', [A1, by(reference(0, MOVING), whole(9), [GREATER])], 'isInvisible'],
    ['makes white by another figure', [A1, by(reference(0, 1, FIXED), whole(2), [GREATER])], 'isInvisible'],
    ['makes white by another that is less', [A1, by(reference(0, 1, FIXED), whole(3), [GREATER])], ''],
    [
      'makes white by a sum of both',
      [A1, by(range(0, 0, 0, 1), [0x42, 1, 4, 0], whole(15), [0x0b])],
      'isInvisible',
    ],
    ['makes white by another sum of both', [A1, by(range(0, 0, 0, 1), SUM, whole(14), [0x0b])], ''],
    ['makes white by what it begins with', [A1, by(...begins('1'))], 'isInvisible'],
    ['makes white by what others begin with', [A1, by(...begins('2'))], ''],
    ['makes white in rows that are odd', [A1, by([0x42, 0, 8, 0], whole(2), [0x21, 39, 0])], 'isInvisible'],
    [
      'makes white by brackets and signs',
      [A1, by(reference(0, MOVING), whole(1), [0x04, 0x15, 0x13], whole(0), [0x09])],
      'isInvisible',
    ],
    ['makes white by operands that are not there', [A1, by(whole(1), [0x03])], 'isUnsure'],
    ['makes white by a text that is cut', [A1, by([0x17, 9, 0, 65])], 'isUnsure'],
    ['makes white by a choice', [A1, by(whole(1), [0x19, 4, 1, 0])], 'isUnsure'],
    ['makes white by the day', [A1, by([0x41, 221, 0], whole(1), [GREATER])], 'isUnsure'],
    ['makes white by a name', [A1, by([0x43, 1, 0, 0, 0])], 'isUnsure'],
    ['makes white by a name of elsewhere', [A1, by([0x59, 0, 0, 1, 0, 0, 0])], 'isUnsure'],
    ['makes white by another sheet', [A1, by([0x5a, 0, 0, ...short(0), ...short(0)])], 'isUnsure'],
    ['makes white by an unknown function', [A1, by(whole(1), [0x42, 1, 148, 0])], 'isUnsure'],
    ['fills with red by the day', [A1, rule(2, 0, [[0x41, 221, 0]], fill(10))], ''],
    [
      'makes white by a range of another sheet',
      [A1, by([0x5b, 0, 0, ...short(0), ...short(9), ...short(0), ...short(0)], [0x42, 1, 4, 0])],
      'isUnsure',
    ],
    [
      'makes white by another sheet and a term that does not hold',
      [A1, by([0x5a, 0, 0, ...short(0), ...short(0)], [0x1d, 0], [0x42, 2, 36, 0])],
      '',
    ],
    ['makes white by what is gone', [A1, by([0x4a, ...short(0), ...short(0)], whole(1), [GREATER])], ''],
    ['makes white by a gone range', [A1, by([0x4b, 0, 0, 0, 0, 0, 0, 0, 0], [0x42, 1, 4, 0])], ''],
    ['makes white by a sheet that is gone', [A1, by([0x5c, 0, 0, ...short(0), ...short(0)])], ''],
    ['makes white by a range that is gone', [A1, by([0x5d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])], ''],
    ['makes white by an error', [A1, by([0x1c, 0x17])], ''],
    ['makes white by a formula that is not known', [A1, by([0x42, 0, 0, 0])], ''],
    ['makes white below one that is not known', [A1, by([0x42, 0, 0, 0]), above(1, WHITE)], ''],
    ['makes white below one by the day', [A1, by([0x41, 221, 0]), above(1, WHITE)], 'isUnsure'],
    ['makes white below one that holds', [A1, above(1, font(8)), above(1, WHITE)], ''],
    ['has without a look', [A1, above(1)], ''],
    ['strikes out', [A1, above(1, lined(0x80, 0))], 'plain'],
    ['raises', [A1, above(1, lined(0, 1))], 'plain'],
    ['lowers', [A1, above(1, lined(0, 2))], 'plain'],
    ['strikes out where it is greater', [A1, above(12, lined(0x80, 0))], ''],
    ['has in slanted type', [A1, above(1, lined(2, 0))], ''],
    ['leaves the line and the place of', [A1, above(1, lined(0x80, 1, { line: 0x80, place: 1 }))], ''],
    ['strikes out beside a colour', [A1, above(1, lined(0x80, 0), fill(10))], 'plain'],
    [
      'strikes out below one of other areas that is not known',
      [areas([0, 9, 0, 9]), by([0x42, 0, 0, 0]), A1, above(1, lined(0x80, 0))],
      'plain',
    ],
    ['gives the format of a share by its number', [A1, above(1, numbered)], 'isShownOtherwise'],
    ['gives a usual format by its number', [A1, above(1, { ...numbered, bytes: [0, 1] })], ''],
  ] as const)
    it(`${what} is ${look === '' ? 'as it is' : 'told'}`, () => assert.equal(told(...records), look));
  it('cannot be known where records are cut or areas are far too many', () => {
    assert.equal(told([0x01b0, [1, 0]], above(1, WHITE)), '');
    assert.equal(told(A1, [0x01b1, [1, 5, 3, 0]]), '');
    assert.equal(told(A1, [0x01b1, [1, 5, ...short(900), ...short(0), ...long(0), ...short(0)]]), '');
    assert.equal(told(areas(...Array.from({ length: 201 }, () => [0, 0, 0, 0])), above(1, WHITE)), '');
  });
});

/** Areas of a conditional format of Excel 2007, and a rule of it with what stands behind its template. */
const laterAreas = (...list: readonly (readonly number[])[]): HandRecord => [
  0x0879,
  [...Array.from({ length: 12 }, () => 0), ...areas(...list)[1]],
];
const laterRule = (
  kind: number,
  formula: readonly number[],
  {
    part,
    flags = 0,
    shape = [] as readonly number[],
    template = 0,
    parameter = 0,
  }: {
    part?: Part;
    flags?: number;
    shape?: readonly number[];
    template?: number;
    parameter?: number;
  },
): HandRecord => {
  const look = part ? [...long(part.flags), ...short(part.more ?? 0), ...part.bytes] : [];
  const header = Array.from({ length: 12 }, () => 0);
  const sizes = [...short(formula.length), ...short(0), ...long(look.length)];
  const parts = [...short(parameter), ...Array.from({ length: 14 }, () => 0)];
  const after = [...short(1), ...short(template), 16, ...parts];
  const dressed = look.length > 0 ? look : [0, 0];
  return [0x087a, [...header, kind, 5, ...sizes, ...dressed, ...formula, 0, 0, flags, ...after, ...shape]];
};

describe('a figure of an .xls that a conditional format of Excel 2007', () => {
  const LATER = laterAreas([0, 0, 0, 0]);
  const BOTH = laterAreas([0, 0, 0, 1]);
  const ranked = (flags: number, rank: number) =>
    laterRule(5, [], { part: WHITE, shape: [...short(6), flags, ...short(rank), 0] });
  const ofExcel = (template: number, parameter = 0) =>
    laterRule(2, [0x42, 0, 0, 0], { part: WHITE, template, parameter });
  const bar = (flags: number) => laterRule(4, [], { shape: [0, 0, 0, flags, 0, 100] });
  const icons = (flags: number) => laterRule(6, [], { shape: [0, 0, 0, 3, 3, flags] });
  for (const [what, records, look] of [
    ['shows a bar for', [LATER, bar(0)], 'isInvisible'],
    ['shows a bar beside', [LATER, bar(2)], ''],
    ['shows a bar elsewhere for', [laterAreas([1, 1, 0, 0]), bar(0)], ''],
    ['shows an icon for', [LATER, icons(1)], 'isInvisible'],
    ['shows an icon beside', [LATER, icons(4)], ''],
    ['makes white', [LATER, laterRule(1, whole(1), { part: WHITE })], 'isInvisible'],
    ['makes white as the first one', [BOTH, ranked(1, 1)], 'isInvisible'],
    ['makes white as the last one', [BOTH, ranked(0, 1)], ''],
    ['makes white as a tenth', [BOTH, ranked(3, 10)], 'isInvisible'],
    ['makes white as one of none that is said', [BOTH, laterRule(5, [], { part: WHITE })], ''],
    ['makes white above the average', [BOTH, ofExcel(25)], 'isInvisible'],
    ['makes white below the average', [BOTH, ofExcel(26)], ''],
    ['makes white above by two deviations', [BOTH, ofExcel(25, 2)], ''],
    ['makes white where it stands once', [BOTH, ofExcel(7)], 'isInvisible'],
    ['makes white where it stands twice', [BOTH, ofExcel(27)], ''],
    ['makes black', [LATER, laterRule(1, whole(1), { part: font(8) })], ''],
    ['strikes out', [LATER, laterRule(1, whole(1), { part: lined(0x80, 0) })], 'plain'],
    ['makes white where it is greater', [LATER, laterRule(1, whole(12), { part: WHITE })], ''],
    ['makes white always', [LATER, laterRule(2, [0x1d, 1], { part: WHITE })], 'isInvisible'],
    ['shows as another', [LATER, laterRule(1, whole(1), { part: numbers('0%') })], 'isShownOtherwise'],
    ['shows a bar for below one that ends', [LATER, laterRule(1, whole(1), { flags: 2 }), bar(0)], ''],
    ['colours by a scale', [LATER, laterRule(3, [], { shape: [0, 0, 0, 2, 2, 3] })], ''],
  ] as const)
    it(`${what} is ${look === '' ? 'as it is' : 'told'}`, () => assert.equal(told(...records), look));
  it('cannot be known where records are cut', () => {
    const [type, contents] = icons(1);
    for (const length of [0, 12, 23, 30, 47, contents.length - 1])
      assert.equal(told(LATER, [type, contents.slice(0, length)]), '');
  });
});
