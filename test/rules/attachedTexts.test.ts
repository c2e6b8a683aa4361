import assert from 'node:assert/strict';
import { rightReport } from '../../src/core/check/example.js';
import type { Attachment } from '../../src/core/report/attachment.js';
import { memoryHost } from '../../src/hosts/memory.js';
import { checkReport, editionNamed, readSheets, reportLayouts } from '../../src/index.js';
import { assertInTime } from '../time.js';

const edition = editionNamed('2021');
const withThem = (...attachments: readonly Attachment[]) => ({ ...rightReport(edition), attachments });
const table = (title: string, ...rows: readonly (readonly string[])[]): Attachment => ({
  chapter: 'overview',
  title,
  rows,
});
/** The findings on attachments in a report of no workbook: level and message. */
const told = (...attachments: readonly Attachment[]) =>
  checkReport({ report: withThem(...attachments), addresses: new Map(), remarks: [] }).findings.map(
    ({ level, message }) => `${level} ${message}`,
  );

describe('the texts of attachments', () => {
  it('lead to their cells on the sheet of the attachments', async () => {
    const host = memoryHost();
    const [first, second] = [
      table('一', ['甲', '1']),
      table('公开⽅式', ['电话', '13800138000'], ['⻔户网站', '#N/A']),
    ];
    await host.draw(reportLayouts(withThem(first, second)));
    const { findings } = checkReport(readSheets(await host.read()));
    assert.deepEqual(
      findings.map(({ rule, level, addresses }) => [rule, level, ...addresses]),
      [
        ['attachedText', 'error', '报告附件!C10'],
        ['personal', 'error', '报告附件!C9'],
        ['radical', 'hint', '报告附件!B7'],
        ['radical', 'hint', '报告附件!B10'],
      ],
    );
  });
  it('are told with a number once for a kind and an attachment, and no more cells than can be marked', () => {
    const many = table(
      '通讯录',
      ['姓名', '手机'],
      ...Array.from({ length: 300 }, (_, at) => [`第${at}人`, `138${String(at).padStart(8, '0')}`]),
    );
    assert.deepEqual(told(many), [
      'error 附件1“通讯录”有 300 处手机号（第 2 行第 2 列 138…00 等），公布会泄露个人信息，请删去',
    ]);
    const { findings } = checkReport({ report: withThem(many), addresses: new Map(), remarks: [] });
    assert.equal(findings[0]?.cells.length, 50);
  });
  it('with eleven digits alone are judged by what their column, row and title say', () => {
    const likely = /^warning 附件1.*138…00 像手机号，是的请删去/;
    assert.match(told(table('', ['甲', '13800138000'])).join(), likely);
    for (const figures of [
      table('', ['项目', '支出（元）'], ['甲', '13800138000']),
      table('网站访问情况', ['甲', '13800138000']),
      table('', ['年度', '点击'], ['2023', '13800138000']),
      table('', ['合计', '13800138000']),
    ])
      assert.deepEqual(told(figures), [], JSON.stringify(figures));
    for (const persons of [
      table('', ['名称', '联系方式'], ['窗口', '13800138000']),
      table('', ['手机', '甲', '13800138000']),
      table('', ['甲', '张13800138000'], ['乙', '1']),
      table('金额（元）', ['甲', '11010519491231002X']),
    ])
      assert.match(told(persons).join(), /^error 附件1.*公布会泄露个人信息，请删去$/);
    const own = { ...withThem(table('', ['电话', '13800138000'])), contact: { telephone: '138 0013 8000' } };
    const { findings } = checkReport({ report: own, addresses: new Map(), remarks: [] });
    assert.ok(!findings.some(({ rule }) => rule === 'personal'));
  });
  it('that are plain are told nothing of', () => {
    const plain = table(
      '2023年情况（一）',
      ['#1', 'TRUE', '{a}', 'a < b > c', '| -'],
      ['0527-8435', '1.5%', '（无）', '#', '——'],
      ['12345678901234567890', '2023-01-05', '＃REF', '#REF', '【】'],
    );
    assert.deepEqual(told(plain), []);
  });
  it('of large attachments are looked at in a time that they alone decide #slow', async () => {
    const rows = Array.from({ length: 500 }, () => Array.from({ length: 40 }, () => '⻔ 13800138000 <b>'));
    const most = Array.from({ length: 5 }, () => table('大', ...rows));
    const report = withThem(...most);
    await assertInTime(5000, () => {
      const { findings } = checkReport({ report, addresses: new Map(), remarks: [] });
      assert.equal(findings.length, 5 * (20 + 20 + 1));
    });
  });
});
