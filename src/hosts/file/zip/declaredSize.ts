import { Problem } from '../../../core/report/problem.js';
import { DECLARED_LIMIT, RATIO_FLOOR, RATIO_LIMIT } from '../bytes/limits.js';
import type { ZipEntry } from './zipDirectory.js';

/** Refuses, before anything is inflated, a zip that declares too much (`inflatesTooMuch`). */
export function refuseDeclared(zipSize: number, entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > DECLARED_LIMIT) throw new Problem('inflatesTooMuch', { size, limit: DECLARED_LIMIT });
  if (size > RATIO_FLOOR && size > zipSize * RATIO_LIMIT)
    throw new Problem('inflatesTooMuch', { size, limit: zipSize * RATIO_LIMIT });
}
