import { isAboutRequests, OTHER_REQUEST } from './around.js';
import { FILL, type Meaning } from './meaning.js';
import { ALL_RECEIVED, CARRIED_IN, PROCESSED, RECEIVED, sumIn, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';

/** Kinds of applicants and their columns; who is named as 企业 may be any body. */
export const APPLICANTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '(?:企业|律师事务所|律所|公司|机构|团体)[^，]{0,10}等(?!法律)[^，、\\d]{0,4}(?:组织|单位|机构|法人)',
    ['body'],
  ],
  ['商业企业|企业申请人|企业', ['company', 'body']],
  ['科研机构', ['research']],
  ['社会公益组织|公益组织', ['welfare']],
  ['法律服务机构|律师事务所', ['legal']],
  ['法人(?:(?:或者?|[和及与、])其[他它]组织|组织|(?!代表))|(?<!向.{0,9})单位申请', ['body']],
  ['其他组织', ['otherBody']],
  ['自然人|公民个人|公民|个人', ['person']],
];
/** The codes of the applicants that words stand for, to be held against the forms. */
export const applicantCodes = () => APPLICANTS.flatMap(([, columns]) => columns);

/** All kinds of applicants as one. */
const WHOLE =
  /(?:自然人|公民|个人|群众|市民|村民|居民|百姓).{0,30}(?:法人|企业|组织|单位|机构)|(?:企业|法人|单位)[、和及与或](?:群众|市民|个人|公民|自然人)/;

/** Words that may mean whoever asks, where nothing says that they are some of the applicants. */
const ANYONE = /^(?!.*其中).*(?:收到|受理|接到|办理|答复|接收)[^，、]{0,4}(?:公民|个人)/;

const APPLICANT_WORDS = APPLICANTS.map(([words, columns]) => ({
  columns,
  before: new RegExp(`(?:${words})[的方类]?${FILL}`),
  after: new RegExp(`^(?:申请)?[的均为是由来自系属于]{0,4}(?:${words})(?!信息)`),
}));

/** The words for all kinds: most texts have none of them. */
const ANY_APPLICANT = new RegExp(APPLICANTS.map(([words]) => words).join('|'));

/** The kind of applicants that a number counts; undefined where its words name none. */
export function applicantMeaning(stated: StatedNumber): Meaning | undefined {
  const {
    left,
    right,
    sentence: { text },
  } = stated;
  if (!isAboutRequests(stated) || OTHER_REQUEST.test(left)) return undefined;
  if (!ANY_APPLICANT.test(left) && !ANY_APPLICANT.test(right)) return undefined;
  if (WHOLE.test(left) || WHOLE.test(right)) return undefined;
  for (const { columns, before, after } of APPLICANT_WORDS) {
    const isBefore = before.test(left) && !/服务企业|企业(?:开办|服务)/.test(left);
    const isAfter =
      /^(?:、|其中|有|共|和|及|另|其余|剩余|余|分别|是|为|，)*$/.test(left) && after.test(right);
    if (!isBefore && !isAfter) continue;
    const [first = ''] = columns;
    // 收到公民申请12件 may be said of all that ask.
    const all = ANYONE.test(left) ? [totalOf(RECEIVED), ALL_RECEIVED] : [];
    const sums = columns.flatMap(sumsOf);
    const others = text.replace(left, '');
    if (/body/i.test(first) && !/科研|公益|律[师所服]/.test(others))
      for (const sum of sumsOf('body')) {
        // 其他组织 where no kind that few name has its number: all bodies, or all but the enterprises that have.
        all.push(sum);
        if (others.includes('企业'))
          all.push(`${sum} - ${sum.replaceAll('body', 'company').replaceAll('+', '-')}`);
      }
    return { key: sumIn(first, RECEIVED), sums: [...sums, ...all], isSure: columns.length === 1 };
  }
  return undefined;
}

/** On which requests of some applicants are counted. */
function sumsOf(column: string): readonly string[] {
  return [sumIn(column, RECEIVED), sumIn(column, RECEIVED, CARRIED_IN), sumIn(column, PROCESSED)];
}

const KEY = new RegExp(`^${RECEIVED}\\.(\\w+)$`);

/** The column of applicants that a key counts; undefined for all applicants, and for what counts none. */
export function applicantsIn(key: string): string | undefined {
  const column = KEY.exec(key)?.[1];
  return column === 'total' ? undefined : column;
}
