import { biffText, type SheetRecord } from './biffSheets.js';
import { CONTINUE, OBJECT } from './biffTypes.js';

const TEXT = 0x01b6;

/** The kind of an object that is a comment ([MS-XLS] 2.5.143). */
const COMMENT = 0x0019;
/** The most characters of the boxes of a workbook that are kept, and the most boxes. */
const [MOST_KEPT, MOST_BOXES] = [20_000, 200];

/** The texts that are found over the cells in the records of the sheets of an .xls file. */
export interface BiffBoxes {
  readonly take: (record: SheetRecord) => void;
  /** The texts of boxes on a sheet, by its name. */
  readonly of: (sheet: string) => readonly string[];
  /** The texts of comments on its cells. */
  readonly commentsOf: (sheet: string) => readonly string[];
}

/** Finds the texts of text boxes and shapes, and those of comments ([MS-XLS] 2.4.329). */
export function biffBoxes(): BiffBoxes {
  const [boxes, comments] = [new Map<string, string[]>(), new Map<string, string[]>()];
  let [isComment, wanted, kept, count] = [false, 0, 0, 0];
  let own: string[] = [];
  return {
    of: (sheet) => boxes.get(sheet) ?? [],
    commentsOf: (sheet) => comments.get(sheet) ?? [],
    take: ({ sheet, type, contents }) => {
      if (type === OBJECT && contents.byteLength >= 6) isComment = contents.getUint16(4, true) === COMMENT;
      if (type === TEXT && contents.byteLength >= 12 && kept < MOST_KEPT) {
        wanted = count < MOST_BOXES ? contents.getUint16(10, true) : 0;
        count += 1;
        if (wanted === 0) return;
        const texts = isComment ? comments : boxes;
        own = texts.get(sheet) ?? [];
        texts.set(sheet, own);
        own.push('');
      } else if (type !== CONTINUE) wanted = 0;
      else if (wanted > 0 && contents.byteLength > 1) {
        const text = biffText(contents, 0, wanted);
        own[own.length - 1] += text;
        wanted -= text.length;
        kept += text.length;
      }
    },
  };
}
