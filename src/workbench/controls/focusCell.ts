/** Gives the keyboard to the selected cell, and the caret where text can be typed. */
export function focusCell(root: HTMLElement | null): void {
  const cell = root?.querySelector<HTMLElement>('.entry, td[tabindex="0"]');
  cell?.focus({ preventScroll: true });
  // A dialog that closes gives the focus back without the caret, and what is typed then goes nowhere.
  if (cell instanceof HTMLTextAreaElement)
    cell.setSelectionRange(cell.selectionStart, cell.selectionEnd, cell.selectionDirection);
}
