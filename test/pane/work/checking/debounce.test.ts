import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { debounce } from '../../../../src/pane/work/checking/debounce.js';

describe('debounce', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('calls once after so long a rest, and not at all once it is called off', () => {
    let calls = 0;
    const edits = debounce(500, () => {
      calls += 1;
    });
    edits.call();
    mock.timers.tick(499);
    edits.call();
    mock.timers.tick(499);
    assert.equal(calls, 0);
    mock.timers.tick(1);
    assert.equal(calls, 1);
    edits.call();
    edits.cancel();
    mock.timers.tick(5000);
    assert.equal(calls, 1);
  });
});
