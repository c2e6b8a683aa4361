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
 * True to the golden file line by line; between its lines and in its lists of ids there may be more, for what
 * is registered besides: `2019|2021` in the file stands for `2019|2021|2027` too.
 */
export function hasGoldenLines(name: string, actual: string): void {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  const known = text.match(ID_LIST) ?? [];
  const rest = actual.replace(ID_LIST, (ids) => known.find((each) => isWithin(each, ids)) ?? ids).split('\n');
  for (const line of text.split('\n')) {
    const at = rest.indexOf(line);
    assert.notEqual(at, -1, `missing or out of order: ${line}`);
    rest.splice(0, at + 1);
  }
}

/** Ids to choose from, as the help shows them. */
const ID_LIST = /\w+(?:\|\w+)+/g;

/** True where a list has all ids of another one in their order. */
function isWithin(some: string, ids: string): boolean {
  const all = ids.split('|');
  return some.split('|').every((id) => {
    const at = all.indexOf(id);
    all.splice(0, at + 1);
    return at >= 0;
  });
}
