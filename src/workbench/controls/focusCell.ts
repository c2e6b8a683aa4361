/** Gives the keyboard to the selected cell. */
export function focusCell(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('.entry, td[tabindex="0"]')?.focus({ preventScroll: true });
}
