import { useState } from 'preact/hooks';
import { insertInParagraph } from '../grid/editParagraph.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';

/** A piece of the text of the selected paragraph. */
interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The question which figure is put into the text. */
export interface FigureQuestion {
  readonly isOpen: boolean;
  /** Asks for a figure for the place of the caret. */
  readonly open: () => void;
  readonly cancel: () => void;
  readonly insert: (name: string) => void;
}

/**
 * Keeps where the caret is while the figure is chosen. The text is taken up again as the question closes, so
 * that it is drawn with the same page and no key comes in between.
 */
export function useFigurePicker(grid: GridWork, drafting: Drafting): FigureQuestion {
  const [range, setRange] = useState<TextRange>();
  return {
    isOpen: range !== undefined,
    open: () => setRange(rangeOf(grid, drafting)),
    cancel: () => {
      setRange(undefined);
      if (range && Number.isFinite(range.from)) drafting.edit(range.to);
    },
    insert: (name) => {
      setRange(undefined);
      if (range) insertInParagraph(name, range, grid, drafting);
    },
  };
}

/** What is selected in the text that is being typed; the end of the text while none is. */
function rangeOf({ root }: GridWork, drafting: Drafting): TextRange {
  const box = root.current?.querySelector<HTMLTextAreaElement>('.entry');
  if (!box || !drafting.latest()) return { from: Infinity, to: Infinity };
  return { from: box.selectionStart, to: box.selectionEnd };
}
