import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Compares with the golden file; `GOLDEN=write npm test` writes it anew, to be looked at before it is
 * committed.
 */
export function equalsGolden(name: string, actual: string): void {
  const golden = new URL(`../golden/${name}`, import.meta.url);
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, actual);
  assert.equal(actual, readFileSync(golden, 'utf8'));
}
