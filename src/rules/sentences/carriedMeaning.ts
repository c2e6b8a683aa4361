import { isAboutRequests } from './around.js';
import { isWithCarried } from './handledMeaning.js';
import type { Meaning } from './meaning.js';
import { ALL_RECEIVED, CARRIED_IN, CARRIED_OUT, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** What is carried either way, where the words do not say which. */
const CARRIED = 'requests.carried';
const [IN, OUT] = [totalOf(CARRIED_IN), totalOf(CARRIED_OUT)];

/** Words of requests that pass from one year to the next. */
export const CARRY =
  /[结转]{2}|遗留|结余|留存|转接|跨年|[转延留推]入?[至到入待]?(?:下|次|明|[来今]年|20)|顺延|接续|转入|转来|来自上|(?:承接|延续|续办|消化|继续办理|办理)了?(?:上一?年|去年)/;
/** What is to be done, at the beginning of the year or at its end. */
const TO_DO = /待(?:办|答复|回复|处理)(?!.*(?:办结|答复|办复))/;
/** Words of requests that are not answered yet. */
const OPEN =
  /在办(?![结理复公毕])|(?:正在|仍在|尚在|还在)(?:依法|按程序|抓紧)*(?:办理|处理|答复|研究)|(?<!逾期|超期)(?:未办结|未办理完|未能?办完|未办毕|未结(?!转)|未答复(?!率)|未作出答复)|未[到届](?:法定|规定)?的?(?:答复|办理|办结)?(?:期限|时限|期)|(?:法定|规定|答复|办理)(?:答复|办理)?(?:期限|时限|期)内(?=$|，|的?继续|正在)|未超[出过]?(?:法定|规定)?(?:答复|办理)?(?:期限|时限)|^(?:[，、]|尚|仍|正|还|在|有)*(?:办理|处理)中$/;
/** These need no year: others are also done between offices. */
const BETWEEN_YEARS = /结转|顺延|遗留|结余|留存|跨年/;
const LAST = /上一?个?年|前一?年|去年|往年|年初/;
const NEXT = /[转延留推][至到入待]?[下次]|次年|明年|下一?个?年|来年|年[末底]/;
/** What may stand before a number of requests whose words come after it. */
const LEADS =
  /^(?:、|其中|有|另|还有|尚有|仍有|余|其余|剩余|余下|剩下|的|至|截[至止]到?|年[末底]|20\d\d年|12月31日|共|对|将|因|已|全部|和|及|但)*$/;
/** What is joined to the number is another thing: 53件申请及上年结转的3件. */
const OWN = /^[^及和与加另]*/;

/**
 * Requests that are carried from last year, or into the next: 结转, 遗留, 在办, 跨年办理. Undefined where the
 * words beside the number speak of neither.
 */
export function carriedMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  if (TO_DO.test(stated.left) && isAboutRequests(stated)) {
    const sums = LAST.test(stated.left) ? [IN, ALL_RECEIVED] : [OUT, IN, ALL_RECEIVED];
    return { key: CARRIED, sums, isSure: false };
  }
  if (stated.quantity.unit === '项' && !/申请/.test(`${stated.left}${stated.right}`)) return undefined;
  const words = wordsOf(stated);
  if (words === undefined) return undefined;
  const isSure = isAboutRequests(stated);
  const named = [...words.matchAll(/(20\d\d)年/g)].map(([, digits]) => Number(digits));
  const isNext = NEXT.test(words) || (year !== null && named.includes(year + 1));
  const isLast = LAST.test(words) || (year !== null && named.includes(year - 1));
  const isCarried = CARRY.test(words);
  if (!isNext && !isLast && isCarried && !BETWEEN_YEARS.test(words)) return undefined;
  if (isLast && !isNext) return { key: IN, sums: [IN], isSure };
  // What is not answered yet is carried out, as far as the words are those of the whole.
  if (!isLast && (isNext || !isCarried))
    return { key: OUT, sums: [OUT], isSure: isSure && (isCarried || isWhole(stated)) };
  return { key: CARRIED, sums: [OUT, IN], isSure: false };
}

/** What was received besides what was carried in: 扣除上年结转后新收. */
const WITH_NEW =
  /(?:结转|遗留|结余|留存|顺延)(?:[^，]{0,10}(?:后|外|[上以](?=[^，]{0,3}[新收受接])|及|和|与|、|加|、)[^，]{0,8}|[^，]{0,4})(?:新增|新?收[到办]?|新?受理|接收|接到)[^，]{0,24}$|(?:新收|新增)[了共计到]*$/;

/** True where nothing but the state of the requests is said: 尚有4件在办, 未办结4件. */
function isWhole({ left, right }: StatedNumber): boolean {
  return !/其中|涉及|关于|因|属/.test(left) && !/因|征求|补正|延期/.test(right);
}

/** The words that tell that requests are carried or open; undefined where there are none. */
function wordsOf(stated: StatedNumber): string | undefined {
  const { left, right, after } = stated;
  if (WITH_NEW.test(left) || isWithCarried(stated)) return undefined;
  if (CARRY.test(left))
    return /(?:结转|转|延|顺延|遗留|结余|留存|接续|跨年|来自上|承接|续|消化|办理)[^，]{0,24}$/.test(left)
      ? left
      : undefined;
  if (isOpen(left) && isAboutRequests(stated)) return left;
  const own = OWN.exec(right)?.[0] ?? '';
  if (CARRY.test(own)) return own;
  if (!LEADS.test(left) || !isAboutRequests(stated)) return undefined;
  if (isOpen(own)) return `${left}${own}`;
  return CARRY.test(after) && /因|由于|未|尚/.test(own) ? `${own}${after}` : undefined;
}

function isOpen(words: string): boolean {
  return OPEN.test(words) && !/无|没有|不存在|复议|诉讼|案件/.test(words);
}
