import type { WordParts } from '../../core/read/opened/wordParts.js';
import { renewedFields } from './formulaFields.js';
import { attributeValue } from './wordParts.js';
import type { WordState } from './wordState.js';

/** The parts of a document whose texts stand beside its own, and what they are to the user. */
const BESIDE = { footnotes: '脚注', endnotes: '尾注', comments: '批注', boxes: '文本框' } as const;

/** A part of a document whose texts stand beside its own. */
export type PartBeside = keyof typeof BESIDE;
const PARTS = ['footnotes', 'endnotes', 'comments'] as const;
/** One of these texts. */
const NOTES: ReadonlySet<string> = new Set(['footnote', 'endnote', 'comment']);

/**
 * What a document says beside its text: its notes, its comments, other files that Word alone takes in, and
 * what is drawn over its figures.
 */
export function textsBeside(parts: WordParts, state: WordState): readonly string[] {
  const { takenIn, controls } = state;
  return [
    ...PARTS.flatMap((part) => notesIn(parts[part]).map((text) => textBeside(part, text))),
    ...(takenIn > 0 ? [`嵌入的文件：${takenIn} 个`] : []),
    ...countsBeside({ ...state, renewed: renewedFields(parts, state) }),
    ...controls.told,
  ];
}

/** How often a document has what is told by its number alone. */
export interface CountsBeside {
  /** Cells with a figure over which something floats. */
  readonly overFigures: number;
  /** Tables whose columns stand from right to left. */
  readonly fromRight: number;
  /** Fields in cells that are worked out anew as the document opens. */
  readonly renewed: number;
}

/** What the user is told of these. */
export function countsBeside({ overFigures, fromRight, renewed }: CountsBeside): readonly string[] {
  return [
    ...(overFigures > 0 ? [`浮在数字上的图片或图形：${overFigures} 格`] : []),
    ...(fromRight > 0 ? [`从右向左排列各列的表格：${fromRight} 张`] : []),
    ...(renewed > 0 ? [`打开时会重新计算的公式域：${renewed} 处`] : []),
  ];
}

/** A text beside that of a document, as the user is told of it. */
export function textBeside(part: PartBeside, text: string): string {
  return `${BESIDE[part]}：${text}`;
}

/** The texts of a part; what only parts them from the page is none. */
function notesIn(part: WordParts['footnotes']): readonly string[] {
  const notes: string[] = [];
  let [isNote, isText] = [false, false];
  part?.({
    open: (name, attributes) => {
      if (NOTES.has(name)) {
        isNote = (attributeValue(attributes, 'type') ?? 'normal') === 'normal';
        if (isNote) notes.push('');
      }
      isText = name === 't';
    },
    text: (text) => {
      if (isNote && isText) notes.push((notes.pop() ?? '') + text);
    },
    close: () => {
      isText = false;
    },
  });
  return notes.map((text) => text.trim()).filter((text) => text !== '');
}
