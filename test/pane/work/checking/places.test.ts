import assert from 'node:assert/strict';
import { placesOf } from '../../../../src/pane/work/checking/places.js';

describe('the places of a finding', () => {
  const apart = (count: number) => Array.from({ length: count }, (_, at) => `表三!D${2 * at + 1}`);
  const names = (addresses: readonly string[]) => placesOf(addresses).shown.map(({ name }) => name);

  it('are ranges without their sheet, each with its first cell', () => {
    assert.deepEqual(placesOf(["'2023''申请'!D7", "'2023''申请'!E7", "'2023''申请'!J9"]), {
      shown: [
        { name: 'D7:E7', fullName: "2023'申请 D7:E7", address: "'2023''申请'!D7" },
        { name: 'J9', fullName: "2023'申请 J9", address: "'2023''申请'!J9" },
      ],
      hasMore: false,
    });
  });
  it('are told with their sheet where that is not the first', () => {
    assert.deepEqual(placesOf(['表二!D5', '表四!A4', '表四!B4']), {
      shown: [
        { name: 'D5', fullName: '表二 D5', address: '表二!D5' },
        { name: '表四 A4:B4', fullName: '表四 A4:B4', address: '表四!A4' },
      ],
      hasMore: false,
    });
  });
  it('are shown up to four', () => {
    assert.deepEqual(names(apart(4)), ['D1', 'D3', 'D5', 'D7']);
    assert.equal(placesOf(apart(4)).hasMore, false);
    assert.deepEqual(names(apart(5)), ['D1', 'D3', 'D5', 'D7']);
    assert.equal(placesOf(apart(5)).hasMore, true);
  });
});
