import { late } from '../../core/form/late.js';

/** What changes the workbook or reads it again; loaded with the first report or change. */
export const changes = late(async () => import('./changeBook.js'));

/** Loads it, or gives it at once where it is there. */
export async function loadChanges() {
  return changes.now() ?? changes.load();
}
