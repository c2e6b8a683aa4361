import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { outline } from '../../src/core/form/outline.js';
import { blankReport, withCells } from '../../src/core/report/report.js';
import { editions } from '../../src/index.js';
import { repairReport } from '../../src/repair/index.js';
import { fullReport, spoilCells, stated } from './fullTables.js';

const UNLIMITED = { nodes: Infinity, ms: Infinity };
const [edition2019, edition2021] = [
  editions.find(({ id }) => id === '2019')!,
  editions.find(({ id }) => id === '2021')!,
];
const right = fullReport(edition2021, seededRandom(7));
const cellsOf = (repair: ReturnType<typeof repairReport>) =>
  repair.solutions.map(({ changes }) => changes.map(({ cell }) => cell));

for (const edition of editions) {
  describe(`repair of a ${edition.id} report`, () => {
    const report = fullReport(edition, seededRandom(49));

    it('finds nothing where all adds up', () => assert.equal(repairReport(report).status, 'none'));
  });
}

describe('repair of a report', () => {
  const granted = 'requests.granted.person';

  it('tells the cell, the number, the slip and what it mends', () => {
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
    const { solutions } = repairReport(withCells(balanced, { [granted]: 5345 }));
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
    const repair = repairReport(
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
    const { solutions } = repairReport(
      withCells(right, { [one!]: stated(right, other!), [other!]: stated(right, one!) }),
    );
    assert.deepEqual(
      [solutions[0]?.operation, solutions[0]?.changes.map(({ cell }) => cell)],
      ['swap', [one, other]],
    );
  });

  it('tells the number that a blank must be', () => {
    const { status, filled } = repairReport(
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
    assert.deepEqual(repairReport(blankReport(edition2021)).filled, []));

  it('parts what does not hang together, and combines it', () => {
    const { parts, certain } = repairReport(
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
      cellsOf(repairReport(wrong, { ...UNLIMITED, fixed: new Set([granted]) })).every(
        (cells) => !cells.includes(granted),
      ),
    );
  });

  it('says where confirmed cells leave no way', () => {
    const names = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
      (code) => `disputes.review.${code}`,
    );
    const { status, message } = repairReport(withCells(right, { 'disputes.review.total': 4 }), {
      fixed: new Set(names),
    });
    assert.deepEqual([status, message], ['impossible', '不改动已锁定或已确认的单元格，1 条勾稽不能全部成立']);
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
    const repair = repairReport(wrong, { formulas });
    assert.equal(repair.wrongCells, 1);
    assert.ok(cellsOf(repair).some(([cell]) => cell === person));
    assert.deepEqual(repair.filled, []);
  });

  it('lets suspicion decide among sets of one size only', () => {
    const pending = 'disputes.review.pending';
    const repair = repairReport(withCells(right, { 'disputes.review.total': 4 }), {
      suspected: new Set([pending, granted]),
    });
    assert.equal(repair.wrongCells, 1);
    assert.deepEqual(
      [repair.solutions[0]?.changes[0]?.cell, repair.solutions[0]?.rank, repair.solutions[1]?.rank],
      [pending, 1, 2],
    );
  });

  it('holds the carry-over to last year', () => {
    const last = withCells(right, {
      'requests.carriedOut.person': 3,
      'requests.carriedOut.total': 3,
      ...Object.fromEntries(
        ['company', 'research', 'welfare', 'legal', 'otherBody'].map((who) => [
          `requests.carriedOut.${who}`,
          0,
        ]),
      ),
    });
    const { certain } = repairReport(right, UNLIMITED, last);
    assert.ok(
      certain.includes('requests.carriedIn.person') || stated(right, 'requests.carriedIn.person') === 3,
    );
  });

  it('minds inequalities and signs', () => {
    const report = fullReport(edition2019, seededRandom(8));
    const { solutions } = repairReport(
      withCells(report, { 'disclosure.permits.before': 3, 'disclosure.permits.change': -5 }),
    );
    assert.deepEqual(
      solutions.map(({ changes }) => changes.map(({ cell, to }) => [cell, to])),
      [[['disclosure.permits.before', null]], [['disclosure.permits.change', null]]],
    );
  });

  it('reckons with amounts exactly, whatever their units', () => {
    const template = edition2021;
    const money: Edition = {
      ...template,
      id: 'money',
      chapters: [
        {
          code: 'c',
          title: 't',
          tables: [
            {
              code: 'm',
              name: '表',
              paper: 'bands',
              bands: [
                {
                  rows: outline`
      row  收费`,
                  columns: outline`
      a    甲
      b    乙
    = sum  合计`,
                  kinds: { a: 'money', b: 'money', sum: 'money' },
                },
              ],
            },
          ],
        },
      ],
    };
    const report = withCells(blankReport(money), {
      'm.row.a': { value: '0.1', unit: '万元' },
      'm.row.b': { value: '2000', unit: '元' },
      'm.row.sum': { value: '0.3', unit: '万元' },
    });
    assert.equal(repairReport(report).status, 'none');
    const { solutions } = repairReport(withCells(report, { 'm.row.sum': { value: '0.31', unit: '万元' } }));
    assert.deepEqual(new Set(solutions.map(({ changes }) => changes[0]?.to)), new Set([0.11, 2100, 0.3]));
  });

  it('answers for forty wrong cells within its budget, and honestly', () => {
    const { status, lowerBound, message, solutions, nodes } = repairReport(
      withCells(right, spoilCells(right, 40, seededRandom(40))),
      { nodes: 300, ms: Infinity },
    );
    assert.equal(status, 'budget');
    assert.ok(lowerBound > 15 && lowerBound <= 40 && nodes <= 301);
    assert.deepEqual(solutions, []);
    assert.match(message, new RegExp(`^至少有 ${lowerBound} 个单元格有误`));
  });

  it('gives the same answer every time', () => {
    const wrong = withCells(right, spoilCells(right, 5, seededRandom(5)));
    const plain = () => ({ ...repairReport(wrong, UNLIMITED), ms: 0 });
    assert.deepEqual(plain(), plain());
  });
});
