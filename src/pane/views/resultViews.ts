import { late } from '../../core/form/late.js';

/** What shows the result of a check; it is loaded with the first report that is found. */
export const resultViews = late(async () => import('./shownResults.js'));
