import { remember } from '../../core/form/remember.js';
import { isAboutRequests, isOnProposals } from './around.js';
import { FILL, type Meaning } from './meaning.js';
import { DISCLOSED, GRANTED, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** What may stand before a result that follows its number: 2件均予以公开. */
const AFTER =
  '^(?:(?:政府)?(?:信息)?公开申请|依申请公开|申请)?(?:件|事项)?(?:本(?:行政)?机关|本单位|决定|告知|认定|答复|最终|经审查|[的均为是已被属于因系按作了依法由中]){0,6}';

/** The words for a row or a group: anywhere, just before a number, and just after one. */
interface ResultWords {
  readonly code: string;
  readonly any: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
}

function compiled(words: readonly (readonly [string, string])[]): readonly ResultWords[] {
  return words.map(([each, code]) => ({
    code,
    any: new RegExp(each),
    before: new RegExp(`(?:${each})${FILL}`),
    after: new RegExp(`${AFTER}(?:${each})`),
  }));
}

/** How offices speak of the groups of results, and the groups. */
const GROUPS = compiled([
  [
    '(?<!部分|不|未)(?:予以|同意|准予|给予|决定予以)公开|(?<!应|内容)全部公开|(?<!部分|不予|不|信息)公开类|' +
      '(?<!政府信息|依申请)(?:决定|答复|告知)公开(?!的?申请)|(?<!部分|未能|不能|无法|不予)(?:已|予以)提供(?!查阅)|' +
      '(?<!主动|申请|依法|信息|分|不予|予以|同意|准予|给予|全部|决定|答复|不)公开(?=(?:和|、|及|与|或|或者|以及)部分公开)|' +
      '(?<=部分公开[和、及与或])公开|全部(?=(?:和|、|及|或|或者)部分(?:予以)?公开)',
    'granted',
  ],
  ['部分(?:准予|予以|同意|给予)?公开|部分提供|区分处理', 'partial'],
  ['不予以?公开|不(?:同意|准予)?公开|未予公开|拒绝公开', 'refused'],
  ['无法(?:予以)?提供|[不未]能(?:予以)?提供|无法公开', 'unavailable'],
  ['不[予作]处理', 'declined'],
  ['作?其[他它](?:方式|情形)?处理', 'otherHandling'],
]);

/** How they speak of single rows. What may be one of several reasons of a row is left out. */
const ROWS = compiled([
  ['国家秘密', 'stateSecret'],
  ['(?:法律、?)?行政法规禁止公开|法律法规禁止公开', 'otherLaw'],
  ['三安全一稳定', 'publicSecurity'],
  ['第三方(?:合法)?权益', 'thirdParty'],
  ['(?:三类)?内部(?:事务|管理)信息|三类内部事务', 'internalAffairs'],
  ['(?:四类)?过程性性?信息|四类过程性', 'processInfo'],
  ['(?:行政)?执法案卷', 'caseFile'],
  ['行政查询', 'inquiry'],
  ['[不未]掌握(?:相关(?:政府)?信息)?|非本机关掌握', 'notHeld'],
  ['需要?(?:另行|重新)?(?:制作|加工)|另行制作|没有现成信息', 'needsCreation'],
  ['补正[^，\\d]{0,10}不明确|内容仍不明确', 'unclear'],
  ['(?:信访|举报|投诉)(?:、?(?:信访|举报|投诉)){1,2}类|信访(?:举报投诉|类|、投诉、举报)', 'petition'],
  ['重复申请|重复(?:提出|提交)的?(?:政府信息公开)?申请', 'repeated'],
  ['公开出版物', 'publication'],
  ['大量反复', 'excessive'],
  ['重新出具已获取信息|确认或重新出具', 'reconfirm'],
  [
    '逾期[不未]予?补正(?:[、，而]?(?:行政机关|本机关|依法|依规|按规定|按照规定|我[局委办镇乡县区市])*(?:不再|终止|不予)处理其?)?',
    'lateCorrection',
  ],
  ['逾期(?:未按收费通知|[未不]缴费)|未按要求缴纳费用', 'unpaidFee'],
]);

/** The codes of the results that words stand for, to be held against the forms. */
export const resultCodes = () => [...GROUPS, ...ROWS].map(({ code }) => code);

/** The words of all rows, and one of which all words of groups have: most texts have none of them. */
const ANY_ROW = new RegExp(ROWS.map(({ any }) => any.source).join('|'));
const ANY_GROUP = /公开|提供|处理/;

function rowsNamed(text: string): readonly ResultWords[] {
  return ANY_ROW.test(text) ? ROWS.filter(({ any }) => any.test(text)) : [];
}

function groupsNamed(text: string): readonly ResultWords[] {
  return ANY_GROUP.test(text) ? GROUPS.filter(({ any }) => any.test(text)) : [];
}

/** So much of a sentence is searched for other reasons. */
const MOST_NEAR = 400;

const LEADS =
  /^(?:、|其中|(?:具体)?(?:答复|办理|处理|公开)?(?:结果|情况|意见)(?:为|是|如下)?|对|另|有|共|和|及|以及|分别|包括|含|，|剩余|其余|余)*$/;
/** What narrows a group to one of its reasons. */
const NARROWED = /因|涉|以.{1,12}为由|属于?/;
/** A kind of requests by what they are about. */
const KIND = /[\u4e00-\u9fff]{2}类(?:的|申请|事项|信息)*(?:作出|依法)*$/;
/** ResultWords of a claim about something else than requests. */
const OTHER = /率|复议|诉讼|网站|政务|文件|主动公开|公文|许可|处罚|撤回/;

/** The result that a number counts; undefined where its words name none. */
export function resultMeaning(stated: StatedNumber): Meaning | undefined {
  if (!isAboutRequests(stated) || isOnProposals(stated)) return undefined;
  return (LIST_LAST.test(stated.left) ? oneOf(stated) : undefined) ?? before(stated) ?? after(stated);
}

/** What leads a list of the reasons of a group: 无法提供的有：1047件本机关不掌握. */
const LIST_LAST = /(?:的有?|包括|其中|含|分为)有?$/;

/** What goes on about all that a group counts: 不予处理的有406件均已答复. */
const OF_ALL = /^(?:$|[均都全已皆])/;

/** What follows a number where the words before it only begin a list: a reason, or a part of the group. */
function oneOf(stated: StatedNumber): Meaning | undefined {
  const { right, sentence } = stated;
  const row = rowsNamed(right).find((words) => words.after.test(right));
  if (row) return rowMeaning(row.code, undefined, sentence.text);
  const group = OF_ALL.test(right) ? undefined : before(stated);
  return group && { ...group, isPart: true, isSure: false };
}

/** Both kinds of disclosure in one number: 予以公开（含部分公开）15件. */
const WITH_PARTIAL = /(?:含|包括|包含)了?(?:部分公开|区分处理)[^，;]{0,6}$/;

/** The same, told after it: 公开141件(全部公开116件，部分公开25件). */
const PARTIAL_IN = /^[^，;。(\d]{0,12}(?:\(|，(?:其中|包括|含))[^);。]{0,24}部分公开/;

function hasPartialIn({ quantity: { end }, chapter: { text } }: StatedNumber): boolean {
  return PARTIAL_IN.test(text.slice(end, end + 40));
}

/** What stands in a bracket just before a number: 信息不存在类答复（本机关不掌握）982件. */
const IN_BRACKET = /\(([^()\d]{3,20})\)[的为共]{0,3}$/;

const WITH_OR_WITHOUT: Meaning = {
  key: 'granted with partial',
  sums: [DISCLOSED, totalOf(GRANTED)],
  isSure: true,
};
/** What was given may be all or a part. */
const PROVIDED = new RegExp(`(?<![的法能需动])提供了?(?:相关|政府)?信息${FILL}`);

function before(stated: StatedNumber): Meaning | undefined {
  const { left, earlier, sentence, quantity } = stated;
  const row = rowsNamed(left).find((words) => words.before.test(left));
  const near = left.slice(left.search(/[^\d]*$/));
  const groups = groupsNamed(near);
  const [last] = groups.filter((words) => words.before.test(left)).slice(-1);
  if (row) return rowMeaning(row.code, last?.code, sentence.text);
  if (last && OTHER.test(left)) return undefined;
  const said = last ? [] : rowsNamed(IN_BRACKET.exec(earlier.slice(-30))?.[1] ?? '');
  if (said[0] && said.length === 1)
    return { ...rowMeaning(said[0].code, undefined, sentence.text), isSure: false };
  // The reason may stand before the result: 因不掌握无法提供的5件.
  const reason = last && groups.length === 1 ? rowsNamed(near)[0] : undefined;
  if (last && reason && /等/.test(near))
    return { ...groupMeaning([last.code]), within: `requests.${last.code}`, isSure: false };
  if (last && reason)
    return rowMeaning(
      reason.code,
      NARROWED.test(near) && !/或|、/.test(near) ? undefined : last.code,
      sentence.text,
    );
  if (!last && PROVIDED.test(left) && /[件份]/.test(quantity.unit))
    return { ...WITH_OR_WITHOUT, isSure: false };
  const isWith = () => WITH_PARTIAL.test(earlier.slice(-30)) || hasPartialIn(stated);
  if (last?.code === 'granted' && (/公开类/.test(near) || isWith())) return WITH_OR_WITHOUT;
  // A reason that no row is known by: 属于内部规定不予公开的1件.
  if (last && groups.length === 1 && NARROWED.test(near))
    return { ...groupMeaning([last.code]), within: `requests.${last.code}`, isSure: false };
  // Of one subject: 养老类不予公开1件.
  if (last && groups.length === 1 && KIND.test(near.slice(0, near.search(last.any))))
    return { ...groupMeaning([last.code]), within: `requests.${last.code}`, isSure: false, isPart: true };
  if (last && groups.length > 1 && /各为?$/.test(left)) return eachOf(groups.map(({ code }) => code));
  if (last) return groupMeaning(groups.map(({ code }) => code));
  const isBare = /^(?:、|其中|，|已|答复|属于|依法|决定|[办处]理结果|为|是)*公开[的申请为计共类有]*$/.test(
    left,
  );
  if (!isBare || groupsIn(sentence).length === 0) return undefined;
  return isWith() ? WITH_OR_WITHOUT : groupMeaning(['granted']);
}

/** The groups and rows that a sentence names. */
const groupsIn = remember(({ text }: StatedNumber['sentence']) => [...groupsNamed(text), ...rowsNamed(text)]);

function after(stated: StatedNumber): Meaning | undefined {
  const { left, right, sentence } = stated;
  if (!LEADS.test(left)) return undefined;
  const row = rowsNamed(right).find((words) => words.after.test(right));
  const group = groupsNamed(right).find((words) => words.after.test(right));
  if (row) return rowMeaning(row.code, undefined, sentence.text);
  if (!group) return undefined;
  if (group.code === 'granted' && hasPartialIn(stated)) return WITH_OR_WITHOUT;
  const groups = GROUPS.filter(({ any }) => any.test(right));
  return groupMeaning(groups.map(({ code }) => code));
}

/** One group, or several as one number. */
function groupMeaning(codes: readonly string[]): Meaning {
  const sum = codes.map((code) => `requests.${code}.total`).join(' + ');
  return { key: sum, sums: [sum], isSure: true };
}

/** Several groups that have the same number: 不予处理和其他处理各3件. */
function eachOf(codes: readonly string[]): Meaning {
  const sums = codes.map((code) => `requests.${code}.total`);
  return { key: sums.join(' and '), sums, isSure: true, isEach: true };
}

function rowMeaning(code: string, group: string | undefined, sentence: string): Meaning {
  const sum = `requests.${code}.total`;
  // 不掌握 may be one of the reasons of its row.
  const isShared = code === 'notHeld' && /不存在|不属于本|非本/.test(sentence.slice(0, MOST_NEAR));
  return {
    key: sum,
    sums: group === undefined ? [sum] : [sum, `requests.${group}.total`],
    isSure: !isShared,
  };
}
