import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { formOf } from '../../src/core/form/form.js';
import { blankReport, withCells, type Report } from '../../src/core/report/report.js';
import { repairReport, type Repair, type RepairOptions } from '../../src/repair/index.js';
import { edition2019 } from '../../templates/2019.js';
import { edition2021 } from '../../templates/2021.js';
import { editions } from '../../templates/index.js';
import { fullReport, spoilCells, stated } from './fullTables.js';
import { codes, reportWithRow } from './oneRow.js';

const UNLIMITED = { nodes: Infinity, ms: Infinity };
const right = fullReport(edition2021, seededRandom(7));

/** The repair with no limit, so that a busy machine changes nothing. */
const repairOf = (report: Report, options: RepairOptions = {}, last?: Report) =>
  repairReport(report, { ...UNLIMITED, ...options }, last);
const stuckOn = (count: number) => `不改动已锁定或已确认的单元格，${count} 条勾稽不能全部成立`;
const LAST =
  '确实无误的，请核对上年报告：选错的，换成正确的一份；公布的数有误的，不再用它核对（移除上年数据）';
const cellsOf = (repair: Repair) => repair.solutions.map(({ changes }) => changes.map(({ cell }) => cell));

/** Last year's report, which carries one more out in these columns, and the cells that carry in there. */
function disagreeing(report: Report, columns: readonly string[]): readonly [Report, readonly string[]] {
  const { table } = formOf(report.edition).cells.find(({ name }) => name === 'requests.carriedIn.total')!;
  const all = formOf(report.edition)
    .cells.filter((cell) => cell.table === table && cell.row.code === 'carriedIn')
    .map(({ column }) => column.code);
  const carried = all.map((who) => {
    const more = columns.includes(who) ? 1 : 0;
    return [`requests.carriedOut.${who}`, stated(report, `requests.carriedIn.${who}`) + more] as const;
  });
  return [withCells(report, Object.fromEntries(carried)), columns.map((who) => `requests.carriedIn.${who}`)];
}

for (const edition of editions) {
  describe(`repair of a ${edition.id} report`, () => {
    const report = fullReport(edition, seededRandom(49));

    it('finds nothing where all adds up', () => assert.equal(repairOf(report).status, 'none'));

    it('tells the same of it without a search and with one', () => {
      const cell = 'requests.processed.total';
      const printed = new Map([[cell, stated(report, cell)]]);
      const now = () => 0;
      assert.deepEqual(repairOf(report, { now }), repairOf(report, { now, printed }));
    });
  });
}

