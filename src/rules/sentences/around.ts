import { remember } from '../../core/form/remember.js';
import type { StatedNumber } from './stated.js';

type NearWords = Pick<StatedNumber, 'left' | 'right' | 'sentence'>;

/** True where the sentence, the one before it or the heading speaks of requests for information. */
export function isAboutRequests({ sentence }: Pick<NearWords, 'sentence'> & Partial<NearWords>): boolean {
  return speaksOfRequests(sentence);
}

/** Words that only requests for information have: results of the form, and who asked. */
const ONLY_REQUESTS =
  /予以公开|部分公开|逾期[不未]补正|其[他它]处理\d|作其[他它]处理|(?:自然人|公民|个人|法人|企业|机构|组织)[^，。;\d]{0,6}提[出交]的?\d|(?:自然人|商业企业|法人[和或及](?:其他)?组织|法律服务机构)\d|补正后|公开出版物|确认或重新出具|不再处理|不予公开|不予处理|无法提供|不掌握|另行制作|过程性信息|内部事务信息|举报投诉类|重复申请|\d[件宗份](?:新收|办结的?)?申请|申请人(?:类[型别]|性质|身份|情况|构成|看|主要|以|中|为|是|方面)|(?:自然人|法人|公民|企业|组织)[^，。;]{0,6}申请|申请[^，。;]{0,8}自然人/;
/** Words that are most likely said of requests for information. */
const LIKELY_REQUESTS =
  /结转[^。]{0,12}(?:下一?年|次年|明年|20\d\d年)|(?:收到?|受理|新收|办结|答复|登记|接收|接到|新增|待办)到?的?(?:全部|所有|有效|各类)?申请(?!书|表|材料)|申请[量数](?![字据])|结转[^。]{0,20}新[增收]|新[增收][^。]{0,20}结转/;
/** Applications of other kinds: for help, for a licence. */
const OTHER_APPLICATIONS =
  /许可申请|大厅|政务服务|窗口|一网通办|审批|救助|低保|仲裁|法律援助|补贴|补助|退休|工伤|住房|(?:成立|变更|注销|设立|产权|动产|婚姻|企业|组织|户籍|车辆|税务|房屋|主体|法人|权属|抵押|收养|结婚|离婚)登记|贷款|职称|资助|入学|专利|商标|助学|岗位|执照|不动产|保障性|减免|公租房|经营许可/;

const speaksOfRequests = remember(
  (sentence: StatedNumber['sentence']): boolean =>
    isNamed(sentence) || (LIKELY_REQUESTS.test(sentence.text) && !OTHER_APPLICATIONS.test(sentence.text)),
);

/** True where a sentence speaks of requests in words that other applications may have too. */
export const isLoosely = remember((sentence: StatedNumber['sentence']): boolean => !isNamed(sentence));

/** Words of a sentence that goes on about requests which the paragraph has named. */
const GOES_ON = /结转|留待|延至|顺延|在办|未办结|未答复|办结(?!率)|新收|(?:予以|部分)公开/;

function isNamed({ text, before, heading, context }: StatedNumber['sentence']): boolean {
  return (
    /信息公开.{0,6}申请|依申请|公开申请/.test(text) ||
    /信息公开.{0,6}申请|依申请/.test(before) ||
    /申请/.test(heading) ||
    (GOES_ON.test(text) && (/信息公开.{0,6}申请|依申请/.test(context) || LIKELY_REQUESTS.test(context))) ||
    (ONLY_REQUESTS.test(text) && !OTHER_APPLICATIONS.test(text))
  );
}

/** Requests of another kind, or a part of them. */
export const OTHER_REQUEST =
  /许可|救助|低保|仲裁|援助|补贴|补助|退休|工伤|住房|(?:成立|变更|注销|设立|产权|动产|婚姻|企业|组织|户籍|车辆|税务|房屋|主体|法人|权属|抵押|收养|死亡|出生|结婚|离婚)登记|撤回|撤销|补正|减免|不予受理|复议|诉讼|工单|热线|投诉|举报|咨询|信访|建议|提案|留言|信箱|来信|来电|来访|培训|指南|专栏|平台发布|制度|模板|率/;

const ON_DOCUMENTS = /公文|公开属性|源头|文件类|[制印]?发文(?:件|数)|产生文件/;
const SORTED = remember(({ text }: StatedNumber['sentence']) =>
  /主动公开[^，;。]{0,8}\d[^。]{0,30}依申请公开\D{0,4}\d[^。]{0,20}不(?:予)?公开/.test(text),
);

/** True where documents are sorted into those that are published, given on request, or kept. */
export function isOnDocuments({ earlier, right, sentence }: StatedNumber): boolean {
  return SORTED(sentence) || ON_DOCUMENTS.test(`${earlier.slice(earlier.lastIndexOf(';') + 1)}${right}`);
}

/** True where requests of one way of asking are meant: 网络申请, 信函. Several ways are all of them. */
export function isOfChannel(text: string): boolean {
  const ways =
    text.match(/网络|网上|网站|在线|线上|信函|邮寄|邮政|当面|现场|书面|传真|邮件|窗口|平台/g) ?? [];
  return new Set(ways).size === 1 && !/等/.test(text);
}

/** True where the sentence, the one before it or the heading ties disputes to information disclosure. */
export function isAboutDisclosure({
  sentence: { text, before, heading },
}: Pick<NearWords, 'sentence'>): boolean {
  return /信息公开|依申请/.test(`${text} ${before} ${heading}`);
}

