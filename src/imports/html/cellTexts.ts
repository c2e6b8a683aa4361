import { textJoiner } from '../pieces/pageText.js';

/** How a text in a cell is seen. */
export type SeenAs = 'plain' | 'raised' | 'invisible';

/** What is left out of cells: marks of footnotes, and what nobody sees. */
export interface LeftInCells {
  readonly marks: string[];
  readonly invisible: string[];
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

/** Texts of cells; `left` gets what is left out of them. */
export function cellTexts(left: LeftInCells): CellTexts {
  const [plain, invisible] = [textJoiner(), textJoiner()];
  let raised = '';
  return {
    add: (text, seen) => {
      if (seen === 'raised') raised += text;
      else (seen === 'invisible' ? invisible : plain).add(text);
    },
    endLine: () => {
      plain.endLine();
      invisible.endLine();
    },
    take: () => {
      const [text, mark, unseen] = [plain.take().join('\n'), raised.trim(), invisible.take().join('\n')];
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
