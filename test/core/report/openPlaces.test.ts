import assert from 'node:assert/strict';
import { findOpenPlace } from '../../../src/core/report/unready.js';

/** Texts with a place that is still to be filled in, and that place. */
const NUMBERS = [
  ['全年收到申请XX件，办结5件。', 'XX件'],
  ['全年收到申请 xx 件'.replaceAll(' ', ''), 'xx件'],
  ['公开信息ＸＸＸ条', 'ＸＸＸ条'],
  ['新收××份', '××份'],
  ['于20XX年印发', '20XX年'],
  ['共计____人次', '____人'],
  ['占比＿＿％', '＿＿％'],
  ['受理（　）件', '（　）件'],
  ['收取( )元', '( )元'],
  ['本年新收〔未填〕件', '〔未填〕'],
] as const;
const NAMES = [
  ['青山县XX局', 'XX局'],
  ['××县民政局', '××县'],
  ['×镇人民政府', '×镇'],
  ['由____部门负责', '____部门'],
  ['在XX平台公开', 'XX平台'],
] as const;
/** Texts in which such signs stand for something else. */
const OTHERS = [
  '邮箱：xxgkbgs@163.com，网址：www.xx.gov.cn/xx年报',
  '推进“互联网XXX”与XX＋模式',
  '申请人张××、李XX不服答复',
  '每间3×5米，共2×3间',
  '电话138XXXX1234',
  '**加强领导**，（一）公开件数',
  '附件（ ）略，见表（1）',
  'Exxon件',
];

describe('places of a text that are still to be filled in', () => {
  for (const [text, open] of NUMBERS)
    it(`are numbers: ${text}`, () => assert.deepEqual(findOpenPlace(text), { text: open, isSure: true }));
  for (const [text, open] of NAMES)
    it(`are names: ${text}`, () => assert.deepEqual(findOpenPlace(text), { text: open, isSure: false }));
  for (const text of OTHERS) it(`are not in ${text}`, () => assert.equal(findOpenPlace(text), undefined));
});
