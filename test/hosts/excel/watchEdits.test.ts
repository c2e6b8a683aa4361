import assert from 'node:assert/strict';
import type { Connection } from '../../../src/hosts/excel/connect.js';
import { expectChange, watchEdits, type Silence } from '../../../src/hosts/excel/watchEdits.js';

type Change = Partial<Pick<Excel.WorksheetChangedEventArgs, 'source' | 'triggerSource' | 'address'>>;

/** Watches a workbook of which only the events are there. */
async function watched(): Promise<{
  readonly silence: Silence;
  readonly raise: (change: Change) => void;
  readonly heard: () => number;
  readonly stop: () => Promise<void>;
}> {
  const handlers: ((change: Change) => unknown)[] = [];
  const add = (handler: (change: Change) => unknown) => {
    handlers.push(handler);
    return { remove: () => undefined };
  };
  const workbook = {
    worksheets: { onChanged: { add }, onDeleted: { add: () => ({ remove: () => undefined }) } },
  };
  const connection = {
    isSupported: () => true,
    exchange: async (work: (context: unknown, sync: () => Promise<void>) => unknown) =>
      work({ workbook }, async () => undefined),
  } as unknown as Connection;
  const silence: Silence = { expected: new Map() };
  let heard = 0;
  const stop = await watchEdits(
    connection,
    () => {
      heard += 1;
    },
    silence,
  );
  return {
    silence,
    raise: (change) => {
      for (const handler of handlers) handler(change);
    },
    heard: () => heard,
    stop,
  };
}

describe('an event of Excel that does not tell what raised it', () => {
  const change: Change = { source: 'Local', address: 'D5' };

  it('is an edit of the user', async () => {
    const { raise, heard } = await watched();
    raise(change);
    assert.equal(heard(), 1);
  });
  it('is our own as often as we have written at its address', async () => {
    const { silence, raise, heard } = await watched();
    for (let count = 0; count < 2; count += 1) expectChange(silence, 'D5');
    expectChange(silence, 'E5');
    for (let count = 0; count < 2; count += 1) raise(change);
    assert.equal(heard(), 0);
    raise(change);
    assert.equal(heard(), 1);
    assert.deepEqual([...silence.expected], [['E5', 1]]);
  });
});

describe('an event of Excel that tells what raised it', () => {
  it('is an edit of the user, even at an address where we have written', async () => {
    const { silence, raise, heard } = await watched();
    expectChange(silence, 'D5');
    raise({ source: 'Local', triggerSource: 'Unknown', address: 'D5' });
    assert.equal(heard(), 1);
  });
  it('is none where a co-author or this add-in raised it', async () => {
    const { raise, heard } = await watched();
    raise({ source: 'Remote', triggerSource: 'Unknown', address: 'D5' });
    raise({ source: 'Local', triggerSource: 'ThisLocalAddin', address: 'D5' });
    assert.equal(heard(), 0);
  });
  it('is none once watching has stopped', async () => {
    const { raise, heard, stop } = await watched();
    await stop();
    raise({ source: 'Local', triggerSource: 'Unknown', address: 'D5' });
    assert.equal(heard(), 0);
  });
});
