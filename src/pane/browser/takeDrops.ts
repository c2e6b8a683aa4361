import { late } from '../../core/form/late.js';
import { listenTo } from './listenTo.js';

const part = late(async () => import('./dropOnField.js'));

/** Gives files that are dropped on the page to the field there; none takes the place of the page. */
export function takeDrops(page: Document): void {
  for (const type of ['dragover', 'drop'] as const)
    listenTo(page, type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      part.now()?.dropOnField(event);
      // What takes them is there before they fall: they are dragged over the page for a while.
      void part.load().catch(() => undefined);
    });
}
