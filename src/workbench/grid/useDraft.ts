import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isOpen } from '../../hosts/page/pageSheet.js';
import type { CellDraft } from '../paper/GridCell.js';
import type { Drafting, GridWork } from './gridWork.js';
import { isParagraph, replaceParagraphs } from './paragraphs.js';
import { showCell } from '../paper/tellPlace.js';
import { tellLocked } from './tellTyped.js';
import { focusCell } from './useFocus.js';

/** Keeps what is being typed in the selected cell. */
export function useDraft(grid: GridWork): Drafting {
  const { sheet, selection, active, root, say } = grid;
  const [draft, setDraft] = useState<CellDraft>();
  const latest = useRef<CellDraft | undefined>(undefined);
  const write = useCallback((next: CellDraft | undefined) => {
    latest.current = next;
    setDraft(next);
  }, []);
  return {
    draft,
    latest: () => latest.current,
    write,
    commit: () => {
      const text = latest.current?.text;
      write(undefined);
      if (text !== undefined) typeDraft(grid, text);
    },
    edit: (caret) => {
      focusCell(root.current);
      if (isOpen(sheet, selection.at.row, selection.at.column))
        write({
          text: active ? showCell(active) : '',
          isLoose: false,
          ...(caret === undefined ? {} : { caret }),
        });
      else say(tellLocked(active));
    },
  };
}

/**
 * Ends a draft when another cell is selected: it belongs to the cell that it was begun in, which has it by
 * then.
 */
export function useDraftOfCell({ sheet, at }: GridWork['selection'], write: Drafting['write']): void {
  const place = `${sheet}!${at.row},${at.column}`;
  const typedIn = useRef(place);
  useLayoutEffect(() => {
    if (typedIn.current !== place) write(undefined);
    typedIn.current = place;
  }, [place, write]);
}

function typeDraft({ host, sheet, selection, active }: GridWork, text: string): void {
  // The selection may have moved since the grid was drawn.
  const { at } = host.book().selection;
  if (isParagraph(sheet, selection)) host.type(replaceParagraphs(sheet, at.row, 1, text.split('\n')));
  else if (text !== (active ? showCell(active) : '')) host.type([{ sheet: sheet.layout.sheet, ...at, text }]);
}
