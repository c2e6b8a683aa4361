import assert from 'node:assert/strict';
import { check, subjectOf } from '../../src/core/check/check.js';
import { rightReport } from '../../src/core/check/example.js';
import { readValue, type Raw, type Reading } from '../../src/core/form/number.js';
import { findCell, formOf } from '../../src/core/form/form.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { editionNamed, editions, Problem, rules, type Finding } from '../../src/index.js';
import { applicantsOf } from '../paper.js';

/** A right report of a year, with some cells as they are typed. */
function reportOf(edition: string, year: number, cells: Readonly<Record<string, Raw>> = {}): Report {
  const report = { ...rightReport(editionNamed(edition)), year };
  const read = Object.entries(cells).map(([name, raw]): [string, Reading] => {
    const cell = findCell(formOf(report.edition), name);
    return [name, readValue(raw, cell?.kind ?? 'count', cell?.unit)];
  });
  return withCells(report, Object.fromEntries(read));
}

function findings(report: Report, last: Report, isRenamed = false): readonly Finding[] {
  return check(subjectOf(report, editions, {}, last, isRenamed), rules).findings;
}

/** The level, the first cell and the beginning of each finding. */
function told(report: Report, last: Report): readonly string[] {
  return findings(report, last).map(({ level, cells, message }) => `${level} ${cells[0]} ${message}`);
}

const pairs = [
  ['2019', 2019, '2019', 2020],
  ['2019', 2020, '2021', 2021],
  ['2021', 2021, '2021', 2022],
] as const;

describe('what last year carried over', () => {
  for (const [before, lastYear, now, year] of pairs)
    for (const who of [...applicantsOf(editionNamed(now)), 'total'])
      it(`is an error in column ${who} where ${year} does not begin with it`, () => {
        const last = reportOf(before, lastYear, { [`requests.carriedOut.${who}`]: 2 });
        const found = findings(reportOf(now, year), last);
        assert.deepEqual(
          found.map(({ rule, level, cells, left, right }) => ({ rule, level, cells, left, right })),
          [
            {
              rule: 'relation',
              level: 'error',
              cells: [`requests.carriedIn.${who}`],
              left: 0,
              right: 2,
            },
          ],
        );
      });
});

