import { remember } from '../../core/form/remember.js';
import { lastOf } from './span.js';
import { FILL, type Meaning } from './meaning.js';
import { NORMATIVE, REGULATIONS } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** What is charged. */
export const FEES = 'disclosure.fees.amount';
const [SPENT, PROJECTS] = ['disclosure.procurement.amount', 'disclosure.procurement.projects'] as const;
/** What is done to documents, and the columns of both editions. */
const DONE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/有效|保留|现[有存]|(?:仍在|继续)施行/g, ['inForce']],
  [/废止|失效/g, ['repealed']],
  [/制[发定订作]|印发|出台|颁布|新[发增]/g, ['issued', 'made']],
  [/新公开/g, ['published']],
  [/对外公开|(?:累计|历年)公开/g, ['inTotal']],
];
const ANY_DONE = new RegExp(DONE.map(([words]) => words.source).join('|'));
/** What is done to documents besides: such a number stands in no column. */
const OTHER =
  /上传|录入|修改|修订|起草|评估|备案|审查|公文|公开|报备|征求|栏目|拟|解读|清理(?!废止|并废止)|公布|政策文件|部门文件|汇编|草案|审核/;
/** Documents of several bodies, or in the name of another, may be a part of those that the column counts. */
const JOINT = /名义|联合/;
/** What was made and published may be less than what was made. */
const MADE_AND_PUBLISHED =
  /(?:制[发定订]|印发|出台)[并、和及]?(?:主动|及时|依法|向社会)*(?:公开|发布|公布)(?:发布)?[了的]?(?:行政)?规范性文件[的为共计有]*$/;
/** A part of what was published: 主动公开规范性文件31件(含废止9件). */
const IN_PUBLISHED = /(?:公开|发布|公布)[^;]{0,30}\d[^;]{0,6}(?:含|其中|包括)[^;]{0,40}$/;
const NEWLY_MADE = /新(?:制[定订发]|出台|印发|颁布|发)/;
const AMENDED = /(?:修改|修订)\D{0,6}\d/;
/** Documents that are named after their number. */
const AFTER =
  /^(?:(?:现行|继续)?有效的?|新?(?:制[发定订]|印发|出台)的?|废止的?)?(?:(?:行政)?规范性文件|(?:政府)?规章(?!制度))/;
/** Decisions that are published or reported are not the decisions that were made. */
const PUBLISHED = /事项|上传|录入|公开|报送|归集|培训|推送|案卷|评查|目录|清单|信用|公示|发布|公布/;

/** A sentence that tells how many documents there are, and one that goes on about these: 新制发6件，废止4件. */
const THERE_ARE =
  /(?:现有|现行|有效|保留|[全本我][局委办厅市县区镇乡])的?(?:行政)?规范性文件[的为共计有]{0,3}\d+件/;
const GOES_ON = /^(?:20\d\d年度?|全年|本年度?|今年|年内|，)*新?(?:制[发定订]|印发|出台|废止)了?\d+件/;
const goesOn = remember(
  ({ text, before }: StatedNumber['sentence']): boolean =>
    GOES_ON.test(text) && THERE_ARE.test(before) && !AMENDED.test(text),
);
/** All words before a number of such a sentence. */
const BARE = /^(?:20\d\d年度?|全年|本年度?|今年|年内)*新?(?:制[发定订]|印发|出台|废止)了?$/;

/** True where a sentence speaks of something that 表二 counts. */
export const speaksOfTable = remember(
  (sentence: StatedNumber['sentence']): boolean =>
    /规章|规范性文件|行政(?:许可|处罚|强制|事业性收费|执法)|(?:许可|处罚|强制)决定|作出(?:许可|处罚|强制)|集中采购/.test(
      sentence.text,
    ) || goesOn(sentence),
);

/** What a number of 表二 counts; undefined where its words do not tell. */
export function disclosureMeaning(stated: StatedNumber): Meaning | undefined {
  if (!speaksOfTable(stated.sentence)) return undefined;
  return moneyMeaning(stated) ?? documentMeaning(stated) ?? decisionMeaning(stated);
}

