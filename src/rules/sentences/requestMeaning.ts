import { remember } from '../../core/form/remember.js';
import { FILL, type Meaning } from './meaning.js';
import { applicantMeaning } from './applicantMeaning.js';
import { CARRY, carriedMeaning } from './carriedMeaning.js';
import { handledMeaning } from './handledMeaning.js';
import {
  isAboutRequests,
  isAfterOthers,
  isBesideInformation,
  isOfAllKinds,
  isOfChannel,
  isOfInformation,
  isOnDocuments,
  isOnProposals,
  OTHER_REQUEST,
} from './around.js';
import { resultMeaning } from './resultMeaning.js';
import {
  ALL_RECEIVED,
  ANSWERED_OF_YEAR,
  DECLINED,
  DISCLOSED,
  GRANTED,
  OTHER_HANDLING,
  PROCESSED,
  RECEIVED,
  totalOf,
  totalWithout,
} from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** A verb of receiving, of answering, and one that may be either. */
const RECEIVE = '收[到悉办件取]|[签接新]收|接[到受获办件]|受理|新增|登记';
const ANSWER = '答复|办结|已办(?!理|复|毕|结)|办复|回复|办毕|[办处]理(?:完[毕结]?|结果)|完成办理';
const EITHER = '接收处理|应办|办理|处理|承办|应对';
const REQUEST = '申请|依申请公开|依申请|公开件|公开来信|办件';
const RECEIVING = new RegExp(RECEIVE);
const EITHER_ONE = new RegExp(EITHER);
const VERB_LAST = new RegExp(`(?:${RECEIVE}|${EITHER})[了共计到有各类的数总量为是合达]*$`);
const ANY_ANSWER = new RegExp(ANSWER);
const ANSWERED = new RegExp(`(${ANSWER})${FILL}`);
const ANSWERED_AFTER = new RegExp(
  `^(?:(?:政府)?(?:信息)?依?(?:申请)?公开(?:申请)?|申请)?(?:件|事项)?` +
    `(?:在(?:法定|规定)?[期时]限内|[的均已经全部按期时依法得到])*(${ANSWER})`,
);
const REQUEST_LAST = new RegExp(`(?:${REQUEST})${FILL}`);
const PLAIN_LAST = new RegExp(`(?:申请)${FILL}`);
const REQUEST_AFTER = /^(?:有效)?的?[^，]{0,20}?(?:申请|依申请公开|公开件)/;
/** What is to be answered, or that it is answered in the next year. */
const TO_ANSWER = new RegExp(`[应需须](?:当|要|予|予以|依法)?(?:${ANSWER})`);
/** What makes an answer another thing than all answers. */
const OTHER_ANSWER = /率|按期|按时/;
/** What makes it a part of them. */
const PART_ANSWER =
  /协助|网络|实体|未|网上|延长|当[场日天面]|电话|首次|逾期|现场|提前|书面|抽[查取]|评查|回访|不存在|实质|补正|典型|征求|疑难|复核|配合|类的?(?:答复|告知|办结)|[日天周月][以之]?内|邮件|会同|没有|撤回|撤销|延期|超期|口头|即时/;
/** Requests that are neither answered nor open, beside the answers: 不予受理4件，补正1件. */
const NOT_TAKEN = /(?:不予受理|[，、知求]补正)\D?\d/;
/** What makes requests a part of all. */
const PART_REQUEST =
  /不符|经审查|代理|[同单]一|个别|抽[查取]|评查|回访|针对|转办|转送|就[^，]{1,12}(?:提出|提交)|涉及|关于|不属于|疑难|复杂|最多|重大|敏感|典型|征求|审查后|围绕|有关|不明确|交办|转来|批量|协助|会同|复核|配合|直接[收受接]/;

/** Words without which only a sentence that is about requests counts them. */
const ANY_REQUEST = new RegExp(`${REQUEST}|${CARRY.source}`);
/** Where words beside a number may be put together from several places. */
const PUT_TOGETHER = /分别|依次|[:)]/;

