import { readStartTag, startTag, type StartTag } from './startTag.js';
import { wholeCell, type WholeCell } from './wholeCell.js';

/** A row all of whose cells are written as nearly all are. */
export interface WholeRow {
  /** Its start tag, until the next row. */
  readonly tag: StartTag;
  readonly cells: readonly WholeCell[];
  /** The place after it. */
  readonly end: number;
}

const [START, END] = ['<row ', '</row>'];

/** Finds the row of that kind at a place; undefined where there is none, or another one. */
export function rowFinder(): (text: string, at: number) => WholeRow | undefined {
  const tag = startTag();
  return (text, at) => {
    if (!text.startsWith(START, at)) return undefined;
    let end = readStartTag(text, at + 1, tag);
    if (end < 0 || declaresNamespace(tag)) return undefined;
    const cells: WholeCell[] = [];
    if (tag.isEmpty) return { tag, cells, end };
    for (let next = wholeCell(text, end); next; next = wholeCell(text, end)) {
      cells.push(next);
      end = next.end;
    }
    return text.startsWith(END, end) ? { tag, cells, end: end + END.length } : undefined;
  };
}

function declaresNamespace({ names, count }: StartTag): boolean {
  for (let at = 0; at < count; at += 1) if (names[at]?.startsWith('xmlns')) return true;
  return false;
}
