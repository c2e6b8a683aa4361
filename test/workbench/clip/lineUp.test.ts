import assert from 'node:assert/strict';
import { lineUp } from '../../../src/workbench/clip/lineUp.js';

const all = [5, 6, 7, 8, 9];
const anywhere = () => true;

describe('the places of the lines of a block', () => {
  it('go on in order where no line is named', () => {
    assert.deepEqual(lineUp([undefined, undefined, undefined], [8, 9], all, anywhere), [8, 9, undefined]);
  });
  it('go by name, whatever the order', () => assert.deepEqual(lineUp([9, 5], [6, 7], all, anywhere), [9, 5]));
  it('lie between two named ones where there is just as much room', () => {
    assert.deepEqual(lineUp([5, undefined, undefined, 8], [], all, anywhere), [5, 6, 7, 8]);
    assert.deepEqual(lineUp([5, undefined, 8], [], all, anywhere), [5, undefined, 8]);
    assert.deepEqual(lineUp([5, undefined, 6], [], all, anywhere), [5, undefined, 6]);
    assert.deepEqual(lineUp([undefined, 6, undefined], [], all, anywhere), [undefined, 6, undefined]);
  });
  it('are none where two lines have one name', () => {
    assert.deepEqual(lineUp([5, 5, 6], [5, 6, 7], all, anywhere), [undefined, undefined, undefined]);
  });
});
