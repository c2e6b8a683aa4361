import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Layout } from '../../core/draw/layout.js';
import type { Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { CellDraft } from '../paper/GridCell.js';
import { focusCell } from '../controls/focusCell.js';
import { isReturn, keepPlace, placeOn } from '../paper/places.js';

/**
 * Keeps the selected cell in view, and the keyboard in it. A user who works in the pane by keyboard stays
 * there; after a click there that selects a cell, the keyboard goes to the cell.
 */
export function useFocus(
  root: RefObject<HTMLDivElement | null>,
  { layout }: PageSheet,
  { at, to }: Pick<Selection, 'at' | 'to'>,
  draft: CellDraft | undefined,
): void {
  const isByPointer = usePointer();
  const shown = useRef<Layout | undefined>(undefined);
  useLayoutEffect(() => {
    const kept = placeOn(layout);
    if (shown.current !== layout) scrollTo(root.current, kept?.left ?? 0, kept?.top ?? 0);
    shown.current = layout;
    // A sheet that is shown again is where it was, even where its selected cell is not in view.
    if (!isReturn(layout) || !kept)
      root.current?.querySelector('td.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (mayTakeFocus(root.current, isByPointer.current)) focusCell(root.current);
  }, [root, layout, at.row, at.column]);
  useLayoutEffect(() => keepPlace(layout, { at, to }), [layout, at, to]);
  useLayoutEffect(() => {
    if (draft?.caret !== undefined)
      root.current?.querySelector<HTMLTextAreaElement>('.entry')?.setSelectionRange(draft.caret, draft.caret);
  }, [root, draft]);
}

function scrollTo(desk: HTMLElement | null, left: number, top: number): void {
  if (!desk) return;
  desk.scrollLeft = left;
  desk.scrollTop = top;
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
