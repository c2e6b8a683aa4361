import assert from 'node:assert/strict';
import { rules } from '../../src/index.js';
import { findingsOfLoss, findingsOfReading } from '../../src/telling/ofReading.js';

const findings = rules.map(({ id }) => ({
  rule: id,
  level: 'error' as const,
  message: id,
  basis: '',
  cells: [],
  addresses: [],
}));
const idsOf = (some: readonly { readonly rule: string }[]) => some.map(({ rule }) => rule).sort();

describe('the findings on how a report was read', () => {
  it('are those of rules that judge what the reader left out or guessed', () =>
    assert.deepEqual(idsOf(findingsOfReading(findings)), [
      ...['attachments', 'edition', 'label', 'lostColumns', 'sheets', 'stray', 'tornRows', 'unread'],
    ]));
  it('hold those on what no sheet shows', () => {
    const ofReading = findingsOfReading(findings);
    assert.deepEqual(idsOf(findingsOfLoss(ofReading)), ['lostColumns', 'sheets', 'tornRows']);
  });
});
