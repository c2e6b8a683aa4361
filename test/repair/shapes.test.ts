import assert from 'node:assert/strict';
import { seededRandom } from '../../bench/random.js';
import { figuresOf } from '../../src/core/check/figures.js';
import { formOf } from '../../src/core/form/form.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { repairReport, type SolutionGroup } from '../../src/repair/index.js';
import { localiseErrors } from '../../src/repair/localise/localiseErrors.js';
import { systemOf } from '../../src/repair/system/reportSystem.js';
import { editions } from '../../templates/index.js';
import { fullReport, stated, sumCells, withSums } from './fullTables.js';
import { codes, reportWithRow } from './oneRow.js';

const UNLIMITED = { nodes: Infinity, ms: Infinity };

/** A report of live sums in which each column is off by so much in one cell of that row. */
function offBy(report: Report, row: string, changes: Readonly<Record<string, number>>): Report {
  const cells = Object.entries(changes).map(([who, change]) => {
    const cell = `requests.${row}.${who}`;
    return [cell, stated(report, cell) + change] as const;
  });
  return withSums(withCells(report, Object.fromEntries(cells)));
}

for (const edition of editions) {
  describe(`solutions of one shape in a ${edition.id} report of live sums`, () => {
    const formulas = sumCells(edition);
    const received = '一、本年新收政府信息公开申请数量';
    const reports = [3, 4, 5].map((seed) => {
      const report = fullReport(edition, seededRandom(seed));
      const busy = [
        ['received', { person: 900, otherBody: 20, company: 30 }],
        ['carriedIn', { person: 9, otherBody: 4, company: 3 }],
        ['carriedOut', { person: 909, otherBody: 24, company: 33 }],
      ] as const;
      return busy.reduce((done, [row, more]) => offBy(done, row, more), report);
    });
    const groupsOf = (report: Report) =>
      repairReport(report, { ...UNLIMITED, formulas }).parts.flatMap(({ groups }) => groups);

    /** How many solutions there are by lines and differences, each of them made and counted. */
    const countOneByOne = (report: Report) => {
      const form = formOf(edition);
      const system = systemOf(figuresOf(report), { formulas });
      const counts = new Map<string, number>();
      for (const { solutions } of localiseErrors(system, { ...UNLIMITED, most: Infinity }))
        for (const { wrong } of solutions) {
          const key = [...wrong]
            .map(([at, to]) => `${form.cells[at]!.column.code} ${to! - system.cells[at]!.value!}`)
            .sort()
            .join();
          counts.set(key, 1 + (counts.get(key) ?? 0));
        }
      return [...counts.values()].sort((a, b) => a - b);
    };
    const countsOf = (groups: readonly SolutionGroup[]) =>
      groups.map(({ count }) => count).sort((a, b) => a - b);

    for (const [title, changes] of [
      ['one column', { person: 3 }],
      ['two columns, alike', { person: -1, otherBody: 1 }],
      ['two columns, not alike', { person: -1, otherBody: 4 }],
      ['three columns', { person: -1, otherBody: -2, company: 3 }],
    ] as const) {
      it(`are counted to the last: ${title}`, () => {
        for (const report of reports) {
          const groups = groupsOf(offBy(report, 'received', changes));
          const shapes = groups.filter(({ message }) => message !== undefined);
          const counted = countOneByOne(offBy(report, 'received', changes));
          assert.deepEqual(
            countsOf(shapes),
            counted.filter((count) => count >= 4),
          );
          assert.ok(shapes.length > 0);
        }
      });
    }
    it('are told by their lines, their number and the place of the likeliest', () => {
      for (const report of reports) {
        const first = groupsOf(offBy(report, 'received', { person: -1, otherBody: 1 })).find(({ message }) =>
          message?.startsWith('表三自然人列有一项少 1，其他列有一项多 1：共 4 种'),
        );
        assert.equal(
          first?.message,
          `表三自然人列有一项少 1，其他列有一项多 1：共 4 种，最可能在“${received}”行`,
        );
        assert.match(
          first?.solutions[0]?.message ?? '',
          new RegExp(`^表三“${received}”行有 1 件应由其他列改计入自然人列（`),
        );
        assert.ok(first?.solutions.every(({ changes }) => changes.length === 2));
      }
    });
    it('put one case under the wrong applicant before two slips, whatever row it is in', () => {
      for (const report of reports)
        for (const row of ['received', 'carriedOut']) {
          const wrong = offBy(report, row, { person: -1, otherBody: 1 });
          const { solutions } = repairReport(wrong, { ...UNLIMITED, formulas });
          const operations = solutions.map(({ operation }) => operation);
          const place = solutions.findIndex(
            ({ changes }) =>
              changes[0]?.cell === `requests.${row}.person` &&
              changes[1]?.cell === `requests.${row}.otherBody`,
          );
          assert.ok(
            place >= 0 &&
              operations.slice(0, place).every((each) => ['transfer', 'move', 'swap'].includes(each)),
          );
          assert.ok(operations.includes('slip'));
        }
    });
    it('name no place where none stands before the others', () => {
      const groups = groupsOf(offBy(reports[0]!, 'received', { person: 3 }));
      const ties = groups.filter(({ solutions: [one, two], count }) => count > 3 && one?.rank === two?.rank);
      assert.ok(ties.length > 0);
      for (const { message } of ties) assert.match(message ?? '', /：共 \d+ 种$/);
    });
  });
}

