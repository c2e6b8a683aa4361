import assert from 'node:assert/strict';
import { editions, Problem, startReport, templateLayouts } from '../../../src/index.js';
import { isProblem } from '../isProblem.js';
import type { OpenHost } from '../openHost.js';
import { openWrong, stateOf } from './openWrong.js';

describe('what Excel refuses', () => {
  const everyAction: readonly (readonly [string, (opened: OpenHost) => Promise<unknown>])[] = [
    ['reading', ({ host }) => host.read()],
    ['marking', ({ host }) => host.mark([{ sheet: '表三', cells: ['D5'], level: 'error' }])],
    ['clearing', ({ host }) => host.mark([])],
    ['writing', ({ host }) => host.write([{ address: '表三!D5', value: 1 }])],
    ['going to a cell', ({ host }) => host.goTo('表三!D5')],
    [
      'drawing',
      ({ host }) =>
        host.draw(
          templateLayouts(startReport({ edition: editions[0]! }))
            .slice(0, 1)
            .map((layout) => ({ ...layout, sheet: '新表' })),
        ),
    ],
  ];
  for (const [title, act] of everyAction) {
    it(`says that a cell is being edited: ${title}`, async () => {
      const opened = await openWrong();
      const before = stateOf(opened);
      opened.faults.cellEditing = true;
      await assert.rejects(act(opened), isProblem('cellEditing'));
      opened.faults.cellEditing = false;
      assert.deepEqual(stateOf(opened), before);
      await act(opened);
    });
    it(`does not wait for ever: ${title}`, async () => {
      const opened = await openWrong({ patience: 20 });
      const before = stateOf(opened);
      opened.faults.silent = 1;
      await assert.rejects(act(opened), isProblem('noAnswer'));
      assert.deepEqual(stateOf(opened), before);
    });
  }
  for (const title of ['marking', 'writing', 'drawing']) {
    it(`says that the workbook may only be read: ${title}`, async () => {
      const opened = await openWrong();
      const before = stateOf(opened);
      opened.faults.readOnly = true;
      const act = everyAction.find(([name]) => name === title)![1];
      await assert.rejects(
        act(opened),
        (error) => error instanceof Problem && ['readOnly', 'sheetProtected'].includes(error.code),
      );
      assert.deepEqual(stateOf(opened), before);
    });
  }
  it('writes nothing where one of the cells is locked', async () => {
    const opened = await openWrong();
    const before = stateOf(opened);
    await assert.rejects(
      opened.host.write([
        { address: '表三!D5', value: 1 },
        { address: '表三!A30', value: 1 },
      ]),
      isProblem('sheetProtected', '表三'),
    );
    assert.deepEqual(stateOf(opened), before);
  });
  it('tells any other refusal of Excel by its code', async () => {
    const opened = await openWrong();
    opened.faults.before = () => {
      Object.assign(opened.faults, { failAction: 0, failCode: 'ServiceUnavailable' });
    };
    await assert.rejects(
      opened.host.read(),
      (error) =>
        error instanceof Problem &&
        error.code === 'officeRefused' &&
        error.facts['code'] === 'ServiceUnavailable',
    );
  });
  it('says that there is too much to read where Excel on the web refuses the size', async () => {
    const opened = await openWrong();
    opened.faults.limit = 300;
    await assert.rejects(opened.host.read(), isProblem('tooManyCells'));
  });
});
