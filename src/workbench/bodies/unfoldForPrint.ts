import { listenTo } from '../../pane/browser/listenTo.js';

/** Opens every fold of an element while it is printed; returns what ends that. */
export function unfoldForPrint(element: () => HTMLElement | null): () => void {
  let opened: readonly HTMLDetailsElement[] = [];
  const ends = [
    listenTo(window, 'beforeprint', () => {
      opened = [...(element()?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const each of opened) each.open = true;
    }),
    listenTo(window, 'afterprint', () => {
      for (const each of opened) each.open = false;
      opened = [];
    }),
  ];
  return () => ends.forEach((end) => end());
}
