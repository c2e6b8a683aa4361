import assert from 'node:assert/strict';
import type { Sheet } from '../../src/core/draw/sheet.js';
import { checkReport } from '../../src/index.js';
import { readFileSheets } from '../../src/opening/readFileSheets.js';
import { drawnSheets } from '../drawnSheets.js';
import { sample } from '../samples.js';

const TITLE = '宿迁市人民政府2023年政府信息公开工作年度报告';
const PREFACE =
  '本报告按照要求编制。如有疑问，请与办公室联系（地址：青山路1号，邮编：223800，电话：0527-1234567，邮箱：a@example.cn）。';
let drawn: readonly Sheet[];
before(async () => {
  drawn = await drawnSheets(sample('suqian-2023'));
});

/** The workbook without its cover, with texts above the first chapter. */
function withTexts(texts: readonly string[], heading = '一、总体情况'): readonly Sheet[] {
  return drawn.slice(1).map((sheet, at) => {
    if (at > 0) return sheet;
    const above = texts.map((value, row) => ({ row: row + 1, column: 1, value }));
    const below = sheet.cells.map((cell) => ({
      ...cell,
      row: cell.row + texts.length,
      value: cell.row === 1 && cell.column === 1 ? heading : cell.value,
    }));
    return { ...sheet, cells: [...above, ...below] };
  });
}
const messages = (sheets: readonly Sheet[]) =>
  checkReport(readFileSheets(sheets)).findings.map(({ message }) => message);
const contactOf = (sheets: readonly Sheet[]) => readFileSheets(sheets).report.contact;

describe('the contact of a workbook without a cover', () => {
  it('is that of the preface above the first chapter', () => {
    const sheets = withTexts([TITLE, PREFACE]);
    const { report, addresses } = readFileSheets(sheets);
    assert.deepEqual(report.contact, {
      address: '青山路1号',
      postcode: '223800',
      telephone: '0527-1234567',
      mail: 'a@example.cn',
    });
    assert.equal(addresses.get('cover.telephone'), '总体情况!A2');
    assert.deepEqual(
      messages(sheets).filter((each) => /封面|没有读取/.test(each)),
      ['封面的公开网站、公开栏目没有填写，请填写'],
    );
  });
  it('may be parted over several cells', () => {
    const [first = '', second = ''] = PREFACE.split('，邮编');
    assert.equal(contactOf(withTexts([TITLE, first, `邮编${second}`]))['postcode'], '223800');
  });
  it('is not taken from above another heading, nor from below the first chapter', () => {
    assert.deepEqual(contactOf(withTexts([TITLE, PREFACE], '一、填报要求')), {});
    const [sheet, ...others] = withTexts([TITLE]);
    assert.ok(sheet);
    const below = { row: 90, column: 1, value: PREFACE };
    assert.deepEqual(contactOf([{ ...sheet, cells: [...sheet.cells, below] }, ...others]), {});
  });
  it('stands before or behind what is asked, and ends before that of others', () => {
    const ask = '本报告如有疑问，请与办公室（邮编：223800，电话：0527-1234567）联系。';
    assert.equal(contactOf(withTexts([TITLE, ask]))['telephone'], '0527-1234567');
    const later = '本报告如有疑问，请联系办公室。电话：0527-1234567；监督电话：12345，举报邮箱：b@example.cn';
    assert.deepEqual(contactOf(withTexts([TITLE, later])), { telephone: '0527-1234567' });
    const first = `申请受理机构地址：红旗路2号，电话：0527-2222222。${PREFACE}`;
    assert.equal(contactOf(withTexts([TITLE, first]))['address'], '青山路1号');
  });
  for (const text of [
    '填表人：张三  联系电话：13800000000',
    '填报说明：填报年度报告如有疑问，请与县政府办公室联系，电话：0527-2222222，邮箱：b@example.cn',
    '年度报告编制过程中如有疑问，请与县政府办公室联系，电话：0527-2222222',
    '现报送我局年度报告。联系人：张三，电话：13800000000',
    '主办单位：办公室 地址：青山路1号 技术支持电话：0527-2222222',
    '服务器IP地址：10.1.1.1',
  ])
    it(`is not taken from what is no preface: ${text.slice(0, 12)}`, () => {
      assert.deepEqual(contactOf(withTexts([TITLE, text])), {});
      const below = withTexts([TITLE, '如对本报告有疑问，请与办公室联系（邮编：223800）', text]);
      assert.deepEqual(contactOf(below), { postcode: '223800' });
    });
  it('is that of the cover where this states any', () => {
    const cover = drawn[0];
    assert.ok(cover);
    const sheets = [cover, ...withTexts([TITLE, PREFACE])];
    assert.equal(contactOf(sheets)['telephone'], '0527-0000000');
  });
});
