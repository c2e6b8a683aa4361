import { late } from '../../core/form/late.js';

/** The views for the reports of many bodies, loaded when one is opened. */
export const bodiesPart = late(async () => import('./shownBodies.js'));