/** False where no number of a sentence counts requests: most sentences of a report. */
const maySpeakOfRequests = remember(
  (sentence: StatedNumber['sentence']): boolean =>
    ANY_REQUEST.test(sentence.text) || isAboutRequests({ sentence }) || PUT_TOGETHER.test(sentence.text),
);

/** What a number of requests counts; undefined where its words do not tell. */
export function requestMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  if (!maySpeakOfRequests(stated.sentence)) return undefined;
  if (isOnDocuments(stated) || isAfterOthers(stated) || isOfAllKinds(stated)) return undefined;
  if (isBesideInformation(stated)) return undefined;
  if (isOfInformation(stated)) {
    const sums = [...receivedSums(stated.earlier), ...ANSWERED_ALL];
    return { key: totalOf(RECEIVED), sums, isSure: false };
  }
  return (
    carriedMeaning(stated, year) ??
    resultMeaning(stated) ??
    applicantMeaning(stated) ??
    handledMeaning(stated) ??
    processedMeaning(stated) ??
    wholeMeaning(stated) ??
    receivedMeaning(stated)
  );
}

/** What may stand before the number of all requests. */
const WHOLE =
  /^(?:、|在|对|就|全年|今年|本年度?|年度|新收|收到|受理|办结|答复|办理|处理|的|全部|所有|共|我局|上述|这|，)*$/;

/** The sums with which a number of answers may agree: those of this year's requests alone among them. */
const ANSWERED_ALL = [totalOf(PROCESSED), ANSWERED_OF_YEAR];
const ANSWERED_IN_WORDS = [
  ...ANSWERED_ALL,
  totalWithout(PROCESSED, OTHER_HANDLING),
  totalWithout(PROCESSED, OTHER_HANDLING, DECLINED),
];

function processedMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, right } = stated;
  if (!isAboutRequests(stated) || OTHER_REQUEST.test(left) || /责令|重新/.test(left)) return undefined;
  if (isOnProposals(stated)) return undefined;
  const verb = ANSWERED.exec(left)?.[1] ?? answerAfter(left, right);
  if (verb === undefined) return undefined;
  if (PART_ANSWER.test(left) || isOfChannel(left) || NOT_TAKEN.test(stated.sentence.text))
    return { key: `${PROCESSED} in part`, sums: [totalOf(PROCESSED)], isSure: false, isPart: true };
  const isSure = !OTHER_ANSWER.test(left);
  const isBoth = RECEIVING.test(left) || TO_ANSWER.test(left);
  const given = /(?<!信息|申请)公开答复[^，]{0,4}$/.test(left) ? [totalOf(GRANTED), DISCLOSED] : [];
  const sums = [...(/答复|回复/.test(verb) ? ANSWERED_IN_WORDS : ANSWERED_ALL), ...given];
  return {
    key: totalOf(PROCESSED),
    sums: isBoth ? [...sums, ...RECEIVED_SUMS] : sums,
    isSure,
    verb,
  };
}

/** All requests, as what follows is about some of them: 全年29件申请中. */
function wholeMeaning({ left, right }: StatedNumber): Meaning | undefined {
  if (!/^的?(?:政府信息公开|信息公开|公开)?申请(?:件|事项)?[中里]/.test(right)) return undefined;
  if (!WHOLE.test(left)) return undefined;
  return {
    key: totalOf(RECEIVED),
    sums: [...RECEIVED_SUMS, ...ANSWERED_ALL],
    isSure: /全年|本年|今年|收到|受理|办结|答复/.test(left),
  };
}

/** The verb after a number with nothing before it: 25件已办结. */
function answerAfter(left: string, right: string): string | undefined {
  if (!/^(?:、|其中|有|共|和|及|已|全部|全年|上述|，)*$/.test(left)) return undefined;
  return ANSWERED_AFTER.exec(right)?.[1];
}