function documentMeaning({ left, right, earlier, quantity, sentence }: StatedNumber): Meaning | undefined {
  if (!/^[件个份部项]?$/.test(quantity.unit)) return undefined;
  // What was amended was made too: the new ones are a part of what the column counts.
  if (NEWLY_MADE.test(left) && AMENDED.test(sentence.text)) return undefined;
  const isAfter = AFTER.test(right);
  const here = isAfter ? right.slice(0, 12) : left;
  const named = rowsIn(here) ?? (verbIn(left) ? rowsIn(earlier) : undefined);
  const isNext = quantity.unit === '件' && right === '' && BARE.test(left) && goesOn(sentence);
  const rows = named ?? (isNext ? [NORMATIVE] : undefined);
  const isPublished = MADE_AND_PUBLISHED.test(left);
  if (!rows || (OTHER.test(left) && !/(?:新|对外|累计|历年)公开/.test(left) && !isPublished))
    return undefined;
  const isCounted = isAfter
    ? (verbIn(left) ?? verbIn(here)) !== undefined
    : /(?:规章|文件|制[发定订作]|印发|出台|颁布|新[发增]|废止|失效|有效|保留|现[有存]|施行|数量?|(?:新|对外|累计|历年)公开|公开总数量?)[的为共计有数量件:总各了]*$/.test(
        left,
      );
  const isJoint = JOINT.test(left);
  if (!isCounted || (isJoint && !/规范性文件|规章/.test(`${left}${right}`))) return undefined;
  // What was repealed is told of the documents that were published.
  if (!isPublished && IN_PUBLISHED.test(earlier.slice(-80))) return undefined;
  const columns = verbIn(left) ?? (isAfter ? verbIn(here) : undefined) ?? verbIn(lastClause(earlier));
  if (!columns || (isSinceLong(earlier) && !columns.some((column) => STOCK.test(column)))) return undefined;
  // Those that stay in force are all but the new ones.
  const isKept = /继续有效|保留/.test(`${left}${isAfter ? here : ''}`);
  const sums = columns.map((column) => rows.map((row) => `${row}.${column}`).join(' + '));
  return {
    key: sums[0] ?? '',
    sums,
    isPart: isKept || isJoint,
    isSure:
      named !== undefined &&
      !isJoint &&
      !isPublished &&
      !isKept &&
      (/规范性文件|规章/.test(`${left}${right}`) || !/文件/.test(left)),
  };
}

/** What counts the documents of all years. */
const STOCK = /^in/;

/** True where what was made and repealed is told of all years: 累计制定规范性文件20件，废止8件. */
function isSinceLong(earlier: string): boolean {
  return /累计(?!公开)|历年/.test(earlier) && !/全年|年内|本年|今年|当年|20\d\d年/.test(earlier);
}

/** The kinds of documents that a text speaks of last: two where no number stands between them. */
function rowsIn(text: string): readonly string[] | undefined {
  if (!/规章|规范性文件/.test(text)) return undefined;
  const named = [...text.matchAll(/规章(?!制度)|规范性文件/g)];
  const last = named.at(-1);
  if (!last) return undefined;
  const other = named.filter(([words]) => words !== last[0]).at(-1);
  const rows = [last, ...(other && !/\d/.test(text.slice(other.index, last.index)) ? [other] : [])];
  return rows.map(([words]) => (words === '规章' ? REGULATIONS : NORMATIVE)).reverse();
}

function verbIn(text: string): readonly string[] | undefined {
  if (!ANY_DONE.test(text)) return undefined;
  const found = DONE.map(([words, columns]) => ({ at: lastOf(words, text), columns }));
  const last = found.reduce((best, each) => (each.at > best.at ? each : best));
  return last.at < 0 ? undefined : last.columns;
}

function lastClause(text: string): string {
  return text.slice(text.lastIndexOf(';') + 1);
}

/** How offices name the kinds of decisions, and their rows. */
export const DECISIONS = [
  ['许可', 'permits'],
  ['处罚', 'penalties'],
  ['强制', 'coercions'],
].map(([words = '', row = '']) => ({
  words,
  sum: `disclosure.${row}.decisions`,
  before: new RegExp(`${words}(?:处理)?${FILL}`),
  after: new RegExp(words),
}));

/** What may stand between a kind of decision and its number: 行政处罚立案并作出决定37件. */
const DECIDED = /[^，;、\d]{0,10}(?:[作做]出|下达|实施|办理|办结|决定)[^，;、\d]{0,6}$/;

/** Decisions of one kind: 采伐许可, 登记许可决定, 简易程序行政处罚. */
const KIND =
  /(?:登记|经营|生产|采伐|取水|排污|施工|用地|规划|建设|运输|卫生|食品|药品|占用|养殖|捕捞|从业|治安|当场|(?:简易|一般|普通)(?:程序)?|涉企)(?:行政)?(?:许可|处罚)/;
