import { late } from '../../../core/form/late.js';

/** What finds a report on sheets, loaded with the first sheet that holds anything. */
export const reading = late(async () => import('./readBookSheets.js'));
