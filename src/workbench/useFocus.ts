import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Selection } from '../hosts/page/pageHost.js';
import type { CellDraft } from './GridCell.js';

/** Gives the keyboard to the selected cell. */
export function focusCell(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.entry, td[tabindex="0"]')?.focus({ preventScroll: true });
}

/**
 * Keeps the selected cell in view, and the keyboard in it. The keyboard is not taken from somebody who works
 * in the pane with it; a click there that shows a cell moves it to the cell.
 */
export function useFocus(
  root: RefObject<HTMLDivElement | null>,
  { sheet, at }: Selection,
  draft: CellDraft | undefined,
): void {
  const byPointer = useRef(false);
  useEffect(() => {
    const point = () => {
      byPointer.current = true;
    };
    const press = () => {
      byPointer.current = false;
    };
    document.addEventListener('pointerdown', point, true);
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('pointerdown', point, true);
      document.removeEventListener('keydown', press, true);
    };
  }, []);
  useLayoutEffect(() => {
    root.current?.scrollTo(0, 0);
  }, [root, sheet]);
  useLayoutEffect(() => {
    const cell = root.current?.querySelector('td.active');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const focused = document.activeElement;
    const isAtTabs = focused?.getAttribute('role') === 'tab';
    if (
      !isAtTabs &&
      (byPointer.current || !focused || focused === document.body || root.current?.contains(focused))
    )
      focusCell(root.current);
  }, [root, sheet, at.row, at.column]);
  useLayoutEffect(() => {
    if (draft?.caret !== undefined)
      root.current?.querySelector<HTMLTextAreaElement>('.entry')?.setSelectionRange(draft.caret, draft.caret);
  }, [root, draft]);
}
