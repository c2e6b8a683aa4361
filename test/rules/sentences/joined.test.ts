import assert from 'node:assert/strict';
import { tell, tellSince } from './bureau.js';

/** Sentences on what is new and what was carried in as one number, with the right and a wrong one. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['新收和结转政府信息公开申请共#件。', '88', '83'],
  ['本年新收及上年结转政府信息公开申请#件，办结82件。', '88', '98'],
  ['共受理政府信息公开申请（含上年结转）#件，均已登记。', '88', '83'],
  ['新增与结转申请合计#件，按期办结82件。', '88', '87'],
  ['我局收到和结转的信息公开申请总计#件。', '88', '6'],
  ['新收申请数与上年结转数之和为#件，依申请公开工作有序。', '88', '85'],
  ['2023年结转和2024年新收的政府信息公开申请#件。', '88', '5'],
  ['上年结转、本年新收依申请公开件合计#件。', '88', '89'],
  ['本年新收和上年结转的政府信息公开申请，共#件。', '88', '83'],
  ['已办结新收和结转的政府信息公开申请#件。', '82', '72'],
  ['答复新收及上年结转的政府信息公开申请#件。', '82', '76'],
  ['含上年结转在内，本年应答复的政府信息公开申请#件。', '88', '98'],
  ['本年需办结政府信息公开申请#件。', '82', '92'],
  ['待答复政府信息公开申请#件，均未到期。', '6', '16'],
];

/** Right sentences beside them. */
const RIGHT: readonly string[] = [
  '新收、结转政府信息公开申请分别为83件、5件。',
  '新收、上年结转政府信息公开申请83件、5件。',
  '新收和结转的自然人申请60件，均为政府信息公开申请。',
  '新收和结转申请中予以公开58件，依申请公开有序。',
  '新收和结转涉及征地的政府信息公开申请21件。',
  '本年新收和上年结转网上政府信息公开申请63件。',
  '新收政府信息公开申请83件（不含上年结转5件）。',
  '除上年结转的5件外，新收政府信息公开申请83件。',
  '政府信息公开申请新收和结转下年办理的情况：新收83件，结转6件。',
];

describe('what is new and what was carried in as one number', () => {
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.notDeepEqual(tell(text.replace('#', wrong)), []);
    });
  for (const text of RIGHT) it(`is no other number: ${text}`, () => assert.deepEqual(tell(text), []));
  it('is told with the sum of both, and with its name in braces where it has one', () =>
    assert.match(
      tell('新收和结转政府信息公开申请共83件。').join(),
      /^warning.*表中“本年新收＋上年结转”为 88；文中数等于“本年新收”/,
    ));
  it('is compared with that of last year', () => {
    const text = '新收和结转政府信息公开申请共88件，比上年增加#件。';
    assert.deepEqual(tellSince(text.replace('#', '21')), []);
    assert.match(tellSince(text.replace('#', '24')).join(), /上年为 67，本年为 88/);
  });
});

describe('words that a bracket parts', () => {
  it('are read as one', () => assert.equal(tell('处理各类案件，上年遗（含延期的）留9件。').length, 1));
});
