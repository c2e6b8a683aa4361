import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { withCells } from '../../../../src/core/report/report.js';
import { readSpreadsheet } from '../../../../src/hosts/file/readSpreadsheet.js';
import { checkReport, formatNamed, readSheets, renderReport } from '../../../../src/index.js';
import { caseFile } from '../../../cases.js';
import { sample } from '../../../samples.js';
import { withBystanders } from '../foreign/bystanders.js';
import { drawn, exportedFrom } from '../foreign/exported.js';
import { problemOf } from './problemOf.js';
import { assertInTime } from '../../../time.js';

const suqian = sample('suqian-2023');

/** The files that are to be read as the intact one: no finding, and the same exported report. */
const AS_BASE = [
  'd01-phone-dateformat.xlsx',
  'e01-empty-sheet-with-picture.xlsx',
  'e03-empty-sheet-dv-whole.xlsx',
  'f01-no-cached.xlsx',
  'f02-cached-zero.xlsx',
  'l02-ledger-8000x15.xlsx',
  'n01b-filterdatabase-xlsx.xlsx',
  'n07-dv-B2-1048576.xlsx',
  'p01-ns-prefix-all.xlsx',
  'p04-no-r-on-later-cells.xlsx',
  'p21b-strings.xml.xlsx',
  'q03-overview-para-in-B.xlsx',
  's05e-x000D-org.xlsx',
  'u01-customxml-utf16.xlsx',
  'v08-float-noise.xlsx',
  'validation-A-C-empty-sheet.xlsx',
  'x01-macro.xlsm',
  'x03.xlsb',
  'x04.ods',
] as const;

/** The files with one finding: its rule, what it says, and the number that it offers. */
const WITH_ONE: readonly (readonly [name: string, rule: string, said: string, offer?: number])[] = [
  ['c04-postcode-number.xlsx', 'cover', '“50000”，不是 6 位数字'],
  ['f13-isodate.xlsx', 'unread', '2025-01-02'],
  ['h03b-hidden-cover.xlsx', 'cover', '被隐藏'],
  ['q01-overview-para-error.xlsx', 'prose', '错误值 #REF!'],
  ['s03-strike.xlsx', 'unread', '带删除线', 99],
  ['s12b-footnote.xlsx', 'unread', '“5①”', 5],
  ['v01-fmt-date-cell.xlsx', 'unread', '日期格式，原数 99', 99],
  ['v-5abc.xlsx', 'unread', '“5abc”'],
  ['wide-rows-reworded-label.xlsx', 'label', '与官方格式不一致'],
];

/** The time of the processor in which any of these is read and checked, in milliseconds. */
const PATIENCE = 2_000;

async function checked(bytes: Uint8Array) {
  const check = async () => {
    const read = readSheets((await readSpreadsheet(bytes))?.sheets ?? []);
    return { report: read.report, findings: checkReport(read).findings };
  };
  await assertInTime(PATIENCE, check);
  return check();
}

describe('a file that failed elsewhere', () => {
  const base = caseFile('p21b-strings.xml.xlsx');
  for (const name of base ? AS_BASE : [])
    it(`reads as the intact one: ${name}`, async () => {
      const { report, findings } = await checked(caseFile(name)!);
      assert.deepEqual(findings, []);
      const intact = { ...suqian, org: report.org, contact: report.contact };
      assert.match(report.org, /^(?:青山|宿迁)市人民政府$/);
      const [one, other] = await Promise.all(
        [report, intact].map((each) => renderReport(each, formatNamed('json'), true)),
      );
      assert.equal(one, String(other).replaceAll('宿迁', report.org.slice(0, 2)));
    });
  for (const [name, rule, said, offer] of base ? WITH_ONE : [])
    it(`has one finding: ${name}`, async () => {
      const { findings } = await checked(caseFile(name)!);
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
      );
      assert.ok(findings[0]?.message.includes(said), findings[0]?.message);
      assert.deepEqual(Object.values(findings[0]?.offers ?? {}), offer === undefined ? [] : [offer]);
    });
  for (const name of base ? ['v-cdata.xlsx'] : [])
    it(`reads a number in a CDATA: ${name}`, async () => {
      const { report, findings } = await checked(caseFile(name)!);
      assert.deepEqual(findings, []);
      assert.deepEqual(report.readings, withCells(suqian, { 'disclosure.normative.issued': 12 }).readings);
    });
  for (const name of base ? ['v-two-v.xlsx'] : [])
    it(`is damaged: ${name}`, () => assert.equal(problemOf(caseFile(name)!)?.code, 'damaged'));
  for (const name of base ? ['cells-without-r-one-blank.xlsx'] : [])
    it(`keeps its places: ${name}`, async () => {
      const { findings } = await checked(caseFile(name)!);
      assert.deepEqual(
        findings.map(({ rule, cells }) => [rule, cells]),
        [['blank', ['disputes.review.otherResult']]],
      );
    });
});

describe('a workbook reads to the same report, with no finding, beside', () => {
  for (const [name, add] of Object.entries(withBystanders))
    it(name, async () => {
      const bytes = await drawn(suqian);
      const more = zipSync(add(unzipSync(bytes)), { level: 1 });
      assert.deepEqual((await checked(more)).findings, []);
      assert.equal(await exportedFrom(more), await exportedFrom(bytes));
    });
});

describe('the value of a count', () => {
  const CELL = 'requests.received.company';
  /** The workbook of the sample with other markup for one count. */
  const withMarkup = async (markup: string) => {
    const files = unzipSync(await drawn(withCells(suqian, { [CELL]: 987_654 })));
    const name = 'xl/worksheets/sheet4.xml';
    const xml = strFromU8(files[name]!);
    assert.ok(xml.includes('<v>987654</v>'));
    return zipSync({ ...files, [name]: strToU8(xml.replace('<v>987654</v>', markup)) });
  };
  for (const text of ['5abc', '12,5', '1 2', '0x63', '2025-01-02', '1e'])
    it(`${text} is unreadable, and told`, async () => {
      const { findings } = await checked(await withMarkup(`<v>${text}</v>`));
      const [finding] = findings.filter(({ rule }) => rule === 'unread');
      assert.deepEqual(finding?.cells, [CELL]);
      assert.ok(finding?.message.includes(text), finding?.message);
    });
  for (const markup of ['<v>9</v><v>9</v>', '<v>9<v>9</v></v>', '<v>99</v><is><t>5</t></is><is/>'])
    it(`${markup} is damaged`, async () =>
      assert.equal(problemOf(await withMarkup(markup))?.code, 'damaged'));
  for (const markup of [
    '<v><![CDATA[99]]></v>',
    '<v>9<![CDATA[9]]></v>',
    '<v>9<!-- 5 -->9</v>',
    '<v>9.9E1</v>',
  ])
    it(`${markup} is 99`, async () => {
      const { report, findings } = await checked(await withMarkup(markup));
      assert.deepEqual(findings, []);
      assert.deepEqual(report.readings, suqian.readings);
    });
});
