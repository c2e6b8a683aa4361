import { remember } from '../../core/form/remember.js';
import { isOfDisclosure, isOfOwnAct } from './around.js';
import { columnBefore, columnOf } from './disputeColumns.js';
import type { Meaning } from './meaning.js';
import {
  DIRECT_SUIT,
  PROCESSED,
  REVIEW,
  settledOf,
  SUIT_AFTER_REVIEW,
  SUITS,
  sumIn,
  totalOf,
} from './rowNames.js';
import type { StatedNumber } from './stated.js';

const BOTH = /复议(?:案件|申请)?(?:、|和|及|与|以及|或|＋|\+)?(?:行政)?(?:诉讼|应诉)/;
const FILL =
  '(?:[案件情况事项类申请数量共计发生收到涉及起引因政府信息公开的为有应对办理新受宗例总合一审提为是均各分别，:行答复]*)$';
const NAMED_LAST = new RegExp(`(?:复议|诉讼|[应起涉被]诉)${FILL}`);
/** What is no number of cases. */
const OTHER = /出庭|各类|答复书|负责人|会议|率|培训|听证|规范|建议书|意见书|调解|撤回.{0,2}复/;

const SETTLED = /(?<!未)(?:审结|办结|结案)[的为共计有案件:]*$/;

/** Words without which a text speaks of no dispute. */
const DISPUTE = /复议|[应起涉被]诉|诉讼|法院/;

/** The rows that a text speaks of last; undefined where it speaks of no dispute. */
function rowsIn(text: string): readonly string[] | undefined {
  if (!DISPUTE.test(text)) return undefined;
  const last = Math.max(
    ...['复议', '诉讼', '应诉', '起诉', '涉诉', '被诉', '法院'].map((word) => text.lastIndexOf(word)),
  );
  const tail = text.slice(Math.max(0, last - 16));
  if (!DISPUTE.test(tail)) return undefined;
  if (/未经复议|直接(?:起诉|提起|诉讼)/.test(tail) && !/复议后|经过?复议/.test(tail.replace(/未经复议/g, '')))
    return [DIRECT_SUIT];
  if (/复议后|(?<!未)经过?复议|不服复议/.test(tail)) return [SUIT_AFTER_REVIEW];
  const suits = Math.max(...['诉讼', '应诉', '起诉', '法院'].map((word) => text.lastIndexOf(word)));
  if (text.lastIndexOf('复议') > suits) return [REVIEW];
  return BOTH.test(text) && isOne(text) ? [REVIEW, SUITS] : [SUITS];
}

/** True where no number stands between 复议 and 诉讼. */
function isOne(text: string): boolean {
  const from = text.lastIndexOf('复议');
  return !/\d/.test(text.slice(from, text.lastIndexOf('诉')));
}

/** An item of a list that names nothing but a result: 2.结果纠正3件. */
const ITEM = /^(?:\(?\d{1,2}[.、)]|[①-⑳])(?:结果|被|予以)?(?:维持|纠正|其[他它]|[尚未]*审结)[^\d，]{0,4}$/;
function namesBoth(text: string): boolean {
  return text.includes('复议') && /诉讼|应诉/.test(text);
}

/** The rows of which such an item tells, where the paragraph before it names one kind of cases alone. */
function rowsOfItem({ earlier, sentence }: StatedNumber): readonly string[] | undefined {
  const { before, context } = sentence;
  const isItem = ITEM.test(earlier) && /复议|诉讼|维持|纠正|结果/.test(before) && !namesBoth(context);
  return isItem ? rowsIn(context) : undefined;
}

/** True where results follow both kinds: 行政复议24件；行政诉讼14件；维持30件，尚未审结5件, or 其中维持30件. */
function isAfterBoth(earlier: string): boolean {
  return /.(?:;|其中)(?!.*(?:;|其中|复议|诉))/.test(earlier) && namesBoth(earlier);
}

/** True where a sentence, the one before it or, for an item, the paragraph before it speaks of disputes. */
export const speaksOfDisputes = remember(({ text, before, context }: StatedNumber['sentence']): boolean =>
  /复议|[应起涉被]诉|诉讼/.test(`${text} ${/^[(\d①-⑳]/.test(text) ? context : before}`),
);

