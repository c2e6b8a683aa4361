import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rightReport } from '../../../src/core/check/example.js';
import { fold } from '../../../src/core/form/fold.js';
import type { Reading } from '../../../src/core/form/number.js';
import { readSealPage, sealLines } from '../../../src/core/publish/sealPage.js';
import { tableToSeal } from '../../../src/core/publish/sealedText.js';
import { withCells } from '../../../src/core/report/report.js';
import { editions } from '../../../src/index.js';
import { compareWithSeal, readSeal, sealReport, toSealJson } from '../../../src/making/sealing.js';

const edition = editions[1]!;
const right = rightReport(edition);
const at = new Date(2026, 0, 5, 9, 7);
const sealOfCells = (cells: Readonly<Record<string, Reading>>) => sealReport(withCells(right, cells), [], at);
const figuresOf = (cells: Readonly<Record<string, Reading>>) => sealOfCells(cells).figures;

describe('a seal', () => {
  it('has the SHA-256 of the figures of each table, and of all of them', () => {
    const { parts, all } = figuresOf({ 'requests.received.person': 5 });
    const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    const report = withCells(right, { 'requests.received.person': 5 });
    assert.equal(parts['requests'], sha(tableToSeal(report, 'requests')));
    assert.match(tableToSeal(report, 'requests'), /^2021 requests\nrequests\.received\.person 5\n/);
    const joined = ['disclosure', 'requests', 'disputes'].map((code) => `${code} ${parts[code]}`).join('\n');
    assert.equal(all, sha(joined));
  });
  it('is the same for one amount in any spelling and unit, and another for another amount', () => {
    const fee = (value: string, unit: string | null) =>
      figuresOf({ 'disclosure.fees.amount': { value, unit } }).parts['disclosure'];
    for (const same of [fee('1.50', '万元'), fee('15000', '元'), fee('15000.00', '元')])
      assert.equal(same, fee('1.5', '万元'));
    for (const other of [fee('1.5', '元'), fee('1.5', null), fee('15000.0001', '元'), fee('-1.5', '万元')])
      assert.notEqual(other, fee('1.5', '万元'));
  });
  it('tells a blank, 0 and what is no number apart', () => {
    const readings: readonly Reading[] = [null, 0, 1, -1, { text: '/', offer: 0 }, { text: '0件', offer: 0 }];
    const codes = readings.map((each) => figuresOf({ 'requests.received.person': each }).all);
    assert.equal(new Set(codes).size, readings.length);
  });
  it('changes for one cell in the code of its table only', () => {
    const [one, other] = [figuresOf({}), figuresOf({ 'disputes.review.upheld': 1 })];
    const differing = Object.keys(one.parts).filter((code) => one.parts[code] !== other.parts[code]);
    assert.deepEqual(differing, ['disputes']);
    assert.notEqual(one.all, other.all);
  });
  it('has a page with the beginnings of its codes, which is read back', () => {
    const seal = sealOfCells({ 'requests.granted.person': 3 });
    const lines = sealLines(seal, edition);
    const code = (text: string, from = 0) => text.slice(from, from + 4).toUpperCase();
    assert.ok(
      lines.includes(
        `表三核验码：${code(seal.figures.parts['requests']!)}-${code(seal.figures.parts['requests']!, 4)}`,
      ),
    );
    assert.ok(lines.includes('检查时间：2026-01-05 09:07'));
    assert.ok(lines.includes('版式：2021年版式'));
    assert.ok(lines.every((line) => line.length <= 45));
    // The heading stands above; a page of GB/T 9704 has 22 lines, and the first of these takes two.
    assert.ok(lines.length + 2 <= 22, `${lines.length} lines`);
    const read = readSealPage(fold(`核验单${lines.join('')}`), editions);
    assert.ok(read);
    const withoutCodes = { figures: 0, prose: 0, attachments: 0 };
    assert.deepEqual({ ...read, ...withoutCodes }, { ...seal, ...withoutCodes });
    assert.equal(read.figures.all, seal.figures.all.slice(0, 16));
    for (const [part, whole] of Object.entries(seal.prose.parts))
      assert.equal(read.prose.parts[part], whole.slice(0, 8));
  });
  for (const org of ['年度：2019年局', '错误：9局', '数字核验码：0000-0000局', ' 青山县　民政局', '<b>局'])
    it(`is read right where a body is called ${org}`, () => {
      const seal = { ...sealOfCells({}), org, counts: { error: 1, warning: 2, hint: 3 } };
      const read = readSealPage(fold(sealLines(seal, edition).join('')), editions);
      assert.deepEqual([read?.counts, read?.year, read?.org], [seal.counts, right.year, fold(org)]);
      assert.equal(read?.figures.all, seal.figures.all.slice(0, 16));
    });
  it('is held against a body whose name has the radicals of a PDF in place of characters', () => {
    const seal = sealOfCells({});
    const { others } = compareWithSeal(seal, { ...seal, org: '\u2ed8山县\u2ea0政局' });
    assert.deepEqual(others, []);
    assert.deepEqual(compareWithSeal(seal, { ...seal, org: '青山县林业局' }).others, ['org']);
  });
  it('is the same after its way through a file; what is no seal is none', () => {
    const seal = sealOfCells({});
    assert.deepEqual(readSeal(toSealJson(seal)), seal);
    const json = JSON.parse(toSealJson(seal)) as Record<string, unknown>;
    for (const [key, value] of [
      ['org', 5],
      ['year', '2021'],
      ['edition', null],
      ['figures', { sha256: 'abc', tables: {} }],
      ['prose', { sha256: 'g'.repeat(64), chapters: {} }],
      ['figures', { sha256: seal.figures.all, tables: null }],
      ['checked', []],
      ['$schema', 'urn:xxgk-report:report:1'],
    ] as const)
      assert.equal(readSeal(JSON.stringify({ ...json, [key]: value })), undefined, key);
    assert.equal(readSeal('核验单'), undefined);
  });
});
