import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import type { PageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsByPlace } from '../../../src/hosts/page/pageSheet.js';
import { sample } from '../../samples.js';
import { hostOf } from '../../pane/openWork.js';

const AT = { sheet: '表三', row: 5, column: 4 };
const valueOf = (host: PageHost, row = 5, column = 4) => {
  const sheet = host.book().sheets.find(({ layout }) => layout.sheet === '表三')!;
  return cellsByPlace(sheet).get(cellAddress(row, column))?.value;
};
/** A box in which a text is being typed. */
const typeIn = (host: PageHost, text: string) => {
  const typed = [{ ...AT, text }];
  const remove = host.addBox({
    take: () => {
      remove();
      host.type(typed);
    },
    typing: () => typed,
  });
};

describe('what is being typed on the page', () => {
  for (const [what, act] of [
    ['the sheets are saved', (host: PageHost) => void host.layouts()],
    ['another cell is selected', (host: PageHost) => host.select('表二', { row: 1, column: 1 })],
    ['something is pasted', (host: PageHost) => void host.fill([{ ...AT, column: 5, text: '1' }])],
  ] as const)
    it(`is taken in before ${what}`, () => {
      const host = hostOf(sample('suqian-2023'));
      typeIn(host, '4321');
      act(host);
      assert.equal(valueOf(host), 4321);
      assert.deepEqual(host.typing(), []);
    });

  it('is taken in before the pane goes to a cell', async () => {
    const host = hostOf(sample('suqian-2023'));
    typeIn(host, '4321');
    await host.goTo('表二!A1');
    assert.equal(valueOf(host), 4321);
  });

  it('is what undoing takes back first', () => {
    const host = hostOf(sample('suqian-2023'));
    host.type([{ ...AT, column: 5, text: '7' }]);
    typeIn(host, '4321');
    host.undo();
    assert.deepEqual([valueOf(host), valueOf(host, 5, 5)], [3402, 7]);
  });

  it('is left alone by reading, so that a check while somebody types does not end that', async () => {
    const host = hostOf(sample('suqian-2023'));
    typeIn(host, '4321');
    await host.read();
    assert.deepEqual([valueOf(host), host.isTyping()], [3402, true]);
  });

  it('is told of when it begins and when it ends', () => {
    const host = hostOf(sample('suqian-2023'));
    const seen: boolean[] = [];
    const stop = host.watchTyping(() => seen.push(host.isTyping()));
    typeIn(host, '1');
    host.settle();
    stop();
    typeIn(host, '2');
    assert.deepEqual(seen, [true, false]);
  });

  it('comes back by undoing after it was dropped, and goes by undoing once more', () => {
    const host = hostOf(sample('suqian-2023'));
    host.drop([{ ...AT, text: '4321' }]);
    assert.deepEqual([valueOf(host), host.book().isDirty], [3402, false]);
    host.undo();
    assert.deepEqual([valueOf(host), host.book().isDirty], [4321, true]);
    host.undo();
    assert.equal(valueOf(host), 3402);
    assert.equal(host.book().canUndo, false);
  });

  it('is no step where what was dropped is what the cell has', () => {
    const host = hostOf(sample('suqian-2023'));
    host.drop([{ ...AT, text: '3402' }]);
    assert.equal(host.book().canUndo, false);
  });
});

describe('what the pane wrote last on the page', () => {
  const ENTRIES = [
    { address: '表三!D5', value: 1 },
    { address: '表三!E5', value: 2 },
  ];
  const addresses = ENTRIES.map(({ address }) => address);

  it('is taken back as one step', async () => {
    const host = hostOf(sample('suqian-2023'));
    await host.write(ENTRIES);
    assert.equal(await host.takeBack?.(addresses.slice(0, 1)), true);
    assert.deepEqual([valueOf(host), host.book().canUndo, host.book().canRedo], [3402, false, true]);
    assert.equal(await host.takeBack?.(addresses), false);
  });
  it('is not taken back once something else was typed, nor for other cells', async () => {
    const host = hostOf(sample('suqian-2023'));
    await host.write(ENTRIES);
    assert.equal(await host.takeBack?.(['表三!D6']), false);
    host.type([{ ...AT, row: 9, text: '5' }]);
    assert.equal(await host.takeBack?.(addresses), false);
    assert.equal(valueOf(host), 1);
  });
  it('does not stand for the step before it where it changed nothing', async () => {
    const host = hostOf(sample('suqian-2023'));
    host.type([{ ...AT, text: '1' }]);
    await host.write([{ address: '表三!D5', value: 1 }]);
    assert.equal(await host.takeBack?.(['表三!D5']), false);
    assert.equal(valueOf(host), 1);
  });
});
