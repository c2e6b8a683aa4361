import type { Sentence } from './sentence.js';
import type { StatedNumber } from './stated.js';

type SpanWords = Pick<StatedNumber, 'earlier' | 'left' | 'sentence'>;

/** A sentence that goes on about what the one before it has counted: 其中…, 上述…. */
const GOES_ON = /^[，、;]?(?:其中|上述|以上|这些|在?已?(?:办结|答复|办理)的\d)/;

/** So much of the sentence before tells the year and the body. */
const MOST_BEFORE = 300;

/** True for a sentence that speaks of what the one before it in its paragraph has counted. */
function goesOn({ text, before }: Sentence): boolean {
  return before !== '' && GOES_ON.test(text);
}

/** The same words with those of the sentence that theirs goes on from: these tell the year and the body. */
export function withBefore<Each extends Pick<StatedNumber, 'earlier' | 'sentence'>>(stated: Each): Each {
  const { sentence, earlier } = stated;
  return goesOn(sentence)
    ? { ...stated, earlier: `${sentence.before.slice(-MOST_BEFORE)}，${earlier}` }
    : stated;
}

/** What counts from the first year on, where the sentence does not say that it is this year's. */
const SINCE = /历年|累计/;
const THIS_YEAR = /20\d\d年|全年|本年|今年|当年|年内|年度/;

/** Months within the year; the first to the last are the whole. */
const MONTHS =
  '(?<!\\d)(?!0?1月?[至到—～~-](?:20\\d\\d年)?12月)\\d{1,2}月?份?[至到—～~-](?:20\\d\\d年)?\\d{1,2}月';
/** What parts a year in two. */
const AFTER_EVENT =
  '(?:上线|启用|开通|运行|改版|挂牌|成立|改革|施行|实施|(?:春|劳动|国庆|中秋|端午|清明)节|假期?)(?:[之以]?后|前后?)';

const PERIOD = new RegExp(
  `${MONTHS}|${AFTER_EVENT}|` +
    /上半年|下半年|季度|(?<![\d年])\d{1,2}月[份底末]|(?<![\d至到—～~-])\d{1,2}月(?=已?[收受办答新接]|[上中下]旬)|当天|当日收|[一二三四五六七八九十]月份|截[至止](?!.{0,8}(?:12月31日|12月底|年底|年末))|以来|近[两三四五]年|期间|每[年月周日]|平均|(?<!\d)月均/
      .source,
);
/** The same as a clause of its own, before one that names no year. */
const PERIOD_BEFORE = new RegExp(
  `(?:^|[，;:])(?:(?:20\\d\\d年)?(?:${MONTHS}|\\d{1,2}月)份?|[^，;:]*${AFTER_EVENT})[，:][^，;]*$`,
);

/** Several years that are counted together: 2023年和2024年共收到147件. */
const YEARS_TOGETHER =
  /20\d\d年?[和与及、至到—～~-]20\d\d(?:年度?(?:[两三四五]年)?|[两三四五]年)(?:[我本全][\u4e00-\u9fff]{1,2})?(?:一?共|合计|累计|总计)?[收受办答制新作]/;

/** The last of several years, with how many they are: 2023、2024两年收到47件. */
const OF_YEARS = /20\d\d年?[两三四五]年/;

/** A day within the year, up to which is counted. */
const UNTIL = /截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01])月[^;]*$/;

/** Of so many, not of all: 每百件申请中自然人86件. */
const OF_SO_MANY = /每(?:[一十百千万\d]{1,4}[件份宗起个人户][^，;]{0,16})?$/;

/** Signs that all words of spans have: most sentences have none. */
const SPANS = /[月季累历近这前后来半截每间当均两三四五]|20\d\d年?.20/;

/** Words of another span than a year, and words of a whole year that end it. */
const OTHER_SPAN =
  /上半年|下半年|季度|月份|(?<!\d)(?:[2-9]|1[0-2])月(?:\d{1,2}日|份|初|底|中旬)?(?:起(?!诉|草|施|实|执|生)|后)|以来|[近这前][两三四五几]年|(?<!\d)[两三四五六七八九十几\d]{1,2}年来|历年来/g;
const WHOLE_YEAR = /全年|本年度?(?!以来)|年内(?!以来)|20\d\d年(?!.{0,6}(?:以来|[上下]半年|季度|月))/g;
/** What begins with this year is this year's. */
const SINCE_JANUARY = /(?:今年|本年度?|年初)以来/g;

/** True for a number of another span than the report's year, which the sentence says before it. */
export function isOfOtherSpan(stated: SpanWords, year: number | null): boolean {
  const { earlier, left } = stated;
  if (!SPANS.test(earlier) && !SPANS.test(left)) return false;
  const [said, near] = [earlier, left].map((words) =>
    words.replace(SINCE_JANUARY, '').replaceAll(`${year ?? ''}年以来`, ''),
  ) as [string, string];
  return (
    PERIOD.test(near) ||
    YEARS_TOGETHER.test(near) ||
    OF_YEARS.test(near) ||
    (PERIOD_BEFORE.test(said) && lastOf(WHOLE_YEAR, near) < 0) ||
    isSince(stated) ||
    lastOf(OTHER_SPAN, said) > lastOf(WHOLE_YEAR, said) ||
    UNTIL.test(said) ||
    OF_SO_MANY.test(said)
  );
}

