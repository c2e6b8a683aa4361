import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { editions } from '../../../src/index.js';
import { proseRules } from './bureau.js';
import { bodyReport, type Body } from './figures.js';

/** The findings on a sentence of a body; the water bureau's form is that of 2019. */
const tell = (text: string, body: Body = 'water') =>
  check(subjectOf(bodyReport(body, [text]), editions), proseRules).findings.map(
    ({ level, message }) => `${level}: ${message}`,
  );

/** A sentence with the right and a wrong number of items. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['行政许可事项增加#项，行政处罚事项减少2项。', '3', '4'],
  ['行政许可事项增加3项，行政处罚事项减少#项。', '2', '5'],
  ['行政许可事项较上年增加#项。', '3', '6'],
  ['减少行政处罚项目#项。', '2', '3'],
  ['行政许可事项上年12项，本年增加#项，现有15项。', '3', '5'],
  ['行政许可事项上年12项，本年增加3项，现有#项。', '15', '18'],
  ['行政强制事项上一年项目数量为#项，本年无增减。', '5', '6'],
  ['行政处罚事项由30项减至#项。', '28', '25'],
  ['行政处罚项目由上年的30项减少到#项。', '28', '27'],
  ['行政事业性收费项目上年#项，本年增加0项。', '3', '5'],
];

/** Right sentences that tell of items in another way than the form. */
const RIGHT: readonly string[] = [
  '行政许可事项新增5项，取消2项，净增3项。',
  '承接下放行政许可事项6项，行政许可事项增加6项。',
  '调整公布权责清单，行政许可事项增加12项。',
  '行政许可即办件由上年的3项增加到8项。',
  '办理行政许可的申请材料减少3项。',
  '行政处罚自由裁量基准增加12项，减少4项。',
  '行政许可“最多跑一次”事项增加5项。',
  '行政许可办件量增加120件，行政处罚案件减少15件。',
  '现有行政许可事项21项。',
];

describe('items of the form of 2019', () => {
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.match(tell(text.replace('#', wrong)).join(), /^hint: .*与表二不一致/);
    });
  for (const text of RIGHT) it(`are told otherwise: ${text}`, () => assert.deepEqual(tell(text), []));
  it('are compared with their sign, and no name is offered for a change', () =>
    assert.match(tell('行政处罚事项减少3项。').join(), /文中是 3，表中“行政处罚\.本年增\/减”为 -2，请核对$/));
  it('are none of the form of 2021', () => assert.deepEqual(tell('行政许可事项增加9项。', 'bureau'), []));
});
