import assert from 'node:assert/strict';
import { tell } from './bureau.js';

/** A sentence with the right and a wrong number in 人次, or of decisions that are named and nothing besides. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['全年受理政府信息公开申请#人次。', '83', '93'],
  ['受理依申请公开#人次（含上年结转5件）。', '88', '98'],
  ['答复政府信息公开申请#人次。', '82', '72'],
  ['全局行政许可约#件。', '1300', '1800'],
  ['行政许可决定#件。', '1200余', '2200余'],
  ['约#件依申请公开件予以公开。', '60', '90'],
];

/** Right sentences on persons and on other things. */
const RIGHT: readonly string[] = [
  '受理政府信息公开申请83件（97人次）。',
  '受理政府信息公开申请97人次、83件。',
  '接待群众咨询120人次，依申请公开有序。',
  '政府信息公开查阅点接待查阅和申请1200人次。',
  '窗口受理群众咨询及依申请公开业务320人次。',
  '参加依申请公开专题培训50人次。',
  '办理困难群众救助申请5600人次。',
  '办理“一件事”申请2.1万人次，政府信息公开申请83件。',
  '窗口办理行政许可约1900件。',
  '公开行政许可约1900条。',
  '行政许可事项约120项。',
];

describe('requests in 人次, and rough numbers of decisions', () => {
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.match(tell(text.replace('#', wrong)).join(), /^hint/);
    });
  for (const text of RIGHT) it(`are others: ${text}`, () => assert.deepEqual(tell(text), []));
});