/** The last place of a text where words stand, a pattern with `g` that matches no empty text. */
export function lastMatch(words: RegExp, text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  for (let found = words.exec(text); found; found = words.exec(text)) last = found;
  return last;
}

/** The beginning of that place; -1 where there is none. */
export function lastOf(words: RegExp, text: string): number {
  return lastMatch(words, text)?.index ?? -1;
}

/** The same where a year is named: the part of this year is told after it, as 累计收到136件，其中2024年27件. */
const OF_ALL_YEARS = /历年|累计[^，;]*，其中20/;

/** True for a number that may count all years: 累计收到. */
export function isSince({ left, earlier, sentence }: SpanWords): boolean {
  return SINCE.test(left) && (!THIS_YEAR.test(earlier) || OF_ALL_YEARS.test(sentence.text));
}

/** A month of what was written then (2025年1月印发的通知) tells no year, nor where another follows. */
const NOT_DONE_THEN =
  '(?![^，;]{0,20}(?:印发|编制|统计|通知|公布))(?:(?!20\\d\\d年|全年|本年|今年|年内|当年)[^;])*';

/** True for what was done in a month of the year after the report's: 2025年1月已办结21件. */
export function isOfNextYear({ earlier }: Pick<StatedNumber, 'earlier'>, year: number | null): boolean {
  if (year === null || !earlier.includes(`${year + 1}年`)) return false;
  return new RegExp(`${year + 1}年\\d{1,2}月${NOT_DONE_THEN}$`).test(earlier);
}

/** Years that numbers in turn are said of: 2021年至2023年，依次为…. */
const YEARS = /20\d\d年?(?:[至到—和与及-]|、(?:20\d\d年?、)*)20\d\d年?|近[两三四五]年/;

/** What follows such a number: another, without words of its own where none say that they are in turn. */
const IN_TURN = /^[、和与及，]\d/;
const ONE_MORE = /^[、和与及]\d+(?:\.\d+)?[\u4e00-\u9fff]?(?:[、和与及，;。)]|$)/;

/** True for a number of several that are told in turn, each of another year: all but the last. */
export function isOfYearsInTurn({
  earlier,
  quantity: { end },
  chapter: { text },
}: Pick<StatedNumber, 'earlier' | 'quantity' | 'chapter'>): boolean {
  if (!/[、和与及，]/.test(text.charAt(end))) return false;
  const said = earlier.replace(/《[^《》]*》/g, '');
  return YEARS.test(said) && (/分别|依次/.test(said) ? IN_TURN : ONE_MORE).test(text.slice(end, end + 16));
}

/** The year of a number that is carried: no other number is said of it. */
const CARRIED_YEAR =
  /(?:上一?个?年|去年|往年|前一?年|20\d\d年)度?的?(?:结转|遗留|结余|留存|未|转|延续|积存|存量)|(?:来自|承接|延续|续办|消化|办理|接续)了?(?:上一?个?年|去年)度?|(?:结转|[转延留推跨]|顺延)[入至到待自]{0,2}(?:本单位)?(?:上一?个?年|下一?个?年|次年|明年|来年|20\d\d年)度?/g;

/** The year that a change is against: the numbers after it are of another. */
const COMPARED_YEAR =
  /[比较](?:20\d\d年|上一?年|去年)度?|[与和同跟](?:20\d\d年|上一?年|去年)度?(?:同期)?(?:的[^，;]{0,8})?相比/g;

/** Words without those of what is carried from one year to another. */
export function withoutCarried(words: string): string {
  return words.replace(CARRIED_YEAR, '');
}

/** The year in which was asked what is answered in another: 2023年收到的申请在2024年办结16件. */
const ASKED_THEN =
  /(20\d\d年|上一?年|去年)度?(?:新?收到?|新?受理|接收|接到|提出|提交|递交|登记)的[^;\d]{0,20}(?:20\d\d年|本年|今年|当年|年内)[^，;]{0,12}$/;

/** A year, this one or another, where nothing after it compares with it. */
const YEAR_SAID =
  /(20\d\d)(?:年|-|—|至)|(本年|今年|(?<!(?:20\d\d|[上去前])年度?)全年|年内|当年|本年度)|(上一?年|去年|前年|往年|明年|来年|下一?年|次年)(?!.{0,3}同期|.{0,6}相比)/g;

/** The year that a number is said of, where that is not the report's: from the words before it. */
export function otherYear(
  { earlier }: Pick<StatedNumber, 'earlier'>,
  year: number | null,
): string | undefined {
  const said = withoutCarried(earlier)
    .replace(COMPARED_YEAR, '')
    .replace(/《[^》]*》|〔[^〕]*〕|\([^()]*\)/g, '');
  const asked = ASKED_THEN.exec(said)?.[1];
  if (asked !== undefined && asked !== `${year ?? ''}年`) return asked;
  const last = lastMatch(YEAR_SAID, said);
  if (!last) return undefined;
  const [, digits, now, words] = last;
  if (now !== undefined) return undefined;
  if (words !== undefined) return words;
  return year !== null && Number(digits) !== year ? `${digits}年` : undefined;
}