/** The bases on which what was received is counted, and the same where the answers are divided. */
const RECEIVED_SUMS = [totalOf(RECEIVED), ALL_RECEIVED];
const RECEIVED_OF_ANSWERS = [...RECEIVED_SUMS, ANSWERED_OF_YEAR];

/** The bases on which what was received is counted; 办结件中新收的 are those that are not carried out. */
function receivedSums(earlier: string): readonly string[] {
  return /(?:办结|答复)[^，;]{0,8}中，[^;]*$/.test(earlier) ? RECEIVED_OF_ANSWERS : RECEIVED_SUMS;
}

function receivedMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, right, earlier } = stated;
  if (OTHER_REQUEST.test(left) || OTHER_REQUEST.test(right.slice(0, 12))) return undefined;
  const verb = RECEIVING.exec(left)?.[0];
  const either = EITHER_ONE.exec(left)?.[0];
  const hasNoun = REQUEST_LAST.test(left);
  const hasNounAfter = REQUEST_AFTER.test(right);
  const endsInVerb = VERB_LAST.test(left);
  const isMeant = hasNoun || (endsInVerb && (hasNounAfter || isAboutRequests(stated)));
  if (!isMeant) return undefined;
  const said = `${left}${right}`;
  const isNamed = /信息公开|依申请|公开申请|公开的申请/.test(hasNoun ? left : said);
  if ((!isNamed && !isAboutRequests(stated)) || isOfChannel(left)) return undefined;
  const received = receivedSums(earlier);
  const isEither = verb === undefined && either !== undefined;
  const hasVerb = verb !== undefined || either !== undefined;
  // Without a verb it may be the attribute of a document, or one kind of requests.
  if (!hasVerb && (!/(?:信息公开|依)申请|依申请公开/.test(left) || /其中|通过/.test(left))) return undefined;
  const noun = REQUEST_AFTER.exec(right)?.[0] ?? '';
  if (PART_REQUEST.test(left) || (!hasNoun && PART_REQUEST.test(noun)))
    return { key: `${RECEIVED} in part`, sums: [ALL_RECEIVED], isSure: false, isPart: true };
  // 受理的37件申请均已答复 may be the answers.
  const isAnswered = !hasNoun && /的$/.test(left) && ANY_ANSWER.test(right);
  const isPlain = hasVerb || PLAIN_LAST.test(left);
  return {
    key: isEither ? totalOf(PROCESSED) : totalOf(RECEIVED),
    sums: isAnswered
      ? [...received, ...ANSWERED_ALL]
      : !hasVerb
        ? [...received, totalOf(PROCESSED), DISCLOSED]
        : isEither
          ? [totalOf(PROCESSED), ...received]
          : either
            ? [...received, totalOf(PROCESSED)]
            : received,
    isSure: isPlain && !/主动撤|其中|部门|镇|乡|街道|单位/.test(left),
    ...((verb ?? either) ? { verb: verb ?? either ?? '' } : {}),
  };
}

/** What else is answered, up to the requests that follow it. */
const OTHER_MATTER = /(?:信访|热线|工单|投诉|举报|建议|提案|留言|来信|诉求)[^，]{0,4}\d(?!.*申请)/;

/** The result or the kind of applicants of which a share is said. */
export function shareMeaning(stated: StatedNumber): Meaning | undefined {
  // That all were answered is told by its own rule.
  if (OTHER_MATTER.test(stated.earlier.split(';').at(-1) ?? '')) return undefined;
  if (
    stated.quantity.value < 100 &&
    /(?<![按期时限场日]|日内)(?:办结|答复|办复)[为达到是约占:]*$/.test(stated.left)
  )
    return { key: totalOf(PROCESSED), sums: [totalOf(PROCESSED)], isSure: false };
  return resultMeaning(stated) ?? applicantMeaning(stated);
}
