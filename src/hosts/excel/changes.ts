import { late } from '../../core/form/late.js';

/** What changes the workbook, which reading and marking do without; it is loaded with the first change. */
export const changes = late(async () => import('./changeBook.js'));