/** The cases of which what follows is told: 直接起诉的18件中，. */
const OF = /([^，;]{0,30})\d[件起宗]中，?(?:尚有|仍有|有|已)?$/;

/** True for a number of all cases, of which those about information are told after it. */
export function isOfAll({ earlier, sentence }: StatedNumber): boolean {
  return (
    !/信息公开/.test(earlier) &&
    /(?:其中|，涉及?|，因|，(?=.{0,2}信息公开类))[^。;]{0,12}信息公开/.test(
      sentence.text.slice(earlier.length),
    )
  );
}

/** Decisions whose cases are no cases about information. */
const OTHER_DECISION = /行政(?:处罚|许可|强制|征收|确认|裁决)[^，;]{0,4}(?:决定|案件?)[^，;]{0,6}\d[^;]*$/;
/** Cases of another body, with which this one helps, as 协助区政府应对行政复议4件, or about other acts. */
const FOR_OTHERS =
  /(?:协助|参与|配合|代理?|帮助|会同|牵头|协同)(?:上级|[\u4e00-\u9fff]{0,6}(?:政府|机关|部门|单位|局|委|办))[^，;]{0,10}(?:办理|应对|应诉|答复|处理|做好|复议|诉讼)[^，;]{0,24}$|(?<!公开.{0,6})具体行政行为/;

/** The answers that some cases are about: 对3件答复不服. */
const OF_SOME = /对[^，;]{0,8}\d[件份宗][^，;]{0,8}不服/;

/** Cases that the body itself decides, up to those in which it is the other side. */
const AS_COURT = /作为(?:第三人|(?:行政)?复议机[关构])(?![^;]*(?:被申请人|被告|被[诉复]))/;

/** True for a number of cases that the body itself decides. */
export function isAsCourt({ earlier }: Pick<StatedNumber, 'earlier'>): boolean {
  return AS_COURT.test(earlier);
}

function isForOthers(earlier: string): boolean {
  return FOR_OTHERS.test(earlier.slice(-60));
}

/** So many characters may lead a list, and a number with nothing else: 行政复议：新收95件. */
const LEAD = 20;
const BARE =
  /^(?:新收|受理|立案|发生|共|全年|办理|收到|案件|有|并|已|计|数量|总数|为|政府信息公开|信息公开|涉及|的)*$/;

/** What goes on about all cases that were counted: 涉诉案件2件均已审结. */
const OF_ALL = /^(?:$|[均都全已皆]|案件)/;

/** True for what is no number of cases, or one of all cases, or of those of another body. */
function isOfAnother(stated: StatedNumber): boolean {
  const { left, right, earlier } = stated;
  return (
    OTHER.test(left) || OTHER.test(right) || isOfAll(stated) || isForOthers(earlier) || isAsCourt(stated)
  );
}

/** Other results in the words of the form. */
const SAID_OTHER = /其[他它]结果/;

/** Results that offices count in different columns of the form: 维持1件、驳回1件、终止1件. */
const FINER = /驳回|撤[回诉]|[终中]止|和解/;

/** What a number of disputes counts; undefined where its words do not tell. */
export function disputeMeaning(stated: StatedNumber): Meaning | undefined {
  const meaning = casesMeaning(stated);
  // Cases of one court are a part of them.
  return meaning && /[一二再]审/.test(stated.left) ? { ...meaning, isPart: true, isSure: false } : meaning;
}

/** The cases that were counted last, with no requests after them: what is done may be said of either. */
const CASES = /(?:复议|诉讼)(?:申请)?[^，;申]{0,8}\d[^申]*$/;

function casesMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, right, earlier, sentence } = stated;
  if (!speaksOfDisputes(sentence) || isOfAnother(stated)) return undefined;
  const isSure = isOfDisclosure(sentence, `${earlier}${right}`);
  if ((!isSure && OTHER_DECISION.test(earlier)) || OF_SOME.test(earlier)) return undefined;
  const said = `${left}${right}`;
  const own = rowsIn(left) ?? rowsIn(OF.exec(earlier)?.[1] ?? '');
  const rows =
    own ??
    rowsIn(/办/.test(said) ? (CASES.exec(earlier)?.[0] ?? '') : earlier) ??
    rowsOfItem(stated) ??
    (/^(?:其中|分别)/.test(sentence.text) ? rowsIn(sentence.before.slice(-400)) : undefined);
  const column = columnOf(stated);
  if (rows && (column ?? (SETTLED.test(left) && 'settled')) === 'settled')
    return settledMeaning(rows, own === undefined ? earlier : undefined, isSure);
  if (
    rows &&
    column !== undefined &&
    !(column === 'otherResult' && own === undefined && !/纠|败诉|撤/.test(earlier) && !SAID_OTHER.test(said))
  )
    return {
      key: `${rows.join('+')}.${column}`,
      sums: [...basesOf(rows, own, column), ...(isAfterBoth(earlier) ? [sumIn(column, REVIEW, SUITS)] : [])],
      isSure: isSure && !FINER.test(sentence.text),
    };
  if (own && NAMED_LAST.test(left)) return namedMeaning(own, stated, isSure);
  const next = rowsAfter(left, right);
  if (next) return totalMeaning(next, left, right, isSure);
  const led = stated.isOfBefore ? '' : stated.clause;
  const lead = isOfOwnAct(stated, led) ? undefined : rowsIn(led.slice(-LEAD));
  if (!lead || left === '' || !BARE.test(left)) return undefined;
  const total = totalMeaning(lead, left, right, false);
  return OF_ALL.test(right) ? total : { ...total, isPart: true };
}

/** The rows that the words after a number name: 有89件复议后起诉. */
function rowsAfter(left: string, right: string): readonly string[] | undefined {
  const isVerb =
    /(?:收到|发生|办理|应对|涉及|新收|受理|引起|引发|有|共|出现|因政府信息公开)[的共计有了]*$/.test(left);
  if (!isVerb && left !== '') return undefined;
  if (!/^.{0,18}(?:复议|诉讼|应诉|起诉)/.test(right) || /维持|撤销|纠正|责令|确认违法/.test(right))
    return undefined;
  return rowsIn(right.slice(0, 24));
}

/**
 * The cases that are decided. Where no kind is named beside them, those of both kinds that the sentence has
 * named may be meant, or the answers.
 */
function settledMeaning(rows: readonly string[], earlier: string | undefined, isSure: boolean): Meaning {
  const both = earlier !== undefined && namesBoth(earlier) ? [settledOf(REVIEW, SUITS)] : [];
  const answers = earlier === undefined ? [] : [totalOf(PROCESSED)];
  return {
    key: `${rows.join('+')}.settled`,
    sums: [settledOf(...rows), totalOf(...rows), ...both, ...answers],
    isSure,
  };
}

/** Cases of a kind, or those of one result that is named before it. */
function namedMeaning(rows: readonly string[], stated: StatedNumber, isSure: boolean): Meaning {
  const first = columnBefore(stated);
  if (first === undefined) return totalMeaning(rows, stated.left, stated.right, isSure);
  const sums = [first, 'total'].map((column) => sumIn(column, ...rows));
  return { key: `${rows.join('+')}.${first}`, sums, isSure: false };
}

/** 复议应诉案件 are cases of both kinds, or those of 复议 alone: 行政复议应诉24件、行政诉讼应诉14件. */
const REVIEW_ANSWERED = /复议(?:案件)?应诉[^诉]*$/;

/** All cases, or those that are decided. */
function totalMeaning(rows: readonly string[], left: string, right: string, isSure: boolean): Meaning {
  const key = `${rows.join('+')}.total`;
  const isEach = rows.length > 1 && /[各均]/.test(left.slice(-6));
  if (isEach) return { key, sums: rows.map((row) => totalOf(row)), isSure, isEach };
  const total = totalOf(...rows);
  const isReview = rows.length > 1 && REVIEW_ANSWERED.test(left);
  return {
    key,
    sums: [total, settledOf(...rows), ...(isReview ? [totalOf(REVIEW)] : [])],
    isSure: isSure && !/被?申请人|审理|作为/.test(`${left}${right}`),
  };
}

/** Results that follow both kinds of suits may be those of either, or of both. */
function basesOf(
  rows: readonly string[],
  own: readonly string[] | undefined,
  column: string,
): readonly string[] {
  const isOpen = own === undefined && rows.some((row) => row === DIRECT_SUIT || row === SUIT_AFTER_REVIEW);
  return isOpen ? [sumIn(column, SUITS), ...rows.map((row) => sumIn(column, row))] : [sumIn(column, ...rows)];
}
