import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Typed } from '../../hosts/page/pageHost.js';
import { isFillable } from '../../hosts/page/pageSheet.js';
import type { CellDraft } from '../paper/GridCell.js';
import type { Drafting, GridWork } from './gridWork.js';
import { isOnParagraph, replaceParagraphs } from '../selection/paragraphs.js';
import { showCell } from '../paper/tellPlace.js';
import { tellLocked } from './tellTyped.js';
import { focusCell } from '../controls/focusCell.js';
import { useTypingBox } from './useTypingBox.js';

/** Keeps what is being typed in the selected cell. */
export function useDraft(grid: GridWork): Drafting {
  const { host, sheet, selection, active, root, say } = grid;
  const [draft, setDraft] = useState<CellDraft>();
  const latest = useRef<CellDraft | undefined>(undefined);
  const typing = () => (latest.current ? typedBy(grid, latest.current) : []);
  const end = (finish: (typed: readonly Typed[]) => void) => {
    const typed = typing();
    write(undefined);
    if (typed.length > 0) finish(typed);
  };
  const commit = () => end(host.type);
  const tellTyping = useTypingBox(host, { take: commit, typing });
  const write = useCallback(
    (next: CellDraft | undefined) => {
      latest.current = next;
      setDraft(next);
      tellTyping(next !== undefined);
    },
    [tellTyping],
  );
  return {
    draft,
    latest: () => latest.current,
    write,
    commit,
    cancel: () => end(host.drop),
    edit: (caret) => {
      focusCell(root.current);
      if (isFillable(sheet, selection.at.row, selection.at.column))
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

/** What to type for a draft of the selected cell; nothing where it has that text. */
function typedBy(
  { host, sheet, selection, active }: GridWork,
  { text, isLoose }: CellDraft,
): readonly Typed[] {
  // The selection may have moved since the grid was drawn.
  const { at } = host.book().selection;
  if (isOnParagraph(sheet, selection)) return replaceParagraphs(sheet, at.row, 1, text.split('\n'));
  // A total that was typed anew is stated, also where it is what the sum shows.
  const isStated = isLoose && active?.adds !== undefined;
  const isSame = text === (active ? showCell(active) : '') && !isStated;
  return isSame ? [] : [{ sheet: sheet.layout.sheet, ...at, text }];
}
