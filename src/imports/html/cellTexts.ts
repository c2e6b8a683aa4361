import { PICTURE_SHOWN } from '../../core/report/unready.js';
import type { StoredNumber } from '../pieces/pieces.js';
import { textJoiner } from '../pieces/pageText.js';
import { APART } from './css/apart.js';
import { COUNTED } from './css/generated.js';

/**
 * How a text in a cell is seen; instead of the words of a `picture` one sees that, and what stands `apart`
 * is none.
 */
export type SeenAs = 'plain' | 'raised' | 'invisible' | 'picture' | 'apart';

/**
 * What is left out of tables: marks of footnotes, what nobody sees, hidden rows, columns and cells, and the
 * numbers of cells that show others.
 */
export interface LeftInCells {
  readonly hidden: string[];
  readonly marks: string[];
  readonly invisible: string[];
  readonly stored: StoredNumber[];
}

/** What a cell says; nobody sees it where it `isInvisible`. */
export interface CellSaid {
  readonly text: string;
  readonly isInvisible: boolean;
}

/** Joins the texts of one cell after the other. */
export interface CellTexts {
  readonly add: (text: string, seen: SeenAs) => void;
  readonly endLine: () => void;
  /** What the cell says, without what is told to be left out. */
  readonly take: () => CellSaid;
}

/** Stands for a picture while the texts of a cell are joined; it is no character of any text. */
const PICTURE = '\ufffe';
/** Digits around a picture: it is most likely one of a digit, and makes the figure unreadable. */
const IN_FIGURE = /(?<=\d ?)\ufffe[\ufffe ]*(?=\d)/g;
/** Digits of two figures. */
const IN_FIGURES = /(?<=\d) ?\ufdd0[\ufdd0 ]*(?=\d)/g;

/** A line of a figure and nothing else. */
const FIGURE_ALONE = /^[\d\s,.，+−-]*$/;

/** Texts of cells; `left` gets what is left out of them. */
export function cellTexts(left: LeftInCells): CellTexts {
  const [plain, invisible] = [textJoiner(), textJoiner()];
  let raised = '';
  return {
    add: (text, seen) => {
      if (seen === 'raised') raised += text;
      else if (seen === 'apart') plain.add(APART);
      else if (seen === 'picture') plain.add(/^\s*\d+\s*$/.test(text) ? PICTURE_SHOWN : PICTURE);
      else (seen === 'invisible' ? invisible : plain).add(text);
    },
    endLine: () => {
      plain.endLine();
      invisible.endLine();
    },
    take: () => {
      const [text, mark, unseen] = [shownText(plain.take()), raised.trim(), invisible.take().join('\n')];
      raised = '';
      // A cell that is superscript as a whole has no footnote but a text in small type.
      const shown = text === '' ? mark : text;
      if (text !== '' && mark !== '') left.marks.push(mark);
      if (shown !== '' && unseen !== '') left.invisible.push(unseen);
      const isInvisible = shown === '' && unseen !== '';
      return { text: isInvisible ? unseen : shown, isInvisible };
    },
  };
}

/** The lines of a cell; of its pictures only those of digits are left, and figures apart are on lines. */
function shownText(lines: readonly string[]): string {
  return lines
    .map(withCounts)
    .map((line) =>
      line
        .replace(IN_FIGURE, PICTURE_SHOWN)
        .replace(IN_FIGURES, '\n')
        .replaceAll(PICTURE, '')
        .replaceAll(APART, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** A line whose numbers that the page counts are digits of a figure that nobody knows, or none of a label. */
function withCounts(line: string): string {
  if (!line.includes(COUNTED)) return line;
  const rest = line.replaceAll(COUNTED, '');
  return /\d/.test(rest) && FIGURE_ALONE.test(rest) ? line.replaceAll(COUNTED, PICTURE_SHOWN) : rest;
}
