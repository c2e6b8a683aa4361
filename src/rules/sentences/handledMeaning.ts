import { isAboutRequests, isOfChannel, OTHER_REQUEST } from './around.js';
import type { Meaning } from './meaning.js';
import { ALL_RECEIVED, PROCESSED, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';

const CARRY = '(?:结转|遗留|结余|留存)';
const CARRIED = new RegExp(CARRY);
const NEW = '(?:新增|新?收到?|新?受理|新?办|接收|接到)';
const AND = '(?:以及|和|与|及|、|并|加上?|连同)';
/** What may stand between the two: the words of either, but no other number. */
const WORDS = '[^，;\\d]{0,14}';
/** What is carried out is another number: 结转至下年. */
const IN = '(?![至到入待留]*(?:下|次|明|来|20|以后))';
const YEAR = '(?:(?:上一?年|去年|往年|前一?年|20\\d\\d年)度?的?)?';

/** What is new and what was carried in, joined by a word: 新收和结转, 上年结转以及本年新收. */
const JOINED = new RegExp(
  `${NEW}${WORDS}${AND}${YEAR}${CARRY}${IN}[^，\\d]{0,24}$|` +
    `${CARRY}[的件申请数量公开政府信息依]{0,12}${AND}(?:本年度?|当年|今年|年内|20\\d\\d年度?)?${NEW}[^，\\d]{0,24}$`,
);
/** The same in brackets just before a number: 共受理申请（含上年结转）30件. */
const IN_BRACKET = new RegExp(
  `\\((?:含|包括|包含|连同)了?${YEAR}${CARRY}${IN}[的件申请数量]{0,4}\\)[的共为有]{0,3}$`,
);
/** Two numbers follow the two words, one for each. */
const IN_TURN = /^[、和与及]\d/;
const ANSWERED = /答复|办复|回复|办毕|完毕|完结|办结|办理完/;
/** The answers, where the words say only that they are handled, with the rest told beside: 另有4件正在办理中. */
const HANDLED = /办理|处理/;
const REST_AFTER = /^，?(?:另|尚|还|其余|剩余)[^;]{0,8}\d[^;]{0,8}(?:在办|办理|处理|未办结|未答复|结转)/;
/** What makes it a part of them. */
const PART = /其中|有关|类|征求|方面|抽[查取]|同一|延期|转办|转来|针对|涉及|关于/;

/** True where the words before a number join what is new and what was carried in. */
export function isWithCarried({ left, earlier }: Pick<StatedNumber, 'left' | 'earlier'>): boolean {
  return (
    (CARRIED.test(left) && JOINED.test(left)) ||
    (earlier.includes(')') && IN_BRACKET.test(earlier.slice(-30)))
  );
}

/** The requests of this year and those carried into it as one number, or the answers to both. */
export function handledMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, quantity, chapter } = stated;
  if (!isWithCarried(stated) || !isAboutRequests(stated) || OTHER_REQUEST.test(left)) return undefined;
  if (isOfChannel(left) || IN_TURN.test(chapter.text.slice(quantity.end, quantity.end + 2))) return undefined;
  const isPart = PART.test(left);
  const after = chapter.text.slice(quantity.end, quantity.end + 30);
  const isAnswered = ANSWERED.test(left) || (HANDLED.test(left) && REST_AFTER.test(after));
  return {
    key: isPart ? 'requests in part' : ALL_RECEIVED,
    sums: isAnswered ? [totalOf(PROCESSED), ALL_RECEIVED] : [ALL_RECEIVED],
    isSure: !isPart,
    ...(isPart ? { isPart } : {}),
  };
}
