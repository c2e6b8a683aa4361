import { APPLICANTS } from './applicantMeaning.js';
import { isAboutDisclosure } from './around.js';
import { DECISIONS, FEES } from './disclosureMeaning.js';
import {
  CARRIED_IN,
  CARRIED_OUT,
  NORMATIVE,
  RECEIVED,
  REVIEW,
  settledOf,
  sumIn,
  SUITS,
  totalOf,
} from './rowNames.js';
import type { Sentence } from './sentence.js';

/** What a clause says there was none of: sums that are all 0 then, and how certain that is. */
export interface Denial {
  readonly sums: readonly string[];
  readonly level: 'error' | 'warning' | 'hint';
}

/** What may stand between the denial and the end of its clause: nothing that narrows what is denied. */
const REQUEST =
  /(?:未曾?|没有|无)(?:收到|受理|接到|接收|收悉)[过任何到要求有关公民法人和、或及其他组织自然提出交的各类政府信息公开依向本机关我局单位申请件事项情况表度年新增]{0,50}$/;
const REQUEST_NONE =
  /(?:^|[^未])(?:无|没有|未有|未发生|不存在)(?:任何)?(?:新收|新增)?(?:依申请公开|政府信息公开申请|信息公开申请|公开申请)[的件事项情况申请]{0,8}$/;
const DISPUTE =
  /(?:未曾?|没有|无|不存在)(?:发生|出现|收到|引发|引起|产生|涉及|有|存在)?[过任何因对本机关我局单位政府信息公开工作而被申请提起引发的行、和及或与复议诉讼应案件情况事项类有关涉]{0,50}$/;
const CARRIED = /(?:无(?!法)|没有|未有|不存在)[^，\d]{0,10}结转(?!.{0,12}的(?:单位|部门|科室|镇|街道))/;
const DOCUMENT = /(?:未|没有)(?:制发|制定|制订|出台|印发)[过任何新的行政]{0,6}规范性文件$/;

/** What a clause denies; undefined where it denies nothing that the tables count. */
export function denialOf(clause: string, sentence: Sentence): Denial | undefined {
  const said = clause.slice(-70).replace(/[。.]$/, '');
  if (CARRIED.test(said)) return carried(said);
  if (ZERO.test(said)) return /复议|诉讼/.test(said) ? disputes(said, sentence) : requests(said, sentence);
  if (LOST.test(said)) return lost(said, sentence);
  if (/复议|诉讼/.test(said)) return disputed(said, sentence);
  if (DOCUMENT.test(said))
    return { sums: [sumIn('issued', NORMATIVE), sumIn('made', NORMATIVE)], level: 'warning' };
  const decisions = decisionsOf(sentence.text.slice(0, sentence.text.indexOf(clause) + clause.length));
  if (decisions.length > 0) return { sums: decisions, level: 'hint' };
  const applicants = said.includes('申请') ? applicantsOf(said) : undefined;
  if (applicants) return applicants;
  const isRequest = (REQUEST.test(said) && /申请|公开件/.test(said)) || REQUEST_NONE.test(said);
  return isRequest ? requests(said, sentence) : undefined;
}

const KINDS = `(?:行政)?(?:${DECISIONS.map(({ words }) => words).join('|')})`;
/** What may stand before it in its sentence: the year, the body itself, decisions that were made. */
const PLAIN =
  '^(?:20\\d\\d年度?|全年|本年度?|今年|年内|[我本][局县市区镇街]|[我本]单位|本机关|作出|行政(?:许可|处罚|强制)|决定|[、，的共\\d件])*';
const NO_DECISIONS = new RegExp(
  `${PLAIN}(?:未曾?|没有|无)(?:[作做]出|实施|发生|产生|办理|涉及|开展|有)?过?(?:任何|新的)?` +
    `(${KINDS}(?:(?:、|和|及|或|与|以及)(?:未|没有|无)?(?:[作做]出|实施)?${KINDS})*)的?(?:决定|事项|案件|措施|情况|情形|行为)*$`,
);
const NO_FEES = new RegExp(
  `${PLAIN}(?:未|没有|无)(?:收取|征收|产生|发生|涉及)?过?(?:任何)?行政事业性收费(?:项目|事项|情况)*$`,
);

