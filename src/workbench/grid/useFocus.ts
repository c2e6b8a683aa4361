import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Selection } from '../../hosts/page/pageHost.js';
import type { CellDraft } from '../paper/GridCell.js';

/** Gives the keyboard to the selected cell. */
export function focusCell(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.entry, td[tabindex="0"]')?.focus({ preventScroll: true });
}

/**
 * Keeps the selected cell in view, and the keyboard in it. A user who works in the pane by keyboard stays
 * there; after a click there that selects a cell, the keyboard goes to the cell.
 */
export function useFocus(
  root: RefObject<HTMLDivElement | null>,
  { sheet, at }: Selection,
  draft: CellDraft | undefined,
): void {
  const isByPointer = usePointer();
  useLayoutEffect(() => {
    root.current?.scrollTo(0, 0);
  }, [root, sheet]);
  useLayoutEffect(() => {
    root.current?.querySelector('td.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (mayTakeFocus(root.current, isByPointer.current)) focusCell(root.current);
  }, [root, sheet, at.row, at.column]);
  useLayoutEffect(() => {
    if (draft?.caret !== undefined)
      root.current?.querySelector<HTMLTextAreaElement>('.entry')?.setSelectionRange(draft.caret, draft.caret);
  }, [root, draft]);
}

/** True while the user last pressed the pointer, false while a key. */
function usePointer(): { readonly current: boolean } {
  const isByPointer = useRef(false);
  useEffect(() => {
    const point = () => {
      isByPointer.current = true;
    };
    const press = () => {
      isByPointer.current = false;
    };
    document.addEventListener('pointerdown', point, true);
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('pointerdown', point, true);
      document.removeEventListener('keydown', press, true);
    };
  }, []);
  return isByPointer;
}

/** The tabs keep the focus, because the arrow keys go on from there. */
function mayTakeFocus(root: HTMLElement | null, isByPointer: boolean): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return true;
  if (focused.getAttribute('role') === 'tab') return false;
  return isByPointer || root?.contains(focused) === true;
}
