import { useRef } from 'preact/hooks';
import { cellAddress } from '../../core/draw/address.js';
import type { MarkLevel } from '../../core/draw/mark.js';
import type { Form } from '../../core/form/form.js';
import type { PageBook } from '../../hosts/page/pageHost.js';
import { cellsByPlace } from '../../hosts/page/pageSheet.js';
import { exchangeClip } from '../clip/exchangeClip.js';
import type { Drafting, GridWork } from './gridWork.js';
import { PaperTable } from '../paper/PaperTable.js';
import { dragOver, pressMouse } from './pressMouse.js';
import { pressKey } from './pressKey.js';
import { useDraft, useDraftOfCell } from './useDraft.js';
import { useFocus } from './useFocus.js';

interface GridProps extends Pick<GridWork, 'host' | 'sheet' | 'say' | 'paste' | 'onLeave'> {
  readonly book: PageBook;
  readonly form: Form | undefined;
  readonly marks: ReadonlyMap<string, MarkLevel>;
}

/** The sheet in view: shown as it looks on paper, filled by keyboard, mouse and clipboard. */
export function Grid({ book, form, marks, ...given }: GridProps) {
  const { sheet } = given;
  const { selection } = book;
  const root = useRef<HTMLDivElement>(null);
  const active = cellsByPlace(sheet).get(cellAddress(selection.at.row, selection.at.column));
  const grid: GridWork = { ...given, selection, active, root };
  const drafting = useDraft(grid);
  useFocus(root, selection, drafting.draft);
  useDraftOfCell(selection, drafting.write);
  return (
    <div
      class="desk"
      role="grid"
      id="paper"
      ref={root}
      aria-label={sheet.layout.sheet}
      aria-multiselectable={true}
      aria-describedby="grid-keys"
      {...handlersOf(grid, drafting)}
    >
      <PaperTable
        sheet={sheet}
        form={form}
        selection={selection}
        marks={marks}
        draft={drafting.draft}
        onDraft={drafting.write}
      />
    </div>
  );
}

function handlersOf(grid: GridWork, drafting: Drafting) {
  const exchange = (event: ClipboardEvent) => exchangeClip(event, grid, drafting);
  return {
    onKeyDown: (event: KeyboardEvent) => pressKey(event, grid, drafting),
    onMouseDown: (event: MouseEvent) => pressMouse(event, grid, drafting),
    onMouseOver: (event: MouseEvent) => dragOver(event, grid, drafting),
    onDblClick: () => {
      if (!drafting.latest()) drafting.edit();
    },
    onCopy: exchange,
    onCut: exchange,
    onPaste: exchange,
    onFocusOut: (event: FocusEvent) => {
      // A draft waits while another window has the focus.
      if (!isWithin(event.relatedTarget, grid.root.current) && document.hasFocus()) drafting.commit();
    },
  };
}

function isWithin(target: EventTarget | null, root: HTMLElement | null): boolean {
  return target instanceof Node && root?.contains(target) === true;
}
