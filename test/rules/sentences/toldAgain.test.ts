import assert from 'node:assert/strict';
import { tell } from './bureau.js';

const GOVERNMENT = '青山县人民政府';

/** Sentences with the right and a wrong number, by what the wrong one may be mistaken for. */
const PAIRS: Readonly<
  Record<string, readonly (readonly [text: string, right: string, wrong: string, org?: string])[]>
> = {
  'of the year after': [
    ['2025年1月，我局编制了本报告，2024年全年新收政府信息公开申请#件。', '83', '93'],
    ['按照2025年1月印发的通知要求统计，2024年新收政府信息公开申请#件，办结82件。', '83', '93'],
    ['2025年1月印发通知以后，全年新收政府信息公开申请#件。', '83', '93'],
    ['2025年1月，经逐件核对，全年新收政府信息公开申请#件。', '83', '93'],
  ],
  'of years in turn': [
    ['按照《2021—2025年法治政府建设规划》要求，全年新收政府信息公开申请#件，82件已办结。', '83', '93'],
    ['2023—2024年度，我局新收政府信息公开申请#件，82件已办结。', '83', '93'],
    ['落实《2021-2025年规划》，新收政府信息公开申请#件、办结82件。', '83', '93'],
    ['按照2021年至2025年规划，全年新收政府信息公开申请#件，82件已办结。', '83', '93'],
  ],
  'of lists that a sentence begins with': [
    ['按照县里部署，新收政府信息公开申请83件。其中网上申请#件，信函申请41件。', '42', '52'],
    ['按规定主动公开信息100条。其中通知公告60条，政策文件#条。', '40', '80'],
    ['从严落实要求，主动公开信息100条。其中通知公告60条，政策文件#条。', '40', '80'],
    ['按类别看，主动公开信息100条。其中通知公告60条，政策文件#条。', '40', '80'],
  ],
  'of a wider place': [
    ['全县政务公开考核中我局收到政府信息公开申请#件。', '83', '93'],
    ['按照全县统一部署收到政府信息公开申请#件。', '83', '93'],
    ['在全县考核中本局收到政府信息公开申请#件。', '83', '93'],
    ['对照全县部署收到政府信息公开申请#件。', '83', '93'],
  ],
  'of an office that only counts': [
    ['经县政府办公室汇总全县新收政府信息公开申请#件。', '83', '73', GOVERNMENT],
    ['县政府办公室统计显示全县新收政府信息公开申请#件。', '83', '73', GOVERNMENT],
    ['县政府办统计全县办结政府信息公开申请#件。', '82', '72', GOVERNMENT],
    ['据县政府办公室统计全县共收到政府信息公开申请#件。', '83', '73', GOVERNMENT],
  ],
  'of documents in the name of another or of several': [
    ['以县民政局名义制发行政规范性文件#件。', '8', '18'],
    ['联合县财政局等部门制发行政规范性文件#件。', '8', '18'],
    ['以局名义印发规范性文件#件。', '6', '16'],
    ['与县财政局联合废止行政规范性文件#件。', '2', '9'],
  ],
  'of two things that a list divides': [
    ['召开会议5次、培训3次，其中培训分上半年#次、下半年2次。', '1', '2'],
    ['发布政策解读20篇、图解8篇，其中部门解读#篇、专家解读10篇。', '10', '12'],
    ['发布图解12个、视频8个，其中视频分为本地#个、转载5个。', '3', '6'],
    ['办理建议20件、提案9件，其中提案公开#件、不公开4件。', '5', '8'],
  ],
};

/** Right sentences beside them. */
const RIGHT: readonly (readonly [text: string, org?: string])[] = [
  ['2025年1月已办结政府信息公开申请3件。'],
  ['截至2025年1月底，结转的政府信息公开申请已办结4件。'],
  ['2022年、2023年、2024年新收政府信息公开申请51件、64件、83件。'],
  ['2023年、2024年新收政府信息公开申请分别为64件，83件。'],
  ['从时限看，10日内答复76件，延期后答复6件。从内容看，土地20件、养老33件、殡葬29件。'],
  ['按申请方式分，网上42件、信函41件。按申请内容分，土地20件、养老33件、殡葬30件。'],
  ['全县收到政府信息公开申请316件，我局收到83件。'],
  ['按照全县统计口径收到政府信息公开申请316件。'],
  ['县政府办公室收到政府信息公开申请12件。', GOVERNMENT],
  ['我县本级新收政府信息公开申请73件。', GOVERNMENT],
  ['现行有效行政规范性文件46件，以局名义印发33件、联合印发13件。'],
  ['其中联合县财政局制发行政规范性文件3件。'],
  ['召开会议5次、培训3次，其中线上4次、现场4次。'],
  ['办理人大建议127件、政协建议143件，其中公开建议复文198件。'],
  ['发布解读20篇、图解8篇，其中部门解读12篇、部门图解6篇、专家解读8篇。'],
  ['召开会议5次、培训3次，其中会议分上半年2次、下半年2次。'],
  ['新收政府信息公开申请不足200件。'],
  ['政府信息公开行政诉讼不到10件。'],
  ['收取行政事业性收费不到100万元。'],
  ['新收政府信息公开申请不到100件，办结接近90件。'],
  ['因政府信息公开行政复议召开协调会，共14次。'],
  ['围绕政府信息公开行政复议开展案例研讨，共3件。'],
  ['针对政府信息公开行政诉讼组织旁听庭审，共12次。'],
  ['就政府信息公开申请办理举办培训，共4次。'],
];

describe('numbers of the prose that are no', () => {
  for (const [kind, pairs] of Object.entries(PAIRS))
    for (const [text, right, wrong, org] of pairs)
      it(`numbers ${kind}: ${text} ${right}, not ${wrong}`, () => {
        assert.deepEqual(tell(text.replace('#', right), org), []);
        assert.notDeepEqual(tell(text.replace('#', wrong), org), []);
      });
});

describe('numbers of the prose beside these', () => {
  for (const [text, org] of RIGHT) it(`are left alone: ${text}`, () => assert.deepEqual(tell(text, org), []));
  it('are told where they are less than 不足 says, and where 接近 is far from them', () => {
    assert.match(tell('新收政府信息公开申请不足80件。').join(), /^hint/);
    assert.match(tell('新收政府信息公开申请接近200件。').join(), /^hint/);
  });
  it('are hints for documents in the name of another, and where the office of a government counts', () => {
    assert.match(tell('以县民政局名义制发行政规范性文件18件。').join(), /^hint/);
    assert.match(tell('经县政府办公室汇总全县新收政府信息公开申请73件。', GOVERNMENT).join(), /^hint/);
  });
});
