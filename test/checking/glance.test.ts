import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import type { Raw } from '../../src/core/form/number.js';
import { editions, glanceAt } from '../../src/index.js';

const edition = editions[1]!;
const zeros = (changes: Readonly<Record<string, Raw>>) =>
  glanceAt(edition, (name) => (name in changes ? (changes[name] ?? null) : 0));

describe('a glance at the figures', () => {
  it('finds nothing in a blank form, nor in one whose sums hold', () => {
    for (const { broken, wrong } of [glanceAt(edition, () => null), zeros({})])
      assert.deepEqual([broken.size, wrong.size], [0, 0]);
  });
  it('finds the total of a sum that does not hold, and every cell of another relation', () => {
    const { broken } = zeros({ 'requests.received.person': 1, 'requests.received.total': 2 });
    assert.equal(broken.has('requests.received.total'), true);
    assert.equal(broken.has('requests.received.company'), false);
    assert.equal(broken.has('requests.received.person'), true);
    assert.equal(broken.has('requests.carriedOut.person'), true);
  });
  it('leaves a sum alone that has a blank or something unreadable in it', () => {
    for (const value of [null, '若干', 0])
      assert.equal(
        zeros({ 'disputes.review.upheld': value, 'disputes.review.total': 2 }).broken.has(
          'disputes.review.total',
        ),
        value === 0,
      );
  });
  it('says of a cell what is wrong in it, without its name', () => {
    const { wrong } = zeros({
      'requests.granted.person': 'abc',
      'disputes.review.pending': -3,
      'disclosure.permits.decisions': 1.5,
      'disclosure.fees.amount': '12.50',
    });
    assert.deepEqual(
      [...wrong].sort(),
      [
        ['requests.granted.person', '填的是“abc”，不是数字，请填写数字'],
        ['disputes.review.pending', '填的是 -3，件数不能是负数，请核对'],
        ['disclosure.permits.decisions', '填的是 1.5，应当是整数，请核对'],
      ].sort(),
    );
  });
  it('has a sentence for every cell of the form', () => {
    for (const { name } of formOf(edition).cells) {
      const sentence = glanceAt(edition, (each) => (each === name ? 'abc' : null)).wrong.get(name) ?? '';
      assert.match(sentence, /^填的是“abc”/, name);
    }
  });
});
