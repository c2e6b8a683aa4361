import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { checkExample, rightReport } from '../../../src/core/check/example.js';
import { editions, rules, type Finding, type Report } from '../../../src/index.js';
import { bodyReport } from './figures.js';
import { judged } from './corpus.js';
import { measure } from './measure.js';

/** The rules on numbers in sentences. */
const proseRules = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');

/** What these rules find in a report. */
function found(report: Report): readonly Finding[] {
  return check(subjectOf(report, editions), proseRules).findings;
}

describe('sentences with numbers', () => {
  it('are 200 and more, right and wrong, of both editions', () => {
    assert.ok(judged.length >= 200);
    for (const edition of ['2019', '2021'])
      for (const isRight of [true, false])
        assert.ok(
          judged.some((each) => each.isRight === isRight && bodyReport(each.body, []).edition.id === edition),
        );
  });
  for (const { body, isRight, paragraphs } of judged) {
    it(`${isRight ? 'right' : 'wrong'}: ${paragraphs.join(' / ')}`, () => {
      const findings = found(bodyReport(body, paragraphs));
      if (isRight)
        assert.deepEqual(
          findings.filter(({ level }) => level !== 'hint'),
          [],
        );
      else assert.notEqual(findings.length, 0);
    });
  }
  it('are counted #slow', () => {
    const { recall, accused } = measure(judged);
    assert.ok(recall >= 0.95);
    assert.equal(accused, 0);
  });
});

describe('real sentences, where they are at hand', () => {
  const file = new URL('../../../../../shared/reports/sentences.json', import.meta.url);
  const beside = new URL('../../../../shared/reports/sentences.json', import.meta.url);
  const path = [file, beside].find((each) => existsSync(each));
  const sentences = path
    ? (JSON.parse(readFileSync(path, 'utf8')) as { sentence: string; verdict: string }[])
    : [];
  const right = rightReport(editions[1]!);
  const blank = { ...right, year: 2024, readings: right.readings.map(() => null) };
  for (const [at, { sentence, verdict }] of sentences.entries()) {
    const isWrong = /^wrong|contradicts/.test(verdict);
    if (!isWrong)
      it(`${at + 1} is not accused`, () =>
        assert.deepEqual(
          found({ ...blank, chapters: { ...right.chapters, overview: [sentence] } }).filter(
            ({ level }) => level !== 'hint',
          ),
          [],
        ));
    else
      it(`${at + 1} is told`, () =>
        assert.notEqual(
          found({ ...blank, chapters: { ...right.chapters, overview: [sentence] } }).length,
          0,
        ));
  }
});

describe('the bound form that is offered', () => {
  it('replaces the number as it is written, wherever it stands in the paragraph', () => {
    const report = bodyReport('bureau', [
      '（一）主动公开',
      '全年　共收到 政府信息公开申请 二十九 件，办结26件。',
    ]);
    const [finding] = found(report);
    const { rewrite } = finding!;
    assert.equal(rewrite?.cell, 'overview.2');
    const paragraph = report.chapters['overview']![1]!;
    assert.equal(paragraph.slice(rewrite.at, rewrite.at + rewrite.from.length), rewrite.from);
    assert.equal(rewrite.from, '二十九');
    assert.equal(rewrite.to, '{本年新收}');
  });
  it('makes the finding go #slow', () => {
    for (const each of judged) {
      const report = bodyReport(each.body, each.paragraphs);
      for (const { rewrite } of found(report)) {
        if (!rewrite) continue;
        const at = Number(rewrite.cell.split('.')[1]) - 1;
        const before = each.paragraphs[at]!;
        assert.equal(before.slice(rewrite.at, rewrite.at + rewrite.from.length), rewrite.from);
        const after =
          before.slice(0, rewrite.at) + rewrite.to + before.slice(rewrite.at + rewrite.from.length);
        const left = found(
          bodyReport(
            each.body,
            each.paragraphs.map((text, index) => (index === at ? after : text)),
          ),
        );
        assert.ok(
          !left.some((other) => other.rewrite?.at === rewrite.at && other.cells[0] === rewrite.cell),
          after,
        );
      }
    }
  });
  it('is given with the figures of the finding', () => {
    const [finding] = checkExample(
      { edition: '2021', chapters: { overview: ['收到政府信息公开申请2件。'] }, says: [] },
      editions,
      rules,
    );
    assert.deepEqual(
      [finding?.left, finding?.right, finding?.difference, finding?.cells],
      [2, 0, 2, ['overview.1', 'requests.received.total']],
    );
  });
});
