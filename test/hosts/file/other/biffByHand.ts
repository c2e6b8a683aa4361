/** A record of an .xls file: its type and its contents. */
export type HandRecord = readonly [type: number, contents: readonly number[]];

/** The two bytes of a number. */
export function short(value: number): readonly number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

/** The four bytes of a number. */
export function long(value: number): readonly number[] {
  return [...short(value), ...short(value >>> 16)];
}

/** Where a run of a text begins, and its font. */
type HandRun = readonly [from: number, font: number];

/** A text in two bytes a character, with its runs. */
export function richText(text: string, ...runs: readonly HandRun[]): readonly number[] {
  return [
    ...short(text.length),
    runs.length > 0 ? 9 : 1,
    ...(runs.length > 0 ? short(runs.length) : []),
    ...[...text].flatMap((character) => short(character.charCodeAt(0))),
    ...runs.flatMap(([from, font]) => [...short(from), ...short(font)]),
  ];
}

/** A font: twentieths of a point, flags, the place of its colour, whether it is raised, its name. */
export function fontRecord({
  size = 240,
  flags = 0,
  colour = 0x7fff,
  raised = 0,
  name = '宋体',
} = {}): HandRecord {
  return [
    0x0031,
    [
      ...[...short(size), ...short(flags), ...short(colour), ...short(400), ...short(raised)],
      ...[0, 0, 0, 0, name.length, 1],
      ...[...name].flatMap((character) => short(character.charCodeAt(0))),
    ],
  ];
}

/** A bare .xls stream with one sheet of these records, and these shared texts. */
export function bareXls(
  records: readonly HandRecord[],
  texts: readonly (readonly number[])[] = [],
  { version = 0x0600, more = [] as readonly HandRecord[], name = '表1' } = {},
): Uint8Array {
  const begin = (kind: number): HandRecord => [
    0x0809,
    [...short(version), ...short(kind), ...long(0), ...long(0)],
  ];
  const label = [...short(0), name.length, 1, ...[...name].flatMap((each) => short(each.charCodeAt(0)))];
  const globals = (at: number): readonly HandRecord[] => [
    begin(0x0005),
    ...more,
    [0x00e0, Array.from({ length: 20 }, () => 0)],
    [0x0085, [...long(at), ...label]],
    [0x00fc, [...long(texts.length), ...long(texts.length), ...texts.flat()]],
    [0x000a, []],
  ];
  const bytes = bytesOf(globals(bytesOf(globals(0)).length));
  return Uint8Array.from([...bytes, ...bytesOf([begin(0x0010), ...records, [0x000a, []]])]);
}

/** A text of the shared ones in a cell. */
export function sharedTextAt(row: number, column: number, text: number): HandRecord {
  return [0x00fd, [...short(row), ...short(column), ...short(0), ...long(text)]];
}

/** A number in a cell. */
export function numberAt(row: number, column: number, value: number): HandRecord {
  const bytes = new Uint8Array(new Float64Array([value]).buffer);
  return [0x0203, [...short(row), ...short(column), ...short(0), ...bytes]];
}

function bytesOf(records: readonly HandRecord[]): readonly number[] {
  return records.flatMap(([type, contents]) => [...short(type), ...short(contents.length), ...contents]);
}
