import { applicantMeaning, applicantsIn } from './applicantMeaning.js';
import { disputeMeaning } from './disputeMeaning.js';
import type { Meaning } from './meaning.js';
import { resultMeaning } from './resultMeaning.js';
import {
  CARRIED_IN,
  DIRECT_SUIT,
  DISCLOSED,
  GRANTED,
  PROCESSED,
  RECEIVED,
  SUIT_AFTER_REVIEW,
  totalOf,
} from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** What is said of every one of what was counted: 3件均为自然人申请, 2件，全部未经复议直接起诉. */
const ALL = /^(?:申请|案件)?件?(?:均|全部|全都|都|皆)(?:已|依法|被|经)*(?:为|是|由|系|属于?|来自)?/;
const RESULT = /\.(?:upheld|corrected|otherResult|pending)$/;
const WHOLE = [RECEIVED, PROCESSED, CARRIED_IN].map((row) => totalOf(row));

/**
 * What a number counts besides, where all of it is said to be of one kind: 上年结转3件，均为自然人申请 is also the
 * number that natural persons carried in.
 */
export function allOfMeaning(stated: StatedNumber, whole: Meaning): Meaning | undefined {
  const said = ALL.test(stated.right) ? stated.right : ALL.test(stated.after) ? stated.after : undefined;
  if (said === undefined || isListed(stated, said) || whole.isPart === true || whole.anyOf !== undefined)
    return undefined;
  const pseudo: StatedNumber = { ...stated, left: '', right: said.replace(ALL, ''), after: '' };
  if (whole.key.startsWith('disputes')) return kindOfCase(pseudo, whole);
  if (!whole.key.startsWith('requests')) return undefined;
  const applicants = applicantsIn(applicantMeaning(pseudo)?.key ?? '');
  if (applicants !== undefined)
    return {
      ...whole,
      key: `${whole.key} all ${applicants}`,
      sums: whole.sums.map((sum) => sum.replaceAll('.total', `.${applicants}`)),
    };
  if (!WHOLE.includes(whole.key)) return undefined;
  const result = resultMeaning(pseudo);
  if (!result || result.key === whole.key) return undefined;
  const partly = result.key === totalOf(GRANTED) ? [DISCLOSED] : [];
  return { ...result, sums: [...result.sums, ...partly], isSure: false };
}

/** True where another kind is named after it: 均由自然人、法人提出. */
function isListed({ chapter: { text }, quantity: { end } }: StatedNumber, said: string): boolean {
  return text[text.indexOf(said, end) + said.length] === '、';
}

/** All cases of one result, or of one way to the court. */
function kindOfCase(pseudo: StatedNumber, whole: Meaning): Meaning | undefined {
  const kind = disputeMeaning(pseudo);
  if (kind && RESULT.test(kind.key) && kind.key !== whole.key) return kind;
  const direct = /^(?:未经复议|直接起诉)/.test(pseudo.right) ? DIRECT_SUIT : undefined;
  const row = direct ?? (/^经?复议后/.test(pseudo.right) ? SUIT_AFTER_REVIEW : undefined);
  if (row === undefined) return undefined;
  const sum = totalOf(row);
  return { key: `${sum} all`, sums: [sum], isSure: whole.isSure };
}