describe('solutions of one shape', () => {
  /** A row whose total is 1 too great: any of the parts may be 1 more. */
  const groupsOf = (parts: number) => {
    const values = Object.fromEntries(codes(parts).map((code) => [code, 99]));
    const { groups } = repairReport(reportWithRow({ ...values, total: 99 * parts + 1 }), UNLIMITED).parts[0]!;
    return groups
      .map(({ message, count, solutions }) => [message, count, solutions.length] as const)
      .sort((a, b) => b[1] - a[1]);
  };
  it('are told one by one where there are up to five in all', () => {
    assert.deepEqual(groupsOf(4), Array(5).fill([undefined, 1, 1]));
    assert.deepEqual(groupsOf(5), [
      ['表“行”行有一项少 1：共 5 种', 5, 5],
      [undefined, 1, 1],
    ]);
  });
  it('are told as one from four on where there are more', () => {
    // The left side is 37 too great: parts of it that state as much may be less, any of the right side more.
    const alike = (great: number) => {
      const left = Object.fromEntries([...'abcd'].map((code, at) => [code, at < great ? 99 : 0]));
      const right = { e: 50, f: 50, g: 50, h: 99 * great - 37 - 150 };
      const report = reportWithRow({ ...left, ...right }, { across: ['a + b + c + d = e + f + g + h'] });
      return repairReport(report, UNLIMITED)
        .parts[0]!.groups.map(({ count }) => count)
        .sort((a, b) => b - a);
    };
    assert.deepEqual(
      [alike(3), alike(4)],
      [
        [4, 1, 1, 1],
        [4, 4],
      ],
    );
  });
  it('are listed up to fifty', () => {
    assert.deepEqual(groupsOf(50)[0], ['表“行”行有一项少 1：共 50 种', 50, 50]);
    assert.deepEqual(groupsOf(51)[0], ['表“行”行有一项少 1：共 51 种', 51, 50]);
  });
  it('are counted beyond those that are ranked', () =>
    assert.deepEqual(groupsOf(1100)[0], ['表“行”行有一项少 1：共 1100 种', 1100, 50]));
  it('are told as at least so many where the search was cut short', () => {
    const report = fullReport(editions[0]!, seededRandom(3));
    const [person, other] = ['requests.granted.person', 'requests.granted.otherBody'];
    const wrong = withCells(report, {
      [person!]: stated(report, person!) - 1,
      [other!]: stated(report, other!) + 1,
    });
    const cut = Array.from({ length: 30 }, (_, nodes) => repairReport(wrong, { ms: Infinity, nodes }).parts);
    const told = cut
      .flat()
      .filter(({ status }) => status === 'budget')
      .flatMap(({ groups }) => groups.flatMap(({ message }) => message ?? []));
    assert.ok(told.length > 0);
    for (const message of told) assert.match(message, /：至少 \d+ 种$/);
  });
});
