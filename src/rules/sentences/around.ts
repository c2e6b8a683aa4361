import { remember } from '../../core/form/remember.js';
import { lastMatch } from './span.js';
import type { StatedNumber } from './stated.js';

type NearWords = Pick<StatedNumber, 'left' | 'right' | 'sentence'>;

/** True where the sentence, the one before it or the heading speaks of requests for information. */
export function isAboutRequests({ sentence }: Pick<NearWords, 'sentence'> & Partial<NearWords>): boolean {
  return speaksOfRequests(sentence);
}

/** Words that only requests for information have: results of the form, and who asked. */
const ONLY_REQUESTS =
  /(?:自然人|商业企业|法人[和或及](?:其他)?组织|法律服务机构)\d|内部事务信息|补正后|过程性信息|逾期[不未]补正|不掌握|重复申请|(?:自然人|公民|个人|法人|企业|机构|组织)[^，。;\d]{0,6}提[出交]的?(?:申请)?\d|其[他它]处理\d|另行制作|公开出版物|作其[他它]处理|不予公开|无法提供|不予处理|不再处理|予以公开|(?:自然人|法人|公民|企业|组织)[^，。;]{0,6}申请|申请人(?:类[型别]|性质|身份|情况|构成|看|主要|以|中|为|是|方面)|申请[^，。;]{0,8}自然人|\d[件宗份](?:新收|办结的?)?申请|确认或重新出具|申请主体|举报投诉类|部分公开/;
/** Words that are most likely said of requests for information. */
const LIKELY_REQUESTS =
  /结转[^。]{0,12}(?:下一?年|次年|明年|20\d\d年)|(?:收到?|受理|新收|办结|答复|登记|接收|接到|新增|待办)到?的?(?:全部|所有|有效|各类)?申请(?!书|表|材料)|申请[量数](?![字据])|结转[^。]{0,20}新[增收]|新[增收][^。]{0,20}结转/;
/** What is registered besides. */
const REGISTRATIONS =
  '(?:成立|变更|注销|设立|产权|动产|婚姻|企业|组织|户籍|车辆|税务|房屋|主体|法人|权属|抵押|土地|林权|股权|社团|收养|死亡|出生|结婚|离婚)登记';
/** Applications of other kinds: for help, for a licence. */
const OTHER_APPLICATIONS = new RegExp(
  `许可申请|大厅|政务服务|便民服务|申请事项|窗口|一网通办|审批|救助|低保|仲裁|法律援助|补贴|补助|退休|工伤|住房|${REGISTRATIONS}|贷款|职称|资助|入学|专利|商标|助学|岗位|执照|不动产|保障性|减免|公租房|经营许可`,
);

const speaksOfRequests = remember(
  (sentence: StatedNumber['sentence']): boolean =>
    isNamed(sentence) || (LIKELY_REQUESTS.test(sentence.text) && !OTHER_APPLICATIONS.test(sentence.text)),
);

/** True where a sentence speaks of requests in words that other applications may have too. */
export const isLoosely = remember((sentence: StatedNumber['sentence']): boolean => !isNamed(sentence));

/** Words of a sentence that goes on about requests which the paragraph has named. */
const GOES_ON = /结转|顺延|在办|未办结|留待|延至|新收|办结(?!率)|未答复|(?:予以|部分)公开/;

function isNamed({ text, before, heading, context }: StatedNumber['sentence']): boolean {
  return (
    /信息公开.{0,6}申请|依申请|公开申请|申请(?:人|获取|公开)的?(?:政府|本机关)?信息(?!公开|网)/.test(text) ||
    /信息公开.{0,6}申请|依申请/.test(before) ||
    /申请/.test(heading) ||
    (GOES_ON.test(text) && (/信息公开.{0,6}申请|依申请/.test(context) || LIKELY_REQUESTS.test(context))) ||
    (ONLY_REQUESTS.test(text) && !OTHER_APPLICATIONS.test(text))
  );
}

