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
  /申请|公开件|答复|告知|办结|办理|受理|收到?|登记|结转|提供|不予|不掌握|自然人|法人|企业|公民|个人|组织|律所|律师/;
/** Words of a part of the requests, or of what is done besides: its number stands in no table. */
const PART_OF_REQUESTS =
  /[单同]一|个别|涉及|关于|有关|方面|领域|类|主动公开|文[件书]|转办|转送|移送|协助|会同|会商|征求|延期|延长|案例|台账|范本|审核|咨询|沟通|指导|抽[查取]|评查|疑难|复杂|重大|敏感|典型|历史|逐件|回访|其中[^，]{0,8}$|超过|不属于|其他(?:申请|途径|渠道|机关|部门)|非本/;
/** Words of cases of reconsideration and of suits. */
const OF_DISPUTES = /复议|诉讼|[应起涉被]诉|争议|案件|维持|纠正|撤销|审结|胜诉|败诉/;
const PART_OF_DISPUTES =
  /作为复议|出庭|听证|培训|答复书|意见书|建议书|率|[一二]审|法院|调解|和解|负责人|会议|规范|各类|其中[^，]{0,8}$|协助|配合|代理|指导|撤回|撤诉|驳回|受理|上诉|再审|检察|建议|其他行政|征[收地]|土地|房屋|拆|规划|许可|处罚|强制|工伤|劳动|治安|履职|不作为/;

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