/** What is done to decisions, or with them, is done to some of them. */
const OF_DECISIONS = /(?:注销|撤销|撤回|变更|延续|抽查|移送|移交)[^，;]{0,6}(?:许可|处罚|强制)/;

/** Decisions that are named after their number, and nothing else. */
const ALONE = /^行政(?:许可|处罚|强制)(?:处理)?(?:决定|案件)?$/;
/** What may stand before such a number. */
const LEADS = /^(?:、|其中|有|共|和|及|，|全年|本年度?|今年)*$/;

function decisionMeaning({ left, right, earlier, quantity }: StatedNumber): Meaning | undefined {
  if (!/^(?:件|个|宗|起|次|份|例|条|项|件次|)$/.test(quantity.unit)) return undefined;
  const near = earlier.slice(Math.max(...['，', ';', '('].map((sign) => earlier.lastIndexOf(sign))) + 1);
  const found = DECISIONS.find(
    ({ before, after }) =>
      before.test(left) ||
      (/(?:[作做]出|办理|实施)[了共]*$/.test(left) && after.test(right)) ||
      (ALONE.test(right) && after.test(right) && LEADS.test(left) && !PUBLISHED.test(earlier)),
  );
  const loose = found ?? DECISIONS.find(({ after }) => after.test(left) && DECIDED.test(left));
  const said = `${near}${right}`;
  if (
    !loose ||
    /立案(?!.*决定)|(?:受理|收到|办理|接收)[^，;]{0,6}(?:许可|处罚|强制)[^，;]{0,4}申请|(?:许可|处罚|强制)(?:类|结果|决定)?信息|[未没]有?[作做]出/.test(
      left,
    ) ||
    PUBLISHED.test(loose === found ? said : said.replace('事项', ''))
  )
    return undefined;
  const { sum } = loose;
  const isMade = /[作做]出|决定/.test(`${left}${right}`) || /[作做]出|处理决定/.test(lastClause(earlier));
  if (/^[项条]$/.test(quantity.unit) && !isMade) return undefined;
  const isSure = loose === found && isMade && /行政|[作做]出/.test(`${near}${right}`);
  const isPart = /[不准]予(?:行政)?(?:许可|处罚)/.test(left) || KIND.test(left) || OF_DECISIONS.test(left);
  return { key: sum, sums: [sum], isSure: isSure && !isPart, isPart };
}

/** Decisions with nothing before them but the year and others that are as plain. */
const PLAIN =
  /^(?:20\d\d年|全年|本年度?|今年|[我全][局县市区镇]|作出|行政(?:许可|处罚|强制)|决定|案件|[、，的共计为有达约近余多件宗起次百千万\d.])*$/;
const PLAIN_LAST = /行政(?:许可|处罚|强制)(?:决定|案件)?[的共计为有达约近]*$/;
/** A way in which some of them were made. */
const IN_A_WAY = /网上|线上|网办|通过/;

/** True for decisions that are named and nothing besides: 行政许可约4.2万件. */
export function isPlainDecision({
  left,
  right,
  earlier,
}: Pick<StatedNumber, 'left' | 'right' | 'earlier'>): boolean {
  return PLAIN_LAST.test(left) && PLAIN.test(lastClause(earlier)) && !IN_A_WAY.test(right);
}

function moneyMeaning({ left, earlier, quantity }: StatedNumber): Meaning | undefined {
  const isYuan = quantity.unit === '元';
  const said = lastClause(earlier);
  if (/减免|免征|免收|退还|降低|返还|停征|节约|节省|节支|预算|控制价|合同|中标|成交/.test(said))
    return undefined;
  if (
    isYuan &&
    /行政事业性收费/.test(said) &&
    /(?:收费|金额|收入|[征实]收|收[取缴]|共计?|合计|总额|费用?|为|达)[的为共计有约达到:]*$/.test(left)
  )
    return { key: FEES, sums: [FEES], isSure: true, isMoney: true };
  if (!/集中采购/.test(said)) return undefined;
  if (/分散采购|不含/.test(said.slice(said.lastIndexOf('集中采购')))) return undefined;
  if (isYuan) return { key: SPENT, sums: [SPENT], isSure: true, isMoney: true };
  return /^[个项次宗件]?$/.test(quantity.unit) && /项目|集中采购[的共计为有了]*$/.test(left)
    ? { key: PROJECTS, sums: [PROJECTS], isSure: true }
    : undefined;
}