const COMPARED =
  /同比|环比|同期|相比|较[上去前]|较20|较\d|比[上去前]年|比20|增长|增加|增至|上升|下降|减少|降低|提高|多出|增幅|降幅|增收|增减|多了|少了|翻/;

/** A number that is changed to is this year's: 由958件增至1076件. */
const CHANGED_TO = /(?:增|升|降|减|增加|上升|下降|减少)[至到为](?:年末的?|年底的?)?$/;

/** True for a number that compares with another: 同比增加5件. */
export function isCompared({ left, right }: NearWords): boolean {
  return (COMPARED.test(left) && !CHANGED_TO.test(left)) || /^(?:的)?(?:增长|增幅|降幅|同比)/.test(right);
}

/** What counts from the first year on, where the sentence does not say that it is this year's. */
const SINCE = /历年|累计/;
const THIS_YEAR = /本年|今年|全年|年内|当年|年度|20\d\d年/;

const PERIOD =
  /上半年|下半年|季度|(?<![\d年])\d{1,2}月(?:份|底|末|至|到|-|～|~)|(?<![\d年])\d{1,2}月(?=[收受办答新]|[上中下]旬)|当天|当日收|[一二三四五六七八九十]月份|截[至止](?!.{0,8}(?:12月31日|12月底|年底|年末))|以来|近[两三四五]年|期间|每[年月周日]|平均/;

/** A day within the year, up to which is counted. */
const UNTIL = /截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01])月[^;]*$/;

/** True for a number of another span than the report's year, which the sentence says before it. */
export function isOfOtherSpan({ earlier, left }: Pick<StatedNumber, 'earlier' | 'left'>): boolean {
  return (
    PERIOD.test(left) ||
    isSince({ left, earlier }) ||
    /上半年|下半年|季度|月份|以来|近[两三四五]年/.test(earlier) ||
    UNTIL.test(earlier)
  );
}

/** True for a number that may count all years: 累计收到. */
export function isSince({ left, earlier }: Pick<StatedNumber, 'earlier' | 'left'>): boolean {
  return SINCE.test(left) && !(THIS_YEAR.test(earlier) && !/历年/.test(left));
}

/** The year of a number that is carried: no other number is said of it. */
const CARRIED_YEAR =
  /(?:上一?个?年|去年|往年|前一?年|20\d\d年)度?的?(?:结转|遗留|结余|留存|未|转|延续|积存|存量)|(?:来自|承接|延续|续办|消化|办理|接续)了?(?:上一?个?年|去年)度?|(?:结转|[转延留推跨]|顺延)[入至到待自]{0,2}(?:本单位)?(?:上一?个?年|下一?个?年|次年|明年|来年|20\d\d年)度?/g;

/** The year that a number is said of, where that is not the report's: from the words before it. */
export function otherYear(
  { earlier }: Pick<StatedNumber, 'earlier'>,
  year: number | null,
): string | undefined {
  const said = earlier.replace(CARRIED_YEAR, '').replace(/《[^》]*》|〔[^〕]*〕|\([^()]*\)/g, '');
  const named = [
    ...said.matchAll(
      /(20\d\d)(?:年|-|—|至)|(本年|今年|全年|年内|当年|本年度)|(上一?年|去年|前年|往年|明年|来年|下一?年|次年)(?!.{0,3}同期|.{0,6}相比)/g,
    ),
  ];
  const last = named.at(-1);
  if (!last) return undefined;
  const [, digits, now, words] = last;
  if (now !== undefined) return undefined;
  if (words !== undefined) return words;
  return year !== null && Number(digits) !== year ? `${digits}年` : undefined;
}

/** Parts of a government or of a body, whose numbers stand in no table of its own. */
const OTHERS =
  /各(?:县|区|镇|乡|街道|部门|单位|地|级(?!行政机关|政府)|委办局|科室|所|站)|下属|直属|基层|[县市区]\([县市区、各]+\)|[县区]区|[市区]县|县级|乡镇|镇街|街镇|其[他它](?:部门|单位)|(?:^|[，;])(?:市|县|区)?(?:政府)?(?:部门|单位)(?:[收受办新接答]|申请)/;

/**
 * Whose number it is where it is not the body's whole: `part` for the own office of a government, whose
 * number may be told beside its table's; `other` for other bodies, whose numbers stand in no table.
 */
export function otherBody(
  { left, earlier }: Pick<StatedNumber, 'left' | 'earlier'>,
  org: string,
): 'part' | 'other' | undefined {
  // What follows 其中 is said of the body before it.
  const isOf = /其中[^，;]{0,20}$/.test(earlier) || left.startsWith('其中');
  const clause = `${isOf ? earlier.slice(earlier.lastIndexOf(';') + 1) : clauseOf(earlier)}${left}`;
  if (OTHERS.test(clause)) return 'other';
  if (/人民政府$/.test(org)) {
    if (/办公室|办公厅|政府办|本级|本办|我办/.test(clause)) return 'part';
    return /[\u4e00-\u9fff]{2}(?:局|委员会|镇|乡|街道|法院)(?:全年|共|收|受|办|新|接|答|审|立)/.test(clause)
      ? 'other'
      : undefined;
  }
  const isWider = /全(?:市|县|区|省|州|旗|系统|镇|乡)|政府系统|各级/.test(clause);
  return isWider && !/[市县区省州旗镇乡](?:人民政府)?(?:办公室|办公厅)?$/.test(org) ? 'part' : undefined;
}

/** The clause that a text ends with. */
function clauseOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf(';')) + 1);
}
