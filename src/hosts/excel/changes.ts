import { late } from '../../core/form/late.js';

/** What changes the workbook, which reading does without; loaded with the first report or change. */
export const changes = late(async () => import('./changeBook.js'));
