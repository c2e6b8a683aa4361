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

/** A text in two bytes a character, with as many runs of a look of its own as are given. */
export function richText(text: string, runs = 0): readonly number[] {
  return [
    ...short(text.length),
    runs > 0 ? 9 : 1,
    ...(runs > 0 ? short(runs) : []),
    ...[...text].flatMap((character) => short(character.charCodeAt(0))),
    ...Array.from({ length: runs }, (_, at) => [...short(at), ...short(1)]).flat(),
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
