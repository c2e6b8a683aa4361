import {
  isAboutDisclosure,
  isAboutRequests,
  isAfterOthers,
  isBesideInformation,
  isLoosely,
  isOfAllKinds,
  isOfChannel,
  isOnDocuments,
  isOnProposals,
  OTHER_REQUEST,
} from './around.js';
import { isAsCourt, isOfAll, speaksOfDisputes } from './disputeMeaning.js';
import type { Meaning } from './meaning.js';
import { ALL_RECEIVED } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** Units of requests and cases. */
const COUNTED = /^(?:件|宗|份|起|例|件次|)$/;
/** Words of asking and answering. */
const OF_REQUESTS =
  /公民|个人|律所|提供|申请|公开件|组织|受理|办结|答复|企业|办理|告知|自然人|律师|法人|不予|不掌握|收到?|结转|登记/;
/** Words of a part of the requests, or of what is done besides: its number stands in no table. */
const PART_OF_REQUESTS =
  /其他(?:申请|途径|渠道|机关|部门)|历史|移送|涉及|关于|台账|批量|协助|会商|非本|转办|转送|咨询|抽[查取]|评查|回访|有关|方面|[单同]一|个别|案例|沟通|不属于|指导|其中[^，]{0,8}$|延期|类|范本|超过|主动公开|文[件书]|逐件|会同|审核|延长|领域|疑难|复杂|重大|敏感|典型|征求/;
/** Words of cases of reconsideration and of suits. */
const OF_DISPUTES = /复议|诉讼|[应起涉被]诉|争议|案件|维持|纠正|撤销|审结|胜诉|败诉/;
const PART_OF_DISPUTES =
  /其他行政|建议|出庭|听证|答复书|建议书|和解|撤诉|检察|代理|受理|履职|撤回|房屋|意见书|治安|负责人|上诉|拆|劳动|许可|处罚|各类|工伤|配合|强制|法院|驳回|培训|征[收地]|协助|会议|调解|不作为|作为复议|[一二]审|率|土地|规划|规范|指导|其中[^，]{0,8}$|再审/;

/**
 * That a number is one of a table, whichever: its words speak of requests or of disputes, and of nothing that
 * the tables do not count. Undefined where they do not.
 */
export function someMeaning(stated: StatedNumber): Meaning | undefined {
  const { left, right, quantity, depth } = stated;
  if (!COUNTED.test(quantity.unit) || (quantity.unit === '' && left === '') || depth > 1) return undefined;
  const said = `${left}${right.slice(0, 24)}`;
  if (
    OF_DISPUTES.test(said) &&
    (said.replace('案件', '').match(OF_DISPUTES) ?? speaksOfDisputes(stated.sentence))
  )
    return isAboutDisclosure(stated) && !PART_OF_DISPUTES.test(said) && !isOfAll(stated) && !isAsCourt(stated)
      ? some('disputes')
      : undefined;
  const isMeant =
    OF_REQUESTS.test(said) &&
    isAboutRequests(stated) &&
    !isLoosely(stated.sentence) &&
    !isOnDocuments(stated) &&
    !isAfterOthers(stated) &&
    !isOnProposals(stated) &&
    !isOfAllKinds(stated) &&
    !isBesideInformation(stated) &&
    !OTHER_REQUEST.test(said);
  if (!isMeant) return undefined;
  if (!isOfChannel(said) && !PART_OF_REQUESTS.test(said)) return some('requests');
  return /申请/.test(said) ? PART : undefined;
}

/** A part of the requests: it is no more than all of them. */
const PART: Meaning = {
  key: 'requests in part',
  sums: [ALL_RECEIVED],
  isSure: false,
  isPart: true,
};

function some(table: string): Meaning {
  return { key: `${table} some`, sums: [], anyOf: table, isSure: false };
}
