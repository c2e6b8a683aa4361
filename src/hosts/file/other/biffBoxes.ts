const BEGIN = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const OBJECT = 0x005d;
const TEXT = 0x01b6;
const CONTINUE = 0x003c;

/** The kind of an object that is a comment ([MS-XLS] 2.5.143). */
const COMMENT = 0x0019;
/** The most characters of the boxes of a workbook that are kept, and the most boxes. */
const [MOST_KEPT, MOST_BOXES] = [20_000, 200];

const utf16 = new TextDecoder('utf-16le');

/** A record of a stream: its type, where it begins, and its contents. */
interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly contents: DataView;
}

/**
 * The texts of the text boxes and shapes on the sheets of an .xls file, by the names of the sheets, without
 * comments ([MS-XLS] 2.4.329). `stream` is the workbook stream, whose records are whole.
 */
export function biffBoxes(stream: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const names = new Map<number, string>();
  const boxes = new Map<string, string[]>();
  let own: string[] = [];
  let [depth, sheet, isComment, wanted, kept, count] = [0, 0, false, 0, 0, 0];
  for (const { type, start, contents } of recordsOf(stream)) {
    if (type === SHEET && contents.byteLength > 8)
      names.set(contents.getUint32(0, true), textIn(contents, 7, contents.getUint8(6)));
    else if (type === END) depth -= 1;
    else if (type === OBJECT && contents.byteLength >= 6) isComment = contents.getUint16(4, true) === COMMENT;
    else if (type === BEGIN) {
      // The charts on a sheet are streams within its own.
      if (depth === 0) [sheet, own] = [start, []];
      depth += 1;
    }
    const name = names.get(sheet);
    if (type === TEXT && contents.byteLength >= 12 && name !== undefined && !isComment && kept < MOST_KEPT) {
      wanted = count < MOST_BOXES ? contents.getUint16(10, true) : 0;
      count += 1;
      if (wanted > 0) {
        boxes.set(name, own);
        own.push('');
      }
    } else if (type !== CONTINUE || name === undefined) wanted = 0;
    else if (wanted > 0 && contents.byteLength > 1) {
      const text = textIn(contents, 0, wanted);
      own[own.length - 1] += text;
      wanted -= text.length;
      kept += text.length;
    }
  }
  return boxes;
}

/** A text of at most so many characters behind the byte that says how many bytes each has. */
function textIn(contents: DataView, at: number, most: number): string {
  const isWide = (contents.getUint8(at) & 1) === 1;
  const size = Math.min(most * (isWide ? 2 : 1), contents.byteLength - at - 1);
  const bytes = new Uint8Array(contents.buffer, contents.byteOffset + at + 1, size);
  return isWide ? utf16.decode(bytes) : String.fromCharCode(...bytes);
}

function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const { buffer, byteOffset, byteLength } = stream;
  const view = new DataView(buffer, byteOffset, byteLength);
  for (let start = 0; start + 4 <= byteLength;) {
    const size = view.getUint16(start + 2, true);
    if (start + 4 + size > byteLength) return;
    const contents = new DataView(buffer, byteOffset + start + 4, size);
    yield { type: view.getUint16(start, true), start, contents };
    start += 4 + size;
  }
}
