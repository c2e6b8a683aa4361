import type { Body } from './figures.js';
import { right, wrong, type Judged } from './judged.js';

/** A number with a wrong one beside it: <12|21>. */
const MARK = /<([^<>|]*)\|([^<>|]*)>/g;
const HEADING = '（二）依申请公开情况';

/** Each sentence below the heading of requests: right, and once for each marked number with the wrong one. */
function shapes(body: Body, ...texts: readonly string[]): readonly Judged[] {
  return texts.flatMap((text) => {
    const marks = [...text.matchAll(MARK)];
    const said = (at: number) => {
      let mark = 0;
      return text.replace(MARK, (_, one: string, other: string) => (mark++ === at ? other : one));
    };
    return [right(body, HEADING, said(-1)), ...marks.map((_, at) => wrong(body, HEADING, said(at)))];
  });
}

/** Shapes of sentences that were first accused, each with other numbers in its place. */
export const shaped: readonly Judged[] = [
  // Requests that are neither answered nor open.
  ...shapes(
    'bureau',
    '全年受理政府信息公开申请<27|37>件，答复20件，不予受理4件，补正1件。',
    '2024年共受理依申请公开<27|37>件，已答复24件，其中不予受理2件、告知补正3件。',
    '受理申请27件，答复<22|32>件，要求补正3件，不予受理1件。',
  ),
  // Other bodies beside the enterprises.
  ...shapes(
    'city',
    '新收政府信息公开申请1076件，其中自然人<912|921>件、商业企业<118|181>件，社会公益组织、法律服务机构等其他组织<46|64>件。',
    '新收申请1076件：自然人912件，企业118件，科研机构、社会公益组织、法律服务机构及其他组织<46|56>件。',
    '新收申请1076件：自然人912件，企业118件，科研机构、社会公益组织、法律服务机构及其他组织共<46|56>件。',
    '新收政府信息公开申请1076件，其中自然人912件、商业企业118件、其他法人组织<46|64>件。',
    '新收政府信息公开申请中，自然人<912|812>件，商业企业118件，公益组织、律所等其他机构<46|56>件。',
    '新收申请中，自然人912件，企业118件，社会公益组织、法律服务机构及其他46件。',
  ),
  // Cases that are under way or done, and requests that are.
  ...shapes(
    'bureau',
    '信息公开类行政复议5起，<1|2>起正在办理中。',
    '收到申请27件，答复26件。引发行政复议5件，其中<4|3>件已办结、<1|2>件在办。',
    '政府信息公开行政诉讼4件，<3|2>件已审结，<1|2>件在审。',
    '收到信息公开申请27件，行政复议申请5件，其中4件已办结，<1|3>件正在办理。',
    '收到申请27件，26件已办结，<4|6>件正在办理。因信息公开引发行政复议申请5件，已办结4件，正在办理<1|3>件。',
    '引发行政复议5件，全年新收申请27件，<26|16>件已办结，<4|14>件在办。',
    '没有因此引发行政复议，<26|16>件已办结，4件正在办理。',
  ),
  // The own office of a government, and what was asked of the government itself.
  ...shapes(
    'district',
    '区政府及区府办收到申请<126|426>件，予以公开38件，部分公开9件。',
    '以区政府名义收到的申请126件，予以公开38件。',
    '以区政府为受理机关的申请共126件，答复118件。',
    '向区政府提出的申请126件，答复118件，结转8件。',
    '区府办直接办理政府信息公开申请126件。',
    '区政务公开办办理政府信息公开申请126件，予以公开38件。',
    '区政府信息公开办受理申请126件，答复118件。',
    '区政府作为被申请人的政府信息公开行政复议案件6件，作为被告的行政诉讼案件4件。',
    '政府信息公开申请数量前三的部门分别是区自然资源局147件、区住建局96件、区公安分局41件。',
    '申请主要集中在区自然资源局（147件）、区住建局（96件）、区公安分局（41件）。',
  ),
  // Several things together, and words that say something else.
  ...shapes(
    'district',
    '信访类申请、重复申请和公开出版物共<30|33>件。',
    '不予公开40件，主要原因是过程性信息和行政执法案卷，共<24|34>件。',
    '因不属于本机关职责范围告知向有关单位申请的58件，经检索未找到的46件。',
    '对3名申请人的46件申请按照批量申请处理。',
    '本年新收<382|328>件，上年转结政府信息公开申请<16|61>件，转下一年办理<25|52>件。',
  ),
  ...shapes('bureau', '参与县政府行政复议答复6件。'),
  // Cases and results beside other things.
  ...shapes(
    'district',
    '收到申请382件，分别为自然人330件，商业企业41件等。',
    '收到政府信息公开申请382件，行政复议、诉讼分别为24件和14件。',
    '开展培训6次，分别为3月2次、9月4次，覆盖320人次。',
    '政府信息公开申请最多的单位受理147件，最少的1件。',
    '全年调解政府信息公开争议18件，撤回复议申请4件、撤诉2件。',
  ),
  ...shapes(
    'bureau',
    '截至2024年底，我局累计收到政府信息公开申请136件，其中2024年27件。',
    '2024年，我局累计收到政府信息公开申请<27|37>件，其中自然人20件。',
    '办理结果为：公开<15|16>件（含部分公开2件），不予公开3件。',
    '全年引起行政复议5件、行政诉讼4件，其中维持<6|7>件、纠正<1|2>件。',
    '我局作为第三人参加行政诉讼2件。',
    '全年行政复议案件9件，政府信息公开类5件，其他类4件。',
  ),
];
