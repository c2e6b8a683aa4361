import { refuseOther } from '../../core/report/lastYear.js';
import { Problem, type Report } from '../../index.js';

/** Why a report cannot be kept as last year's; undefined where it can. */
export function refusalOf(now: Report | undefined, last: Report): Problem | undefined {
  try {
    if (now) refuseOther(now, last);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
