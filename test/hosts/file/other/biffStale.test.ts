import assert from 'node:assert/strict';
import { readXls } from '../../../../src/hosts/file/other/readBinary.js';
import { bareXls, numberAt, short, type HandRecord } from './biffByHand.js';

const ON_LOAD = 0x02;
/** The version of a program that worked out formulas, in the globals. */
const RECKONED: HandRecord = [0x01c1, [0xc1, 0x01, 0, 0, 0x54, 0x8d, 0x01, 0]];
/** Says that the formulas of a sheet were not worked out when it was saved. */
const UNCALCULATED: HandRecord = [0x005e, [0, 0]];

/** `=1+2` in the first column, with a result and flags. */
function formulaAt(row: number, result: number, flags: number): HandRecord {
  const value = new Uint8Array(new Float64Array([result]).buffer);
  const tokens = [0x1e, ...short(1), 0x1e, ...short(2), 0x03];
  return [
    0x0006,
    [
      ...[...short(row), ...short(0), ...short(0), ...value],
      ...[...short(flags), 0, 0, 0, 0, ...short(tokens.length), ...tokens],
    ],
  ];
}

function isStale(records: readonly HandRecord[], more: readonly HandRecord[] = []): boolean {
  const [sheet] = readXls(bareXls([...records, numberAt(9, 0, 7)], [], { more }), true);
  assert.equal(sheet?.cells.at(-1)?.value, 7);
  return sheet.isStale === true;
}

describe('results of formulas in .xls files', () => {
  it('are old where all that ask to be worked out on opening are 0, and no program says that it did', () => {
    assert.ok(isStale([formulaAt(0, 0, ON_LOAD), formulaAt(1, 0, ON_LOAD)]));
    assert.ok(isStale([formulaAt(0, 0, ON_LOAD), formulaAt(1, 5, 0)]));
  });

  it('are believed where one of these has another result, or a program worked them out', () => {
    assert.ok(!isStale([formulaAt(0, 0, ON_LOAD), formulaAt(1, 3, ON_LOAD)]));
    assert.ok(!isStale([formulaAt(0, 0, ON_LOAD)], [RECKONED]));
    assert.ok(!isStale([formulaAt(0, 0, 0)]));
    assert.ok(!isStale([]));
  });

  it('are old where a sheet says that it was not worked out', () => {
    assert.ok(isStale([UNCALCULATED, formulaAt(0, 3, 0)], [RECKONED]));
  });
});
