import type { Sheet } from '../draw/sheet.js';
import type { Edition } from '../form/edition.js';
import { logOn, type LogPlace } from '../read/beside/readLog.js';
import { Problem } from '../report/problem.js';

/**
 * Where the next line of the log goes on the sheet that is or would be the log; undefined where there is none
 * yet. Throws a `Problem` where nothing can be logged: `logHidden`, or `logTaken` for a sheet that is no log.
 */
export function findLogPlace(
  sheet: Sheet | undefined,
  edition: Edition,
  editions: readonly Edition[],
): LogPlace | undefined {
  if (!sheet) return undefined;
  const { name, hidden, isVeryHidden = false } = sheet;
  if (hidden) throw new Problem('logHidden', { sheet: name, isDeep: String(isVeryHidden) });
  const place = logOn(sheet, editions);
  if (place) return place;
  throw new Problem('logTaken', { sheet: name, columns: Object.values(edition.log.columns).join('、') });
}
