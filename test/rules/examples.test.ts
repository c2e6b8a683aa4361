import assert from 'node:assert/strict';
import { check, subjectOf } from '../../src/core/check/check.js';
import { checkExample, rightReport } from '../../src/core/check/example.js';
import { editions, rules } from '../../src/index.js';

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    it('has examples', () => assert.ok(rule.examples.length > 0));
    for (const example of rule.examples) {
      it(`finds: ${example.says[0] ?? `nothing in ${JSON.stringify(example)}`}`, () => {
        const found = checkExample(example, editions, rules);
        assert.deepEqual(
          found.map(({ message }) => message),
          example.says,
        );
        assert.deepEqual(new Set(found.map((each) => each.rule)), new Set(example.says.map(() => rule.id)));
      });
    }
  });
}

describe('the rules together', () => {
  for (const edition of editions) {
    it(`find nothing in a right report of ${edition.id}`, () => {
      assert.deepEqual(check(subjectOf(rightReport(edition), editions), rules).findings, []);
    });
  }
});
