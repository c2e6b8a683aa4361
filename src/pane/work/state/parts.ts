import { late } from '../../../core/form/late.js';

/** The parts that the pane loads once it can be used: with the first report, or when they are asked for. */
export const parts = {
  drawing: late(async () => import('../../../making/drawing.js')),
  adding: late(async () => import('../../../making/adding.js')),
  publishing: late(async () => import('../../../making/publishing.js')),
  sealing: late(async () => import('../../../making/sealing.js')),
  sentences: late(async () => import('../../../telling/tellBookProblem.js')),
  fileSentences: late(async () => import('../../../telling/tellProblem.js')),
} as const;