describe('repair of a report', () => {
  const granted = 'requests.granted.person';

  it('tells the cell, the number, the slip and how many relations then hold', () => {
    const report = withCells(right, {
      [granted]: 5435,
      'requests.granted.total':
        5435 +
        ['company', 'research', 'welfare', 'legal', 'otherBody'].reduce(
          (sum, who) => sum + stated(right, `requests.granted.${who}`),
          0,
        ),
    });
    const more = 5435 - stated(right, granted);
    const balanced = withCells(
      report,
      Object.fromEntries(
        ['person', 'total'].flatMap((who) =>
          ['processed', 'received'].map((row) => [
            `requests.${row}.${who}`,
            stated(right, `requests.${row}.${who}`) + more,
          ]),
        ),
      ),
    );
    const { solutions } = repairOf(withCells(balanced, { [granted]: 5345 }));
    assert.deepEqual(
      solutions.map(({ message, operation }) => [operation, message]),
      [['slip', '表三“（一）予以公开”行自然人列 5345 应为 5435（相邻数字颠倒），可使 2 条勾稽成立']],
    );
  });

  it('gives the published 60 and 1 back as 61 and 0', () => {
    const add = { person: 61, company: 0, research: 0, welfare: 0, legal: 0, otherBody: 0, total: 61 };
    const report = withCells(
      right,
      Object.fromEntries(
        Object.keys(add).flatMap((who) =>
          [
            'received',
            'carriedIn',
            'carriedOut',
            'processed',
            ...formOf(edition2021)
              .cells.filter(({ table, column }) => table.code === 'requests' && column.code === 'person')
              .map(({ row }) => row.code),
          ].map((row) => [
            `requests.${row}.${who}`,
            ['received', 'processed', 'granted'].includes(row) ? add[who as keyof typeof add] : 0,
          ]),
        ),
      ),
    );
    const repair = repairOf(
      withCells(report, { 'requests.received.person': 60, 'requests.received.otherBody': 1 }),
    );
    assert.deepEqual(
      repair.solutions.map(({ changes }) => changes),
      [
        [
          { cell: 'requests.received.person', from: 60, to: 61 },
          { cell: 'requests.received.otherBody', from: 1, to: 0 },
        ],
      ],
    );
  });

  it('tells two cells that were swapped', () => {
    const [one, other] = ['requests.received.person', 'requests.received.company'];
    const { solutions } = repairOf(
      withCells(right, { [one!]: stated(right, other!), [other!]: stated(right, one!) }),
    );
    assert.deepEqual(
      [solutions[0]?.operation, solutions[0]?.changes.map(({ cell }) => cell)],
      ['swap', [one, other]],
    );
  });

  it('tells the number that a blank must be', () => {
    const { status, filled } = repairOf(
      withCells(right, { [granted]: null, 'requests.partial.legal': { text: '/', offer: 0 } }),
    );
    assert.equal(status, 'none');
    assert.deepEqual(
      filled.map(({ message }) => message),
      [
        `表三“（一）予以公开”行自然人列空白，应为 ${stated(right, granted)}`,
        `表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行法律服务机构列填的“/”应为 ${stated(right, 'requests.partial.legal')}`,
      ],
    );
  });

  it('says nothing about blanks that the sums leave open', () =>
    assert.deepEqual(repairOf(blankReport(edition2021)).filled, []));

  it('parts what does not hang together, and combines it', () => {
    const { parts, certain } = repairOf(
      withCells(right, {
        'disputes.review.total': 4,
        'disputes.directSuit.total': 3,
        [granted]: stated(right, granted) + 10,
      }),
    );
    assert.deepEqual(
      parts.map(({ lowerBound }) => lowerBound),
      [1, 1, 1],
    );
    assert.ok(certain.includes(granted));
  });

  it('does not change what is confirmed', () => {
    const wrong = withCells(right, { [granted]: stated(right, granted) + 10 });
    assert.ok(
      cellsOf(repairOf(wrong, { fixed: new Set([granted]) })).every((cells) => !cells.includes(granted)),
    );
  });

  it('says where confirmed cells leave no way', () => {
    const names = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
      (code) => `disputes.review.${code}`,
    );
    const { status, message } = repairOf(withCells(right, { 'disputes.review.total': 4 }), {
      fixed: new Set(names),
    });
    assert.deepEqual([status, message], ['impossible', `${stuckOn(1)}，请再核对这些单元格`]);
  });

  for (const edition of editions)
    for (const who of ['person', 'company', 'otherBody'])
      it(`says to look at last year's report of ${edition.id} where what was carried in by ${who} is confirmed`, () => {
        const report = fullReport(edition, seededRandom(7));
        const [last, cells] = disagreeing(report, [who, 'total']);
        const { status, message } = repairOf(report, { fixed: new Set(cells) }, last);
        assert.deepEqual([status, message], ['impossible', `${stuckOn(2)}，请再核对这些单元格；${LAST}`]);
      });

  it('tells what is wrong elsewhere beside the cells that leave no way', () => {
    const [last, cells] = disagreeing(right, ['person', 'total']);
    const wrong = withCells(right, {
      'disputes.review.total': stated(right, 'disputes.review.total') + 1,
      'disputes.directSuit.total': stated(right, 'disputes.directSuit.total') + 1,
    });
    assert.equal(
      repairOf(wrong, { fixed: new Set(cells) }, last).message,
      `${stuckOn(2)}，请再核对这些单元格；${LAST}；其余最少有 2 个单元格有误（2 条勾稽不成立）`,
    );
  });

  it('lets totals with live formulas follow their parts', () => {
    const formulas = new Set(
      formOf(edition2021)
        .cells.filter(({ isSum }) => isSum)
        .map(({ name }) => name),
    );
    const [person, total] = ['requests.received.person', 'requests.received.total'];
    const wrong = withCells(right, {
      [person]: stated(right, person) + 10,
      [total]: stated(right, total) + 10,
    });
    const repair = repairOf(wrong, { formulas });
    assert.equal(repair.wrongCells, 1);
    assert.ok(cellsOf(repair).some(([cell]) => cell === person));
    assert.deepEqual(repair.filled, []);
  });

  it('lets suspicion decide among sets of one size only', () => {
    const pending = 'disputes.review.pending';
    const repair = repairOf(withCells(right, { 'disputes.review.total': 4 }), {
      suspected: new Set([pending, granted]),
    });
    assert.equal(repair.wrongCells, 1);
    assert.deepEqual(
      [repair.solutions[0]?.changes[0]?.cell, repair.solutions[0]?.rank, repair.solutions[1]?.rank],
      [pending, 1, 2],
    );
  });

  it('holds the carry-over to last year', () => {
    const row = (report: Report, code: string) =>
      ['person', 'company', 'research', 'welfare', 'legal', 'otherBody', 'total'].map((who) => [
        `requests.${code}.${who}`,
        stated(report, `requests.carriedIn.${who}`),
      ]);
    const last = withCells(right, Object.fromEntries(row(right, 'carriedOut')));
    assert.equal(repairOf(right, {}, last).status, 'none');
    const [person, total] = ['requests.carriedIn.person', 'requests.carriedIn.total'];
    const received = 'requests.received.person';
    const wrong = withCells(right, {
      [person!]: stated(right, person!) + 3,
      [total!]: stated(right, total!) + 3,
      [received]: stated(right, received) - 3,
      'requests.received.total': stated(right, 'requests.received.total') - 3,
    });
    assert.equal(repairOf(wrong).status, 'none');
    const repair = repairOf(wrong, {}, last);
    assert.deepEqual([repair.wrongCells, repair.certain], [4, [person, total]]);
    assert.ok(
      cellsOf(repair).some((cells) => cells[0] === received && cells[1] === 'requests.received.total'),
    );
  });

  it('asks nothing of the carry-over where last year left it blank', () => {
    const last = withCells(right, { 'requests.carriedOut.person': null, 'requests.carriedOut.total': null });
    const wrong = repairOf(withCells(right, { [granted]: stated(right, granted) + 10 }), {}, last);
    assert.ok(wrong.parts.every(({ broken }) => !broken.some((id) => /(person|total): .*last/.test(id))));
  });

  it('respects inequalities and signs', () => {
    const report = fullReport(edition2019, seededRandom(8));
    const { solutions } = repairOf(
      withCells(report, { 'disclosure.permits.before': 3, 'disclosure.permits.change': -5 }),
    );
    assert.deepEqual(
      solutions.map(({ changes }) => changes.map(({ cell, to }) => [cell, to])),
      [[['disclosure.permits.before', null]], [['disclosure.permits.change', null]]],
    );
  });

  it('keeps amounts exact, whatever their units', () => {
    const kinds = { a: 'money', b: 'money', total: 'money' } as const;
    const amounts = { a: { value: '0.1', unit: '万元' }, b: { value: '2000', unit: '元' } };
    const withTotal = (value: string) =>
      repairOf(reportWithRow({ ...amounts, total: { value, unit: '万元' } }, { kinds }));
    assert.equal(withTotal('0.3').status, 'none');
    assert.deepEqual(
      withTotal('0.31').solutions.map(({ changes }) => changes[0]?.to),
      [0.11, 2100, 0.3],
    );
  });

  it('answers for forty wrong cells within its budget, and honestly', () => {
    const { status, lowerBound, message, solutions, nodes } = repairOf(
      withCells(right, spoilCells(right, 40, seededRandom(40))),
      { nodes: 300 },
    );
    assert.equal(status, 'budget');
    assert.ok(lowerBound > 15 && lowerBound <= 40 && nodes <= 301);
    assert.deepEqual(solutions, []);
    assert.match(message, new RegExp(`^至少有 ${lowerBound} 个单元格有误`));
  });

  it('says by its own clock how long it took', () => {
    let time = 0;
    const now = () => {
      time += 1;
      return time;
    };
    assert.equal(repairOf(right, { now }).ms, 1);
  });

  /** A row whose total is 1 too great: any part may be 1 more, and of those at 99 that is no slip. */
  const rowOf = (parts: number, slipAt = -1) => {
    const values = codes(parts).map((code, at) => [code, at === slipAt ? 50 : 99] as const);
    const sum = values.reduce((total, [, value]) => total + value, 0);
    return reportWithRow({ ...Object.fromEntries(values), total: sum + 1 });
  };
  it('tells a hundred solutions and says where there are more', () => {
    const told = (parts: number) => {
      const { solutions, truncated } = repairOf(rowOf(parts));
      return [solutions.length, truncated];
    };
    assert.deepEqual(
      [told(99), told(100)],
      [
        [100, false],
        [100, true],
      ],
    );
  });
  it('calls no cell certain where there are more solutions than it keeps #slow', () => {
    const certain = (parts: number) => {
      const [first, ...others] = codes(parts);
      const values = [[first, -1] as const, ...others.map((code) => [code, 5] as const)];
      return repairOf(reportWithRow({ ...Object.fromEntries(values), total: 5 * others.length - 3 })).certain;
    };
    assert.deepEqual([certain(20), certain(1010)], [['m.row.a'], []]);
  });
  it('combines the parts and says where there are more combinations than it tells', () => {
    const wrong = withCells(right, { 'disputes.review.total': 13, 'disputes.directSuit.total': 17 });
    const { solutions, truncated, parts } = repairOf(wrong, { most: 10 });
    assert.deepEqual([solutions.length, truncated], [10, true]);
    assert.deepEqual(
      parts.map((part) => [part.solutions.length, part.truncated]),
      [
        [5, false],
        [5, false],
      ],
    );
    assert.deepEqual(repairOf(wrong).truncated, false);
  });
  it('fills no blank that takes another value in another solution', () => {
    const filledWith = (c: number) =>
      repairOf(reportWithRow({ a: 11, b: 22, c, d: null, e: 75 }, { across: ['a + b = c', 'b + d = e'] }));
    assert.deepEqual(
      filledWith(33).filled.map(({ cell, to }) => [cell, to]),
      [['m.row.d', 53]],
    );
    const { solutions, filled } = filledWith(46);
    assert.deepEqual([solutions.length, filled], [3, []]);
  });
  it('tells as many solutions as it is asked for', () =>
    assert.equal(repairOf(rowOf(5), { most: 3 }).solutions.length, 3));
  it('finds the likeliest among the first thousand solutions, whatever their place #slow', () => {
    const likeliest = (slipAt: number) => repairOf(rowOf(1010, slipAt)).solutions[0]?.changes[0];
    const code = codes(1010);
    assert.deepEqual(likeliest(999), { cell: `m.row.${code[999]}`, from: 50, to: 51 });
    assert.deepEqual(likeliest(1000), { cell: `m.row.${code[0]}`, from: 99, to: 100 });
  });

  it('gives the same answer every time', () => {
    const wrong = withCells(right, spoilCells(right, 5, seededRandom(5)));
    const plain = () => ({ ...repairOf(wrong), ms: 0 });
    assert.deepEqual(plain(), plain());
  });
});
