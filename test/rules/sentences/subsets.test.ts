import assert from 'node:assert/strict';
import { tell } from './bureau.js';

const GOVERNMENT = '青山县人民政府';

/** Right sentences with a number that is no figure of a table, by what makes it another one. */
const OTHERS: Readonly<Record<string, readonly (readonly [text: string, org?: string])[]>> = {
  'a part of the year': [
    ['2024年12月收到政府信息公开申请3件，均结转下年办理。'],
    ['2024年1至6月，收到政府信息公开申请41件。'],
    ['2024年1月至6月收到政府信息公开申请41件。'],
    ['5月，收到政府信息公开申请9件。'],
    ['国庆节前后收到政府信息公开申请7件。'],
    ['依申请公开系统上线后收到政府信息公开申请39件。'],
    ['新的申请平台启用以后，受理政府信息公开申请39件。'],
    ['2024年3月起，政府信息公开申请由法规科统一办理，至年末共办理62件。'],
  ],
  'one way of asking': [
    ['通过网上平台收到政府信息公开申请51件，信函收到27件，当面提交5件。'],
    ['县政府门户网站依申请公开平台收到申请51件。'],
    ['通过邮寄信函收到政府信息公开申请27件。'],
    ['通过政府网站在线申请系统接收政府信息公开申请51件。'],
  ],
  'other bodies': [
    ['县级部门收到政府信息公开申请57件，其中予以公开21件。', GOVERNMENT],
    ['县直属单位收到政府信息公开申请17件，予以公开3件。', GOVERNMENT],
    ['县政府部门受理政府信息公开申请57件。', GOVERNMENT],
    ['市局转来政府信息公开申请6件，本局直接收到77件。'],
  ],
  'other applications': [
    ['全年收到各类申请件142件，其中政府信息公开申请83件，信访转办59件。'],
    ['政务服务大厅办理行政许可申请1310件，其中作出许可决定1286件。'],
  ],
  'answers to others than those that ask for information': [
    ['受理信息公开申请83件，答复率98.8%；受理信访件1260件，办结率99.2%。'],
    ['办理热线工单320件，办结率99.7%，依申请公开按期办结。'],
    ['公开人大建议答复98件、政协提案答复126件，不予公开12件。'],
    ['办理提案20件，其中予以公开15件、部分公开3件。'],
  ],
  'one who asks': [
    ['政府信息公开申请中，单一申请人提出20件，占24.1%。'],
    ['个别申请人提出申请21件，依申请公开。'],
  ],
  'what was agreed to be paid': [['政府集中采购合同金额398.6万元。'], ['政府集中采购中标金额398.6万元。']],
  'cases of all courts': [['全市法院审结政府信息公开行政案件62件。', GOVERNMENT]],
  'decisions of one kind': [
    ['作出取水许可决定33件。'],
    ['作出行政许可决定1286件，其中社会组织成立登记许可36件。'],
    ['其中当场行政处罚0件。'],
  ],
  'cases of one court, or that the body decides': [
    ['县法院一审审结政府信息公开行政诉讼案件2件。'],
    ['在5件政府信息公开行政诉讼中，二审案件1件、一审案件4件。'],
    ['作为复议机关，全年审结行政复议案件160件，其中涉及政府信息公开案件31件。', GOVERNMENT],
  ],
  'answers on one subject': [['养老类不予公开0件，依申请公开有序。']],
};

/** Sentences with the right and a wrong number that look like them. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['2024年1月至12月收到政府信息公开申请#件。', '83', '93'],
  ['2024年1-12月，收到政府信息公开申请#件。', '83', '93'],
  ['5月，修订指南；全年收到政府信息公开申请#件。', '83', '93'],
  ['系统上线后，全年收到政府信息公开申请#件。', '83', '93'],
  ['通过网上平台和信函收到政府信息公开申请#件。', '83', '93'],
  ['线上线下共收到政府信息公开申请#件。', '83', '93'],
  ['全年作出行政许可决定#件。', '1286', '1268'],
  ['全年作出采伐许可决定#件。', '286', '2860'],
  ['办理提案20件；答复政府信息公开申请82件，其中予以公开#件。', '58', '85'],
  ['政府信息公开行政诉讼一审#件。', '4', '14'],
  ['作为复议机关审理案件160件，作为被申请人的政府信息公开行政复议#件。', '8', '18'],
  ['行政复议8件：维持4件，纠正#件，政府信息公开行政诉讼5件：直接起诉2件，复议后起诉3件。', '4', '5'],
];

describe('numbers of the prose that are of a part, or of others', () => {
  for (const [kind, texts] of Object.entries(OTHERS))
    for (const [text, org] of texts) it(`${kind}: ${text}`, () => assert.deepEqual(tell(text, org), []));
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.notDeepEqual(tell(text.replace('#', wrong)), []);
    });
});
