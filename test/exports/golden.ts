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

/**
 * True to the golden file line by line; between its lines and at the end of its lists of ids there may be
 * more, for what is registered besides: `2019|2021` in the file stands for `2019|2021|2027` too.
 */
export function hasGoldenLines(name: string, actual: string): void {
  const expected = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8').split('\n');
  const rest = actual.replace(/(\w+\|\w+(?:\|\w+)*)/g, (ids) => shortenTo(expected, ids)).split('\n');
  for (const line of expected) {
    const at = rest.indexOf(line);
    assert.notEqual(at, -1, `missing or out of order: ${line}`);
    rest.splice(0, at + 1);
  }
}

/** A list of ids as the file has it, where the file has a beginning of it. */
function shortenTo(expected: readonly string[], ids: string): string {
  const all = ids.split('|');
  const known = all.map((_, at) => all.slice(0, at + 1).join('|')).reverse();
  return (
    known.find((each) => expected.some((line) => line.includes(` ${each} `) || line.includes(` ${each}]`))) ??
    ids
  );
}
