import assert from 'node:assert/strict';
import { readsText } from '../../bench/readsText.js';
import { rules } from '../../src/index.js';

describe('a rule about text, to the benchmark of the engine', () => {
  const ids = (some: typeof rules) => some.map(({ id }) => id);

  it('is every one that looks for words', () => {
    const words = rules.filter(({ readsWords }) => readsWords === true);
    assert.notEqual(words.length, 0);
    assert.deepEqual(ids(words.filter((rule) => !readsText(rule))), []);
  });
  it('is one that compares chapters, attachments or the cover with others', () => {
    const some = ['cover', 'sameProse', 'proseChange', 'attachedText'];
    assert.deepEqual(
      ids(rules.filter(readsText))
        .filter((id) => some.includes(id))
        .sort(),
      some.sort(),
    );
  });
  it('is none that looks only at figures and remarks', () => {
    const some = ['relation', 'blank', 'money', 'amountOfLast', 'label', 'stray'];
    assert.deepEqual(
      ids(rules.filter(readsText)).filter((id) => some.includes(id)),
      [],
    );
  });
});
