import { Problem } from '../../../core/report/problem.js';
import { SHEETS_LIMIT } from '../bytes/limits.js';

/** Refuses more sheets than `SHEETS_LIMIT` (`tooManySheets`). */
export function refuseSheets(count: number): void {
  if (count > SHEETS_LIMIT) throw new Problem('tooManySheets', { count, limit: SHEETS_LIMIT });
}