/** That no decisions of some kinds were made, or nothing was charged: the sums of 表二, each of which is 0. */
function decisionsOf(said: string): readonly string[] {
  if (NO_FEES.test(said)) return [FEES];
  const named = NO_DECISIONS.exec(said)?.[1];
  if (named === undefined) return [];
  const sums = DECISIONS.flatMap(({ words, sum }) => (named.includes(words) ? [sum] : []));
  return [sums.join(' + ')];
}

/** That there were no requests, where the words or the sentence say that they are for information. */
function requests(said: string, sentence: Sentence): Denial | undefined {
  const isNamed = /信息公开|依申请|公开申请/.test(said) || isAboutDisclosure({ sentence });
  return isNamed ? { sums: [totalOf(RECEIVED)], level: 'error' } : undefined;
}

const KIND = APPLICANTS.map(([words]) => words).join('|');
const NO_APPLICANTS = new RegExp(
  `(?:未|没有|无)(?:收到|受理|接到|接收|收悉)?(?:任何|来自|由)?((?:${KIND})(?:(?:、|和|及|或|与|以及)(?:${KIND}))*)` +
    '(?:向[^，]{1,8})?(?:的|提出|提交|递交){0,2}的?(?:政府信息公开|信息公开|依申请公开|公开)?申请件?$',
);

/** That no applicant of some kinds asked: 未收到科研机构的申请. */
function applicantsOf(said: string): Denial | undefined {
  let named = NO_APPLICANTS.exec(said)?.[1];
  if (named === undefined) return undefined;
  const sums: string[] = [];
  for (const [words, [column = '']] of APPLICANTS) {
    const rest: string = named.replace(new RegExp(words), '');
    if (rest !== named) sums.push(sumIn(column, RECEIVED));
    named = rest;
  }
  return { sums: [sums.join(' + ')], level: 'warning' };
}

/** 零发生, 为零, 零申请. */
const ZERO =
  /(?:复议|诉讼|申请|依申请公开)[案件数量的情况]{0,6}(?:保持|实现|均为|为)?零(?:发生)?$|^零(?:申请|复议|诉讼)$/;

/** That no case was lost: 无一败诉, 没有被复议机关纠正的. */
const LOST =
  /(?:未|没有|无(?!法)|不存在|零)[^，]{0,30}(?:败诉|被?(?:复议|上级|行政)?[^，]{0,6}(?:纠正|撤销|确认违法))[的案件情况形现象事项]*$/;

function lost(said: string, sentence: Sentence): Denial | undefined {
  const near = `${sentence.before} ${sentence.text}`;
  const rows = rowsIn(said);
  if (rows.length === 0) return undefined;
  const isNamed = /信息公开|依申请/.test(`${near} ${sentence.heading}`);
  return {
    sums: [sumIn('corrected', ...rows)],
    level: isNamed ? 'warning' : 'hint',
  };
}

function rowsIn(said: string): readonly string[] {
  return [...(said.includes('复议') ? [REVIEW] : []), ...(/败诉|诉讼/.test(said) ? [SUITS] : [])];
}

function carried(said: string): Denial | undefined {
  const isLast = /上一?年|去年|往年/.test(said);
  const isNext = /下一?年|次年|明年|来年|结转下|结转至/.test(said);
  if (isLast === isNext) return undefined;
  return { sums: [totalOf(isLast ? CARRIED_IN : CARRIED_OUT)], level: 'warning' };
}

function disputed(said: string, sentence: Sentence): Denial | undefined {
  if (!DISPUTE.test(said) || !/复议|诉讼/.test(said.slice(said.search(/未|没有|无|不存在/))))
    return undefined;
  return disputes(said, sentence);
}

function disputes(said: string, sentence: Sentence): Denial {
  const rows = rowsIn(said);
  const isNamed = isAboutDisclosure({ sentence });
  return { sums: [totalOf(...rows), settledOf(...rows)], level: isNamed ? 'error' : 'hint' };
}