/** Requests of another kind, or a part of them. */
export const OTHER_REQUEST = new RegExp(
  `许可|救助|低保|仲裁|援助|补贴|补助|退休|工伤|住房|${REGISTRATIONS}|撤回|撤销|补正|减免|不予受理|复议|诉讼|工单|热线|投诉|举报|咨询|信访|建议|提案|留言|信箱|来信|来电|来访|培训|指南|专栏|依申请查询|查询申请|平台发布|制度|模板|率`,
);

/** Applications that a clause before a number has counted: 登记申请18246件，办结18190件. */
const COUNTED_BEFORE = /[^，;。(]{0,30}申请[^，;。]{0,8}\d[^，;。]*[，、]/g;
/** So much before a number tells what it is a part of. */
const MOST_AMONG = 80;
const OTHER_KIND =
  /(?:受理|办理|接收|收件)登记申请|(?:许可|产权登记|[主企户婚车房税土林股][\u4e00-\u9fff]{0,2}登记|救助|低保|仲裁|援助|补贴|补助|退休|工伤|住房|贷款|职称|资助|入学|专利|商标|助学|执照|不动产|公租房|财政|项目|资金|查询|奖励|认定|备案)[^，信息公开]{0,6}申请/;

/** True where a number goes on about applications of another kind, as those for a registration. */
export function isAfterOthers({ earlier, left }: NearWords & Pick<StatedNumber, 'earlier'>): boolean {
  if (!earlier.includes('申请') || left.includes('申请')) return false;
  const last = lastMatch(COUNTED_BEFORE, earlier)?.[0];
  return last !== undefined && OTHER_KIND.test(last) && !/信息公开|依申请公开/.test(last);
}

/** Requests for information as a part of what was counted before: 收到申请42件，其中信息公开申请27件. */
const INFORMATION = '(?:信息公开|依申请公开)(?:类申请|申请|类)';
/** A kind that is told before them: 信访类15件，. */
const KIND_FIRST = '(?:[^。，、;\\d]{0,8}类[^。，、;\\d]{0,2}\\d+[件宗份]?[，、])?';
const OF_INFORMATION = new RegExp(
  `^[^。;]{0,4}其中${KIND_FIRST}[^。，;\\d]{0,6}${INFORMATION}[^。，;\\d]{0,4}\\d`,
);
const AMONG = '申请[^，;\\d]{0,4}\\d+[件宗份]?[，(]?其中';
const INFORMATION_IN = new RegExp(`${AMONG}${KIND_FIRST}[^，;\\d]{0,6}${INFORMATION}[的为共有计]{0,3}$`);
/** The requests of another kind beside them, after and before: 信访类103件. */
const OTHERS_IN = new RegExp(`${AMONG}[^;]{0,24}${INFORMATION}[^，;\\d]{0,4}\\d+[件宗份]?[，、][^，;\\d]*$`);
const FIRST_IN = new RegExp(`${AMONG}[^，、;\\d]{0,8}类[^，、;\\d]{0,2}$`);
const INFORMATION_NEXT = new RegExp(`^[，、][^。，;\\d]{0,4}${INFORMATION}[^。，;\\d]{0,2}\\d`);
/** Nothing follows that makes it a part of these: 27件通过网上提交. */
const WHOLE_AFTER = /^(?:$|均|已|全部|占)/;

/** True for a number of applications of all kinds. */
export function isOfAllKinds({ earlier, chapter, quantity }: StatedNumber): boolean {
  const after = chapter.text.slice(quantity.end, quantity.end + 30);
  return after.includes('其中') && OF_INFORMATION.test(after) && !/信息公开|依申请/.test(earlier);
}

/** True for the number of requests for information among applications of all kinds. */
export function isOfInformation({ earlier, right }: Pick<StatedNumber, 'earlier' | 'right'>): boolean {
  return isAmongAllKinds(earlier, INFORMATION_IN) && WHOLE_AFTER.test(right) && !WAY.test(earlier);
}

/** True for the number of another kind beside them: 其中信息公开申请27件，信访类103件. */
export function isBesideInformation({ earlier, chapter, quantity }: StatedNumber): boolean {
  return (
    isAmongAllKinds(earlier, OTHERS_IN) ||
    (isAmongAllKinds(earlier, FIRST_IN) &&
      INFORMATION_NEXT.test(chapter.text.slice(quantity.end, quantity.end + 30)))
  );
}

function isAmongAllKinds(earlier: string, words: RegExp): boolean {
  if (!earlier.includes('其中')) return false;
  const at = earlier.slice(-MOST_AMONG).search(words);
  return at >= 0 && !/信息公开|依申请/.test(earlier.slice(0, Math.max(0, earlier.length - MOST_AMONG) + at));
}

/** Answers to proposals, which are published or not (公开提案答复126件，不予公开12件), and to complaints. */
const PROPOSALS = /(?:建议|提案|热线|工单|信访(?:件|:))[^，;]{0,6}\d/;

/** True for a number that goes on about proposals, where no requests are named beside them. */
export function isOnProposals({ earlier }: Pick<StatedNumber, 'earlier'>): boolean {
  const said = earlier.slice(earlier.lastIndexOf(';') + 1);
  const at = said.search(PROPOSALS);
  return at >= 0 && !said.includes('申请') && !said.slice(at).includes('信息公开');
}

const ON_DOCUMENTS = /源头|公文|公开属性|文件类|[制印]?发文[件数]|产生文件/;
const SORTED = remember(({ text }: StatedNumber['sentence']) =>
  /主动公开[^，;。]{0,8}\d[^。]{0,30}依申请公开\D{0,4}\d[^。]{0,20}不予?公开/.test(text),
);

/** True where documents are sorted into those that are published, given on request, or kept. */
export function isOnDocuments({ earlier, right, sentence }: StatedNumber): boolean {
  return SORTED(sentence) || ON_DOCUMENTS.test(`${earlier.slice(earlier.lastIndexOf(';') + 1)}${right}`);
}

const WAY = /平台|网站|网上|线上|网络|邮寄|在线|现场|当面|信函|邮政|窗口|书面|传真|邮件/;
const NEXT_WAY = /[、，;和与及或]/;

/**
 * True where requests of one way of asking are meant: 网络申请, 信函, 网站在线申请平台. Several ways, with a sign
 * or a word between them, are all of them.
 */
export function isOfChannel(text: string): boolean {
  if (!WAY.test(text) || /等|线上线下|网上网下/.test(text)) return false;
  return text.split(NEXT_WAY).filter((part) => WAY.test(part)).length === 1;
}

/** What is done besides in a clause. */
const OWN_ACT = /编制|举行|举办|开展|组织|培训|召开|印发|发布|参加/;

/** True for a number of what the clause before it does: 因行政复议召开协调会，共14次. */
export function isOfOwnAct({ quantity: { unit } }: Pick<StatedNumber, 'quantity'>, clause: string): boolean {
  return unit === '次' || OWN_ACT.test(clause);
}

/** True where the sentence, the one before it or the heading ties disputes to information disclosure. */
export function isAboutDisclosure({ sentence }: Pick<NearWords, 'sentence'>): boolean {
  return isOfDisclosure(sentence, sentence.text);
}

/** The same by a part of the sentence. */
export function isOfDisclosure({ before, heading }: NearWords['sentence'], text: string): boolean {
  return /信息公开|依申请/.test(`${text} ${before} ${heading}`);
}

const COMPARED =
  /比[^，;对占]{2,24}[多少]$|比[上去前]年|多出|降幅|增减|上升|提高|多了|同比|少了|同期|增幅|增加|增收|下降|减少|增至|环比|较[上去前]|比20|相比|增长|降低|较20|翻|较\d/;

/** A number that is changed to is this year's: 由958件增至1076件. */
const CHANGED_TO = /(?:增|升|降|减|增加|上升|下降|减少)[至到为](?:年末的?|年底的?)?$/;

/** True for a number that compares with another: 同比增加5件. */
export function isCompared({ left, right }: NearWords): boolean {
  return (COMPARED.test(left) && !CHANGED_TO.test(left)) || /^的?(?:增长|增幅|降幅|同比)/.test(right);
}
