import { marginParts } from '../reading/marginTexts.js';
import { biffText, type SheetRecord } from './biffSheets.js';

const [HEADER, FOOTER, OTHER_PAGES] = [0x0014, 0x0015, 0x089c];
/** Where the headers and footers of even and first pages begin, behind the lengths of all four. */
const [LENGTHS, TEXTS] = [30, 38];
/** The length of a text, and the byte that says how many bytes each character has. */
const HEAD = 3;

/** The headers and footers that are found in the records of the sheets of an .xls file. */
export interface BiffMargins {
  readonly take: (record: SheetRecord) => void;
  /** Their texts on a sheet, by its name. */
  readonly of: (sheet: string) => readonly string[];
}

/** Finds headers and footers ([MS-XLS] 2.4.136, 2.4.124, 2.4.137). */
export function biffMargins(): BiffMargins {
  const found = new Map<string, Set<string>>();
  const note = (sheet: string, written: string) => {
    const texts = found.get(sheet) ?? new Set();
    found.set(sheet, texts);
    for (const text of marginParts(written)) texts.add(text);
  };
  return {
    of: (sheet) => [...(found.get(sheet) ?? [])],
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      if (type === HEADER || type === FOOTER) note(sheet, textAt(contents, 0));
      else if (type === OTHER_PAGES)
        for (let [side, at] = [LENGTHS, TEXTS]; side < TEXTS && at + HEAD <= contents.byteLength; side += 2) {
          if (contents.getUint16(side, true) === 0) continue;
          const text = textAt(contents, at);
          note(sheet, text);
          at += HEAD + text.length * (contents.getUint8(at + 2) & 1 ? 2 : 1);
        }
    },
  };
}

/** A text behind its length; empty where there is none. */
function textAt(contents: DataView, at: number): string {
  return at + HEAD <= contents.byteLength ? biffText(contents, at + 2, contents.getUint16(at, true)) : '';
}
