import { late } from '../../core/form/late.js';

/** The parts of the program that the pane loads after it can be used: with the first report, or when asked. */
export const parts = {
  rules: late(async () => import('../../checkReport.js')),
  drawing: late(async () => import('../../drawing.js')),
  publishing: late(async () => import('../../publishing.js')),
} as const;
