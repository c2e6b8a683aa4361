import assert from 'node:assert/strict';
import { addStep, mapSteps, redoStep, startSteps, undoStep } from '../../../src/hosts/page/steps.js';

/** The steps from 0 to this number. */
function stepsTo(last: number) {
  let steps = startSteps(0);
  for (let next = 1; next <= last; next += 1) steps = addStep(steps, next);
  return steps;
}

/** The state where nothing can be undone any more. */
function firstOf(last: number): number {
  let steps = stepsTo(last);
  for (let before = undoStep(steps); before; before = undoStep(steps)) steps = before;
  return steps.now;
}

describe('the steps of a book', () => {
  it('can be undone and done again, one by one', () => {
    const undone = undoStep(undoStep(stepsTo(3))!)!;
    assert.equal(undone.now, 1);
    assert.equal(redoStep(redoStep(undone)!)!.now, 3);
    assert.equal(redoStep(stepsTo(3)), undefined);
    assert.equal(undoStep(stepsTo(0)), undefined);
  });
  it('are 500 at most', () => {
    assert.equal(firstOf(500), 0);
    assert.equal(firstOf(501), 1);
  });
  it('lose what was undone once another one is added', () =>
    assert.equal(redoStep(addStep(undoStep(stepsTo(3))!, 9)), undefined));
  it('are changed before and after the present too', () =>
    assert.deepEqual(
      mapSteps(undoStep(stepsTo(2))!, (state) => state + 10),
      { past: [10], now: 11, future: [12] },
    ));
});