describe('the figures of two years', () => {
  it('of one edition: what was there before is last year’s with its change', () => {
    const last = reportOf('2019', 2019, { 'disclosure.permits.before': 5, 'disclosure.permits.change': 2 });
    const right = reportOf('2019', 2020, { 'disclosure.permits.before': 7 });
    assert.deepEqual(told(right, last), []);
    const wrong = reportOf('2019', 2020, { 'disclosure.permits.before': 5 });
    assert.deepEqual(told(wrong, last), [
      'warning disclosure.permits.before “行政许可”行：上一年项目数量（5），上年上一年项目数量（5）＋上年本年增/减（2）＝7，相差 2',
    ]);
  });

  it('of one edition: what is in force is last year’s with what was issued less what was repealed', () => {
    const last = reportOf('2021', 2022, { 'disclosure.normative.inForce': 9 });
    const made = { 'disclosure.normative.issued': 2, 'disclosure.normative.repealed': 1 };
    const of = (inForce: number) =>
      reportOf('2021', 2023, { ...made, 'disclosure.normative.inForce': inForce });
    assert.deepEqual(told(of(10), last), []);
    assert.deepEqual(
      findings(of(9), last).map(({ level, cells }) => [level, cells]),
      [
        [
          'warning',
          ['disclosure.normative.inForce', 'disclosure.normative.issued', 'disclosure.normative.repealed'],
        ],
      ],
    );
  });

  for (const [before, lastYear, now, year] of pairs)
    for (const block of ['review', 'directSuit', 'suitAfterReview'])
      it(`what was pending in ${lastYear} is among the cases of ${block} of ${year}`, () => {
        const last = reportOf(before, lastYear, {
          [`disputes.${block}.pending`]: 2,
          [`disputes.${block}.total`]: 2,
        });
        const found = findings(reportOf(now, year), last);
        assert.deepEqual(
          found.map(({ level, cells }) => [level, cells]),
          [['hint', [`disputes.${block}.total`]]],
        );
      });

  it('of two editions are compared only where both print the same table', () => {
    const figures = {
      'disclosure.permits.decisions': 500,
      'requests.received.person': 500,
      'requests.received.total': 500,
      'requests.granted.person': 500,
      'requests.granted.total': 500,
      'requests.processed.person': 500,
      'requests.processed.total': 500,
    };
    const last = reportOf('2019', 2020, {
      ...figures,
      'disclosure.permits.before': 1,
      'disclosure.normative.inTotal': 40,
      'disclosure.fees.before': 3,
    });
    assert.deepEqual(told(reportOf('2021', 2021, { 'disclosure.fees.amount': '36.5' }), last), []);
    assert.deepEqual(told(reportOf('2021', 2021, figures), last), []);
    const cases = { 'disputes.review.upheld': 60, 'disputes.review.total': 60 };
    assert.deepEqual(told(reportOf('2021', 2021, cases), last), [
      'hint disputes.review.total 表四与上年相差 3 倍以上，请核对：行政复议“总计”（上年 0，本年 60）',
    ]);
  });

  it('blanks of last year are compared with nothing', () => {
    const last: Report = {
      ...reportOf('2021', 2022),
      readings: rightReport(editionNamed('2021')).readings.map(() => null),
    };
    const figures = {
      'disclosure.permits.decisions': 500,
      'disclosure.fees.amount': '99.5',
      'disclosure.normative.inForce': 7,
    };
    assert.deepEqual(told(reportOf('2021', 2023, figures), last), []);
  });

  it('a table with the same blanks is not told as the same', () => {
    const figures = {
      'disclosure.permits.decisions': 900,
      'disclosure.penalties.decisions': 800,
      'disclosure.coercions.decisions': null,
    };
    const [now, last] = [reportOf('2021', 2023, figures), reportOf('2021', 2022, figures)];
    assert.deepEqual(
      findings(now, last).map(({ rule }) => rule),
      ['blank'],
    );
  });

  it('names at most three cells of a table, and has all of them', () => {
    const last = reportOf('2021', 2022);
    const rows = ['permits', 'penalties', 'coercions'].map(
      (row) => [`disclosure.${row}.decisions`, 60] as const,
    );
    const now = reportOf('2021', 2023, {
      ...Object.fromEntries(rows),
      'disclosure.normative.issued': 70,
      'disclosure.normative.inForce': 70,
    });
    const [hint, ...more] = findings(now, last);
    assert.deepEqual(more, []);
    assert.match(hint?.message ?? '', /^表二与上年相差 3 倍以上，请核对：“行政规范性文件”.*等 5 处$/);
    assert.equal(hint?.cells.length, 5);
  });
});

describe('last year’s report', () => {
  const now = reportOf('2021', 2023);
  const refusal = (org: string, last: string, year = 2022): string => {
    try {
      findings({ ...now, org }, { ...reportOf('2021', year), org: last });
      return 'compared';
    } catch (error) {
      assert.ok(error instanceof Problem);
      return error.code;
    }
  };

  it('of another year is refused, the body’s own too', () => {
    assert.equal(refusal('青山县民政局', '青山县民政局', 2021), 'wrongLastYear');
    assert.equal(refusal('青山县民政局', '青山县民政局', 2023), 'wrongLastYear');
  });

  it('of another body is refused, unless the user says that the name has changed', () => {
    assert.equal(refusal('青山县民政局', '青山县财政局'), 'wrongLastBody');
    assert.equal(refusal('青山县民政局', '绿水县民政局'), 'wrongLastBody');
    assert.equal(refusal('青山县人民政府', '青山县人民政府办公室'), 'wrongLastBody');
    assert.equal(refusal('青山县民政局', '民政局'), 'wrongLastBody');
    assert.equal(refusal('青山县人民政府办公室', '人民政府办公室'), 'wrongLastBody');
    assert.equal(refusal('青山县民政局', '原青山县民政局'), 'wrongLastBody');
    assert.equal(refusal('青山市民政局', '青山市绿水县民政局'), 'wrongLastBody');
    assert.deepEqual(
      findings({ ...now, org: '青山县民政局' }, { ...reportOf('2021', 2022), org: '旧名' }, true),
      [],
    );
  });

  it('of the same body is compared, however its name is written', () => {
    assert.equal(refusal('西夏区民政局', '银川市西夏区民政局'), 'compared');
    assert.equal(refusal('银川市西夏区兴泾镇人民政府', '兴泾镇人民政府'), 'compared');
    assert.equal(refusal('青山县 民政局', '青山县民政局'), 'compared');
    assert.equal(refusal('青山县发展（改革）局', '青山县发展(改革)局'), 'compared');
    assert.equal(refusal('', '青山县民政局'), 'compared');
  });
});
