import { withCells } from '../../src/core/report/report.js';
import { sample } from '../samples.js';

/** A published report in which everything holds. */
export const suqian = sample('suqian-2023');

/** The example of the paper's own check: one application too few among the results. */
export const broken = withCells(suqian, { 'requests.granted.company': 11 });
