import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/hosts/excel/connection/connect.js';
import {
  expectAdded,
  expectChange,
  noSilence,
  type Silence,
} from '../../../../src/hosts/excel/connection/silence.js';
import { watchEdits } from '../../../../src/hosts/excel/watching/watchEdits.js';

type Change = Partial<
  Pick<Excel.WorksheetChangedEventArgs, 'source' | 'triggerSource' | 'address' | 'worksheetId'>
>;

/** Watches a workbook of which only the events are there; time stands still until `wait`. */
async function watched(): Promise<{
  readonly silence: Silence;
  readonly raise: (change: Change) => void;
  readonly add: (sheet: string) => void;
  readonly wait: (milliseconds: number) => void;
  readonly heard: () => number;
  readonly stop: () => Promise<void>;
}> {
  let time = 0;
  const on = () => {
    const handlers: ((event: Change) => unknown)[] = [];
    const add = (handler: (event: Change) => unknown) => {
      handlers.push(handler);
      return { remove: () => undefined };
    };
    const raise = (event: Change) => {
      for (const handler of handlers) handler(event);
    };
    return { add, raise };
  };
  const worksheets = {
    onChanged: on(),
    onAdded: on(),
    onDeleted: on(),
    onActivated: on(),
    onSelectionChanged: on(),
    onCalculated: on(),
  };
  const connection = {
    isSupported: () => true,
    exchange: async (work: (context: unknown, sync: () => Promise<void>) => unknown) =>
      work({ workbook: { worksheets } }, async () => undefined),
  } as unknown as Connection;
  const silence = noSilence(() => time);
  let heard = 0;
  const edited = () => {
    heard += 1;
  };
  const watch = await watchEdits(
    connection,
    { edited, left: () => undefined, calculated: () => undefined },
    silence,
  );
  return {
    silence,
    raise: worksheets.onChanged.raise,
    add: (worksheetId) => worksheets.onAdded.raise({ worksheetId }),
    wait: (milliseconds) => {
      time += milliseconds;
    },
    heard: () => heard,
    stop: watch.stop,
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
    assert.deepEqual([...silence.expected.keys()], ['E5']);
  });
  it("is the user's again where Excel has lost our own", async () => {
    const { silence, raise, wait, heard } = await watched();
    expectChange(silence, 'D5');
    wait(3001);
    raise(change);
    assert.equal(heard(), 1);
  });
  it('is an edit where a co-author raised it, even at an address where we have written', async () => {
    const { silence, raise, heard } = await watched();
    expectChange(silence, 'D5');
    raise({ source: 'Remote', address: 'D5' });
    assert.equal(heard(), 1);
  });
});

describe('an event of Excel that tells what raised it', () => {
  it('is an edit of the user, even at an address where we have written', async () => {
    const { silence, raise, heard } = await watched();
    expectChange(silence, 'D5');
    raise({ source: 'Local', triggerSource: 'Unknown', address: 'D5' });
    assert.equal(heard(), 1);
  });
  it('is an edit where a co-author raised it', async () => {
    const { raise, heard } = await watched();
    raise({ source: 'Remote', triggerSource: 'Unknown', address: 'D5' });
    assert.equal(heard(), 1);
  });
  it('is none where this add-in raised it', async () => {
    const { raise, heard } = await watched();
    raise({ source: 'Local', triggerSource: 'ThisLocalAddin', address: 'D5' });
    assert.equal(heard(), 0);
  });
  it('is none once watching has stopped', async () => {
    const { raise, add, heard, stop } = await watched();
    await stop();
    raise({ source: 'Local', triggerSource: 'Unknown', address: 'D5' });
    add('s2');
    assert.equal(heard(), 0);
  });
});

describe('a sheet that is added', () => {
  it('counts as an edit, unless we add it ourselves', async () => {
    const { silence, add, heard } = await watched();
    expectAdded(silence);
    add('ours');
    assert.equal(heard(), 0);
    add("the user's");
    assert.equal(heard(), 1);
  });
});
