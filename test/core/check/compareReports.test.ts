import fc from 'fast-check';
import assert from 'node:assert/strict';
import { alignParagraphs } from '../../../src/core/check/alignParagraphs.js';
import { compareReports, type ReportDifferences } from '../../../src/core/check/compareReports.js';
import { formOf } from '../../../src/core/form/form.js';
import type { Reading } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { arbitraryReport } from '../../arbitraryReport.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const FEE = 'disclosure.fees.amount';
const count = ({ cells, fields, paragraphs }: ReportDifferences) =>
  cells.length + fields.length + paragraphs.length;

describe('two reports', () => {
  for (const edition of editions) {
    it(`of ${edition.id} do not differ from themselves`, () => {
      fc.assert(
        fc.property(arbitraryReport(edition), (report) => {
          assert.equal(count(compareReports(report, structuredCloneOf(report))), 0);
        }),
        { numRuns: 50, seed: 2 },
      );
    });
    it(`of ${edition.id} differ in the cell that was changed, and in no other`, () => {
      const { cells } = formOf(edition);
      fc.assert(
        fc.property(arbitraryReport(edition), fc.nat(cells.length - 1), (report, at) => {
          const cell = cells[at]!;
          const plain: Report = { ...report, chapters: {} };
          const changed: Reading = cell.kind === 'money' ? { value: '98765.4321', unit: '万元' } : 987654;
          const other = withCells(plain, { [cell.name]: changed });
          assert.deepEqual(
            compareReports(plain, other).cells.map((each) => each.cell.name),
            [cell.name],
          );
        }),
        { numRuns: 50, seed: 3 },
      );
    });
  }

  function structuredCloneOf(report: Report): Report {
    const { edition, ...said } = report;
    return { edition, ...structuredClone(said) };
  }

  const withFee = (value: string, unit: string | null) =>
    compareReports(suqian, withCells(suqian, { [FEE]: { value, unit } })).cells.length;
  it('say the same with one amount in two units, and not with another or none', () => {
    assert.equal(withFee('592372449', '元'), 0);
    assert.equal(withFee('59237.24490', '万元'), 0);
    assert.equal(withFee('592372450', '元'), 1);
    assert.equal(withFee('59237.2449', '元'), 1);
    assert.equal(withFee('59237.2449', null), 1);
  });
  it('tell a blank from 0', () => {
    const [blank, zero] = [null, 0].map((value) => withCells(suqian, { 'requests.received.person': value }));
    assert.equal(compareReports(blank!, zero!).cells.length, 1);
  });
  it('are compared with their figures in the sentences', () => {
    const bound = { ...suqian, chapters: { ...suqian.chapters, other: ['新收{本年新收}件。'] } };
    const written = { ...suqian, chapters: { ...suqian.chapters, other: ['新收 3511 件。'] } };
    assert.equal(count(compareReports(bound, written)), 0);
  });
  it('are compared in contacts that both state, in the year, and in the body', () => {
    const fields = (change: Partial<Report>) =>
      compareReports(suqian, { ...suqian, ...change }).fields.map(({ code }) => code);
    assert.deepEqual(fields({ contact: {} }), []);
    assert.deepEqual(fields({ contact: { ...suqian.contact, telephone: '0527-1234567' } }), ['telephone']);
    assert.deepEqual(fields({ year: 2022 }), ['year']);
    assert.deepEqual(fields({ org: '徐州市人民政府' }), ['org']);
  });
  it('of two editions are not compared in their tables', () => {
    const { cells, isOtherEdition } = compareReports(suqian, sample('xixia-civil-affairs-2020'));
    assert.deepEqual([cells, isOtherEdition], [[], true]);
  });
});

describe('paragraphs', () => {
  const tell = (a: readonly string[], b: readonly string[]) =>
    alignParagraphs(a, b).map((pair) => [pair.a?.text ?? null, pair.b?.text ?? null]);

  it('that were changed, added and left out are told, each once', () => {
    assert.deepEqual(tell(['一', '二', '三'], ['一', '二点五', '三']), [['二', '二点五']]);
    assert.deepEqual(tell(['一', '三'], ['一', '二', '三']), [[null, '二']]);
    assert.deepEqual(tell(['一', '二', '三'], ['一', '三']), [['二', null]]);
    assert.deepEqual(tell(['甲', '乙'], ['乙', '甲']), [
      ['甲', null],
      [null, '甲'],
    ]);
  });
  it('of another width, and with other spaces and quotes, are the same', () =>
    assert.deepEqual(tell(['（一）“公开” 5件'], ['(一)「公开」５件']), []));
  it('leave as few different as an independent count of the longest common subsequence', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const [first, ...rest] = a;
      if (first === undefined || b.length === 0) return 0;
      const at = b.indexOf(first);
      const without = longest(rest, b);
      return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)));
    };
    const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 9 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const pairs = alignParagraphs(a, b);
        const kept = a.length - pairs.filter((pair) => pair.a).length;
        assert.equal(kept, b.length - pairs.filter((pair) => pair.b).length);
        assert.equal(kept, longest(a, b));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
  it('of very long chapters are compared in a bounded time', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `第${at}段`);
    assert.equal(alignParagraphs(many, [...many.slice(0, -1), '末段']).length, 1);
  });
});
