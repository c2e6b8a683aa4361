import assert from 'node:assert/strict';
import { rightReport } from '../../../../src/core/check/example.js';
import { withCells } from '../../../../src/core/report/report.js';
import { cellNamed, formOf } from '../../../../src/core/form/form.js';
import { checkReport, editions, repairOf } from '../../../../src/index.js';
import {
  changesFor,
  changesToUndo,
  offersOf,
  offersOfZero,
  settledBlanks,
} from '../../../../src/pane/work/changes/offers.js';
import { sample } from '../../../samples.js';
import { hostOf, readOf } from '../../openWork.js';

const suqian = sample('suqian-2023');

describe('what findings offer', () => {
  const edition = editions[1]!;
  const [one, two, money] = [
    'requests.received.person',
    'requests.received.company',
    'disclosure.fees.amount',
  ];

  it('is written where the cells stand, with what stood there before', async () => {
    const host = hostOf(suqian);
    host.type([
      { sheet: '表三', row: 5, column: 4, text: '12件' },
      { sheet: '表三', row: 5, column: 5, text: '/' },
    ]);
    const read = await readOf(host);
    const result = checkReport(read);
    const { findings } = result;
    assert.deepEqual(offersOf(findings), { [one]: 12, [two]: 0 });
    assert.deepEqual(offersOfZero({ result, repair: undefined }), { [two]: 0 });
    assert.deepEqual(
      changesFor(
        { ...offersOf(findings), 'requests.received.total': 1 },
        {
          ...read,
          addresses: new Map([
            [one, '表三!D5'],
            [two, '表三!E5'],
          ]),
        },
      ),
      [
        { cell: one, address: '表三!D5', before: '12件', after: 12 },
        { cell: two, address: '表三!E5', before: '/', after: 0 },
      ],
    );
  });
  it('is no 0 where the sums say another number, which is offered by itself', async () => {
    const host = hostOf(suqian);
    host.type([
      { sheet: '表三', row: 5, column: 4, text: '' },
      { sheet: '表三', row: 6, column: 9, text: '/' },
    ]);
    const read = await readOf(host);
    const checked = { result: checkReport(read), repair: await repairOf(read) };
    const stated = suqian.readings[cellNamed(formOf(edition), one).index];
    assert.ok(typeof stated === 'number' && stated > 0);
    assert.deepEqual(offersOf(checked.result.findings), { [one]: 0, 'requests.carriedIn.otherBody': 0 });
    assert.deepEqual(offersOfZero(checked), { 'requests.carriedIn.otherBody': 0 });
    assert.deepEqual(
      settledBlanks(checked).map(({ cell, to }) => [cell, to]),
      [[one, stated]],
    );
  });
  it('is taken back where the cell still holds it, wherever it stands by then', async () => {
    const filled = [
      { cell: one, after: 0, before: null },
      { cell: two, after: 0, before: '/' },
      { cell: money, after: 0, before: null },
      { cell: 'requests.received.legal', after: 0, before: null },
    ];
    const report = withCells(rightReport(edition), { [one]: 0, [two]: 3, [money]: 0 });
    const addresses = new Map([
      [one, '表三!D9'],
      [two, '表三!E9'],
      [money, '表二!B9'],
    ]);
    assert.deepEqual(
      changesToUndo(filled, { ...(await readOf(hostOf(suqian))), report, addresses }).map(
        ({ address, after }) => [address, after],
      ),
      [
        ['表三!D9', null],
        ['表二!B9', null],
      ],
    );
  });
  it('is not taken back from a cell that was emptied since', async () => {
    const report = { ...rightReport(edition), readings: rightReport(edition).readings.map(() => null) };
    assert.deepEqual(
      changesToUndo([{ cell: one, after: 0, before: '/' }], {
        ...(await readOf(hostOf(suqian))),
        report,
        addresses: new Map([[one, '表三!D5']]),
      }),
      [],
    );
  });
});
